import { isEnglishWord } from "./english-words.ts";
import type { WordEdit } from "./minor-edits.ts";
import type { Token } from "./minor-tokens.ts";
import { isMisspelling } from "./minor-typos.ts";
import {
  ATTRIBUTIONS,
  CALENDAR_WORDS,
  HOUSE_SMALL,
  NUMBER_WORDS,
  PREDICATES,
  STARTERS,
} from "./minor-words.ts";

export interface Texts {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** Words that stand as names somewhere in either text, in lower case. */
  readonly names: ReadonlySet<string>;
}

export function namesIn(tokens: readonly Token[]): ReadonlySet<string> {
  const capitalised = tokens.filter((token) => !token.startsSentence && /^\p{Lu}/u.test(token.word));
  return new Set(capitalised.filter((token) => !isPronoun(token)).map((token) => token.key));
}

export function nameChanged({ before, after, beforeAt, afterAt }: WordEdit, texts: Texts): boolean {
  if (before !== null && after !== null && isMisspelling(before.key, after.key)) {
    const sides = [before, after];
    // "Wendesday" was always that day, and "Teh White House" began with an article.
    if (sides.some((token) => CALENDAR_WORDS.has(token.key))) return false;
    if (sides.some((token) => token.startsSentence && (STARTERS.has(token.key) || isPlural(token))))
      return false;
  }
  return (
    (before !== null && isName(before, texts.before[beforeAt + 1], texts.names)) ||
    (after !== null && isName(after, texts.after[afterAt + 1], texts.names))
  );
}

/** Whether the same word's other capitals make or unmake a name. */
export function recased(before: Token, after: Token): boolean {
  return (
    before.word !== after.word &&
    /^\p{L}/u.test(before.word) &&
    !before.startsSentence &&
    !after.startsSentence &&
    !CALENDAR_WORDS.has(after.key) &&
    !HOUSE_SMALL.has(after.key) &&
    !isPronoun(after)
  );
}

function isName(token: Token, next: Token | undefined, names: ReadonlySet<string>): boolean {
  if (!/\p{Lu}/u.test(token.word) || isPronoun(token)) return false;
  if (!token.startsSentence || /\p{L}\p{Lu}/u.test(token.word)) return true;
  if (STARTERS.has(token.key) || NUMBER_WORDS.has(token.key)) return false;
  if (/'s$/.test(token.key) || names.has(token.key)) return true;
  if (next === undefined || next.startsSentence) return false;
  return /^\p{Lu}/u.test(next.word) || ATTRIBUTIONS.has(next.key) || isSubject(token, next);
}

/** "Browne left", "Browne declined", and not "Neighbors left": who is named alone is one person. */
function isSubject(token: Token, next: Token): boolean {
  return !/s$/.test(token.key) && (PREDICATES.has(next.key) || /\p{L}{2}ed$/u.test(next.key));
}

/** "Firefighers said": a long plural of the word list. Surnames that are one ("Banks", "Brooks") are short. */
function isPlural({ key }: Token): boolean {
  return key.length >= 8 && /s$/.test(key) && isEnglishWord(key);
}

function isPronoun(token: Token): boolean {
  return /^i(?:'|$)/.test(token.key);
}
