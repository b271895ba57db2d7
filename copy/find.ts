import type { Block } from "./format.ts";
import { blockText } from "./plain-text.ts";

export interface FindOptions {
  /** "Hall" doesn't find "hall". */
  readonly matchCase?: boolean;
  /** "art" doesn't find "party". */
  readonly wholeWord?: boolean;
  /** A straight quote doesn't find a curly one, nor a space a non-breaking one. By default they do. */
  readonly exact?: boolean;
}

/** A stretch of one block's text: [from, to) in UTF-16 units, which is how the document counts too. */
export interface Found {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** Every place where the words stand, in reading order; none overlap. Embeds are passed over. */
export function findInBlocks(blocks: readonly Block[], words: string, options: FindOptions = {}): Found[] {
  const found: Found[] = [];
  for (const [block, { from, to }] of eachMatch(blocks.map(blockText), words, options))
    found.push({ block, from, to });
  return found;
}

/** The same in one text, such as a hed. */
export function findInText(
  text: string,
  words: string,
  options: FindOptions = {},
): { from: number; to: number }[] {
  return [...eachMatch([text], words, options)].map(([, range]) => range);
}

function* eachMatch(
  texts: readonly string[],
  words: string,
  options: FindOptions,
): Generator<[index: number, range: { from: number; to: number }]> {
  const sought = fold(words, options);
  if (sought === "") return;
  for (const [index, text] of texts.entries()) {
    const folded = fold(text, options);
    for (let from = folded.indexOf(sought); from >= 0; ) {
      const to = from + sought.length;
      const counts = splitsNoCharacter(text, from, to) && (!options.wholeWord || isWholeWord(text, from, to));
      if (counts) yield [index, { from, to }];
      from = folded.indexOf(sought, counts ? to : from + 1);
    }
  }
}

const ALIKE: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "\u00a0": " ",
  "\u202f": " ",
};

/** The text as it is compared. Unit for unit: a place in it is the same place in the text. */
function fold(text: string, { matchCase, exact }: FindOptions): string {
  const alike = exact ? text : text.replace(/[‘’‚“”„\u00a0\u202f]/gu, (sign) => ALIKE[sign] ?? sign);
  if (matchCase) return alike;
  const lower = alike.toLowerCase();
  // A few letters grow in lower case (İ): then letter by letter, leaving those alone.
  return lower.length === alike.length ? lower : [...alike].map(lowerIfSameLength).join("");
}

function lowerIfSameLength(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

/** Not within a pair of surrogates, and not between a letter and the accent it carries. */
function splitsNoCharacter(text: string, from: number, to: number): boolean {
  return !isWithinCharacter(text, from) && !isWithinCharacter(text, to);
}

function isWithinCharacter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  const isTail = code >= 0xdc00 && code <= 0xdfff;
  const before = text.charCodeAt(at - 1);
  return (isTail && before >= 0xd800 && before <= 0xdbff) || /^\p{M}/u.test(text.slice(at, at + 2));
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}_]/u;

function isWholeWord(text: string, from: number, to: number): boolean {
  return !joins(text, from) && !joins(text, to);
}

/** Whether a word goes on across this place. */
function joins(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
  const after = [...text.slice(at, at + 2)][0] ?? "";
  return WORD_CHARACTER.test(before) && WORD_CHARACTER.test(after);
}

/** The text with every found place replaced. `found` as `findInText` gives it: ascending, without overlaps. */
export function replaceInText(
  text: string,
  found: readonly { readonly from: number; readonly to: number }[],
  replacement: string,
): string {
  let replaced = "";
  let end = 0;
  for (const { from, to } of found) {
    replaced += text.slice(end, from) + replacement;
    end = to;
  }
  return replaced + text.slice(end);
}
