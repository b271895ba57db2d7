import { isEnglishWord } from "./english-words.ts";
import type { WordEdit } from "./minor-edits.ts";
import type { Token } from "./minor-tokens.ts";
import { CALENDAR_WORDS, CONFUSED, DROPPABLE, NUMBER_WORDS } from "./minor-words.ts";
import { isSlip, isSureSlip } from "./spelling.ts";

const HOUSE_SPELLINGS = CONFUSED.map((pair) => new Set(pair));

/** One word is the other misspelled, or the one that is always mixed up with it, or its other spelling. */
export function isTypo({ before, after }: WordEdit): boolean {
  if (before === null || after === null) return false;
  return isMisspelling(before.key, after.key) || areConfused(before.key, after.key);
}

/**
 * One of the two is an English word (or a day, or a month), the other is none, and they are a slip apart. Two words a slip
 * apart ("county", "country") are two words. A form of a word, or its opposite, is no slip though no list has it.
 */
export function isMisspelling(one: string, other: string): boolean {
  if (isKnown(one) === isKnown(other)) return false;
  const [known, unknown] = isKnown(one) ? [one, other] : [other, one];
  return isSlip(known, unknown) && !isOpposite(known, unknown) && !isFormOf(known, unknown);
}

/** So sure a misspelling that even a word that weighs (a negation, a hedge) is only put right by it. */
export function isSureMisspelling(one: string, other: string): boolean {
  return isMisspelling(one, other) && (isSureSlip(one, other) || Math.min(one.length, other.length) >= 6);
}

export function areConfused(one: string, other: string): boolean {
  return HOUSE_SPELLINGS.some((pair) => pair.has(one) && pair.has(other));
}

/** "lawful", "unlawful"; "elected", "reelected". */
export function isOpposite(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return (
    shorter.length >= 3 &&
    /^(?:un|in|im|il|ir|dis|non|mis|de|re|pre|ex|anti|counter)$/.test(
      longer.slice(0, longer.length - shorter.length),
    ) &&
    longer.endsWith(shorter)
  );
}

/** A little word that carries no fact, or the same word twice in a row. */
export function isSpare(token: Token, tokens: readonly Token[], at: number): boolean {
  const last = tokens[at - 1];
  const next = tokens[at + 1];
  if (last?.key === token.key || next?.key === token.key) return true;
  if (!DROPPABLE.has(token.key)) return false;
  // "Few" is not "a few", "two men" are not "the two men", "Ann and Bob Poe" are two, and "4 to 6" is a range.
  if (next !== undefined && (/^(?:few|little|only|other)$/.test(next.key) || counts(next))) return false;
  // "The killing of police" is not "the killing police".
  if (token.key === "of" && last !== undefined && /ing$/.test(last.key)) return false;
  return !(isCapitalised(last) && isCapitalised(next));
}

function isFormOf(known: string, unknown: string): boolean {
  return unknown.startsWith(known) && /^(?:s|es|d|ed|r|er|ers|ing|ly)$/.test(unknown.slice(known.length));
}

function isKnown(key: string): boolean {
  const stem = key.replace(/'(?:s|d|ll|re|ve|m)?$|n't$/, "");
  return stem.length === 1 ? /^[ai]$/.test(stem) : isEnglishWord(stem) || CALENDAR_WORDS.has(stem);
}

function counts({ key }: Token): boolean {
  return /[\p{N}$€£¥%]/u.test(key) || NUMBER_WORDS.has(key);
}

function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.word) && token.key !== "i";
}
