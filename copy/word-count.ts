import type { Copy } from "./format.ts";

/** What stands between two words: white space of any kind, and the em dash, with or without spaces around it. */
const BETWEEN_WORDS = /[\s\u200b—]/u;
const PIECES = /[^\s\u200b—]+/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

const [UNKNOWN, BETWEEN, WORD, NEITHER] = [0, 1, 2, 3];
/** What a character does to a count; kept, since the words of every story that is typed in are counted over and over. */
const kinds = new Uint8Array(2 ** 16).fill(UNKNOWN);

function kindOf(code: number): number | undefined {
  if (code < kinds.length && kinds[code] !== UNKNOWN) return kinds[code];
  const letter = String.fromCodePoint(code);
  const kind = BETWEEN_WORDS.test(letter) ? BETWEEN : LETTER_OR_DIGIT.test(letter) ? WORD : NEITHER;
  // One of two units lies behind the end, where nothing is kept.
  kinds[code] = kind;
  return kind;
}

/**
 * Words in a piece of text as a copy desk counts them: "state-of-the-art", "10:30" and an address are one word each,
 * "he said—she said" is four, a dash or a bullet alone is none.
 */
export function countText(text: string): number {
  let words = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code >= kinds.length) at += 1;
    const kind = kindOf(code);
    if (kind === BETWEEN) isCounted = false;
    else if (kind === WORD && !isCounted) {
      isCounted = true;
      words += 1;
    }
  }
  return words;
}

/** Where the words stand that `countText` counts: from the first sign of each to the next white space or em dash. */
export function wordsIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  const words: { from: number; to: number }[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    if (LETTER_OR_DIGIT.test(piece)) words.push({ from: index, to: index + piece.length });
  }
  return words;
}

/** The newsroom's count: the words of the body. Hed, dek, fields, pictures and ad slots count nothing. */
export function countWords(copy: Pick<Copy, "body">): number {
  let words = 0;
  for (const block of copy.body) {
    if (block.kind === "embed") continue;
    words += countText(block.runs.map((run) => run.text).join(""));
  }
  return words;
}
