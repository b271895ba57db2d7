/** What the byline rules need of a credit; copy/format.ts stores more. */
export interface BylineCredit {
  readonly name: string;
  readonly order: number;
  /** Where readers can reach them; absent or blank leaves the contact line out. */
  readonly contact?: string | null | undefined;
}

/** "By Jane Roe", "By Jane Roe and John Doe", "By Jane Roe, John Doe and Ann Poe"; empty when nobody is credited. */
export function bylineText(credits: readonly BylineCredit[]): string {
  const names = inOrder(credits).map((credit) => credit.name.trim());
  const last = names.pop();
  if (last === undefined) return "";
  return names.length === 0 ? `By ${last}` : `By ${names.join(", ")} and ${last}`;
}

/** docs/RULES.md, P: "• Jane Roe can be reached at jroe@example.com.", one for each credit with a contact, in byline order. */
export function contactLines(credits: readonly BylineCredit[]): readonly string[] {
  return inOrder(credits).flatMap(({ name, contact }) => {
    const address = (contact ?? "").trim();
    return address === "" ? [] : [`• ${name.trim()} can be reached at ${address}.`];
  });
}

/** Two people can give two credits the same order at once; the sort is stable, so what was stored first stays first. */
function inOrder(credits: readonly BylineCredit[]): readonly BylineCredit[] {
  return credits.filter((credit) => credit.name.trim() !== "").sort((one, other) => one.order - other.order);
}
