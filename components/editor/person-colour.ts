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

/**
 * An ink for each of these people. Everyone has an ink of their own choice by ID; who comes later in the order of IDs
 * takes the next free one, so that people in one story look different as long as the inks last.
 */
export function inksFor(stafferIds: Iterable<string>): ReadonlyMap<string, string> {
  const inks = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of [...new Set(stafferIds)].sort()) {
    const first = choiceOf(id);
    const free = INKS.map((_, step) => inkAt(first + step)).find((ink) => !taken.has(ink));
    const ink = free ?? inkAt(first);
    inks.set(id, ink);
    taken.add(ink);
  }
  return inks;
}

function choiceOf(stafferId: string): number {
  let sum = 0;
  for (const character of stafferId) sum = (sum * 31 + character.charCodeAt(0)) >>> 0;
  return sum;
}

function inkAt(index: number): string {
  return INKS[index % INKS.length] ?? INKS[0];
}
