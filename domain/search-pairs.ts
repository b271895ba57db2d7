import type { SearchTerm } from "./search-query.ts";
import { formOf } from "./search-words.ts";

/**
 * Two words that stand next to each other, as a number: PostgreSQL's index knows which words a story has, not in what order,
 * and would read through every story that has both. Different pairs may share a number, so it only narrows; a million
 * of them leave some twenty of 50,000 stories too many.
 */
const NUMBERS = 2 ** 20;

/** Of the words' forms, so that it serves phrases as written and words in any form alike. */
export function pairNumber(first: string, second: string): number {
  return hash(`${formOf(first)} ${formOf(second)}`) % NUMBERS;
}

/** The pairs that every story with these terms has. */
export function pairsOf(terms: readonly SearchTerm[]): number[] {
  const pairs = terms
    .filter(({ without }) => !without)
    .flatMap(({ words, field, exact, open }) => {
      // A word that may go on makes no pair: in a field each may, unless it is quoted.
      const whole = field !== null && !exact ? [] : open ? words.slice(0, -1) : words;
      return whole.slice(1).map((word, index) => pairNumber(whole[index] ?? "", word));
    });
  return [...new Set(pairs)];
}

/** FNV-1a of 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
