/**
 * "WASHINGTON — ": how a dateline opens the first paragraph, with the space that parts it from the words. The city is
 * set in capitals and what follows the first comma as it was typed: "ALEXANDRIA, Va. — ". Empty when there is none.
 */
export function datelineText(place: string): string {
  const typed = place
    .replaceAll(/\s+/g, " ")
    .replace(/[\s\-–—]+$/, "")
    .trim();
  if (typed === "") return "";
  const comma = typed.indexOf(",");
  const city = comma === -1 ? typed : typed.slice(0, comma);
  const rest = comma === -1 ? "" : typed.slice(comma);
  return `${city.toLocaleUpperCase("en-US")}${rest} — `;
}
