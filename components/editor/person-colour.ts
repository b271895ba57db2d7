/** Inks that white letters are readable on (AA), in light and dark. */
const INKS = [
  "#1d5fbf",
  "#a3261e",
  "#0d6e4d",
  "#7a3fb5",
  "#8a4b00",
  "#00697d",
  "#a0286f",
  "#4d6300",
] as const;

/** One person's ink: the same on every screen, from their ID alone. */
export function colourOf(stafferId: string): string {
  let sum = 0;
  for (const character of stafferId) sum = (sum * 31 + character.charCodeAt(0)) >>> 0;
  return INKS[sum % INKS.length] ?? INKS[0];
}
