/** First letters of the first and last name, for the small disc that stands for a person. */
export function initials(name: string): string {
  const names = name.trim().split(/\s+/).filter(Boolean);
  const letters = [names.at(0), names.length > 1 ? names.at(-1) : undefined]
    .map((word) => [...(word ?? "")].at(0) ?? "")
    .join("")
    .toUpperCase();
  return letters === "" ? "?" : letters;
}
