/** What the texts of a story are called; captions and alt texts have names of their picture's. */
export const PLACE_LABELS: Readonly<Record<string, string>> = { body: "Body", hed: "Hed", dek: "Dek" };
