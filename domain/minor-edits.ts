import type { Token } from "./minor-tokens.ts";
import { areConfused } from "./minor-typos.ts";
import { SPELLED_OUT } from "./minor-words.ts";
import { isSlip } from "./spelling.ts";
import { alignWords } from "./word-diff.ts";

/** One word changed, added (before null) or removed (after null). Neighbours are by index into their own text. */
export interface WordEdit {
  readonly before: Token | null;
  readonly after: Token | null;
  readonly beforeAt: number;
  readonly afterAt: number;
}

/** A word and what stands for it on the other side. */
export interface WordPair {
  readonly before: Token;
  readonly after: Token;
  readonly beforeAt: number;
  readonly afterAt: number;
}

export interface WordChanges {
  readonly edits: readonly WordEdit[];
  /** The same word on both sides, though its capitals or its quotation marks may differ. */
  readonly kept: readonly WordPair[];
  /** The same letters parted otherwise ("alot", "dont"), or short and in full ("Gov.", "Va."). */
  readonly respelled: readonly { readonly before: readonly Token[]; readonly after: readonly Token[] }[];
}

/** What changed word by word; null when nearly everything did. */
export function changedWords(before: readonly Token[], after: readonly Token[]): WordChanges | null {
  const alignment = alignWords(
    before.map((token) => token.key),
    after.map((token) => token.key),
  );
  if (alignment === null) return null;
  const kept = alignment.same.flatMap(([row, column]) => {
    const one = before[row];
    const other = after[column];
    return one === undefined || other === undefined
      ? []
      : [{ before: one, after: other, beforeAt: row, afterAt: column }];
  });
  const edits: WordEdit[] = [];
  const respelled: WordChanges["respelled"][number][] = [];
  for (const hunk of alignment.hunks) {
    const one = before.slice(...hunk.before);
    const other = after.slice(...hunk.after);
    if (sameWhenJoined(one, other)) respelled.push({ before: one, after: other });
    else {
      const pairs = pairUp(placed(one, hunk.before[0]), placed(other, hunk.after[0]));
      for (const pair of pairs) {
        const sides = { before: present(pair.before), after: present(pair.after) };
        if (sameWhenJoined(sides.before, sides.after)) respelled.push(sides);
        else edits.push(pair);
      }
    }
  }
  return { edits, kept, respelled };
}

interface Placed {
  readonly token: Token;
  readonly at: number;
}

function placed(tokens: readonly Token[], from: number): readonly Placed[] {
  return tokens.map((token, index) => ({ token, at: from + index }));
}

function present(token: Token | null): readonly Token[] {
  return token === null ? [] : [token];
}

function pairUp(before: readonly Placed[], after: readonly Placed[]): readonly WordEdit[] {
  const edits: WordEdit[] = [];
  let column = 0;
  for (const [row, placed] of before.entries()) {
    const twin = after.findIndex((other, index) => index >= column && areAlike(placed.token, other.token));
    const straight = twin === -1 && before.length - row <= after.length - column ? column : twin;
    if (straight === -1) {
      edits.push(edit(placed, null));
      continue;
    }
    for (; column < straight; column++) edits.push(edit(null, after[column] ?? null));
    edits.push(edit(placed, after[column++] ?? null));
  }
  for (; column < after.length; column++) edits.push(edit(null, after[column] ?? null));
  return edits;
}

function areAlike(one: Token, other: Token): boolean {
  return (
    isSlip(one.key, other.key) || areConfused(one.key, other.key) || lettersOf([one]) === lettersOf([other])
  );
}

/**
 * "alot" and "a lot", "dont" and "don't": the same letters parted otherwise; "Va." and "Virginia". Never for figures:
 * "12 5" is not "125".
 */
function sameWhenJoined(before: readonly Token[], after: readonly Token[]): boolean {
  const joined = lettersOf(before);
  return joined !== "" && joined === lettersOf(after) && !/[\p{N}$€£¥]/u.test(joined);
}

function lettersOf(tokens: readonly Token[]): string {
  return tokens.map((token) => plainLetters(inFull(token) ?? token.key)).join("");
}

/** Without apostrophes, points and accents; "boss's" as "boss'". */
function plainLetters(word: string): string {
  return word.normalize("NFD").replaceAll(/\p{M}/gu, "").replace(/s's$/i, "s").replaceAll(/['.]/g, "");
}

function inFull({ word, key }: Token): string | undefined {
  if (key === "%") return "percent";
  // "US" in capitals is a country, "us" and "Us" are not; "Ill." is a state, "ill" is not.
  const capital = key === "us" ? word === "US" : /^\p{Lu}/u.test(word);
  return capital ? SPELLED_OUT.get(key) : undefined;
}

function edit(before: Placed | null, after: Placed | null): WordEdit {
  return {
    before: before?.token ?? null,
    after: after?.token ?? null,
    beforeAt: before?.at ?? -1,
    afterAt: after?.at ?? -1,
  };
}
