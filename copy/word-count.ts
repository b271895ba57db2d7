import type { Copy } from "./format.ts";

/** What stands between two words: white space of any kind, and the em dash, with or without spaces around it. */
const BETWEEN_WORDS = /[\s\u200b—]+/u;
const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Words in a piece of text as a copy desk counts them: "state-of-the-art", "10:30" and an address are one word each,
 * "he said—she said" is four, a dash or a bullet alone is none.
 */
export function countText(text: string): number {
  let words = 0;
  for (const piece of text.split(BETWEEN_WORDS)) if (HAS_LETTER_OR_DIGIT.test(piece)) words += 1;
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
