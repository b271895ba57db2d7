/** One word of a text, with what the classifier asks of it. */
export interface Token {
  /** As it stands, with straight apostrophes. */
  readonly word: string;
  /** Lower case, without thousands commas: what two tokens share when they are the same word. */
  readonly key: string;
  readonly quoted: boolean;
  readonly startsSentence: boolean;
  /** Sentences are counted through all paragraphs. */
  readonly sentence: number;
}

// A figure with its separators; or a word with inner apostrophes; or a sign that counts. Hyphens part words, so that
// "well known" and "well-known" are the same two words.
const WORD =
  /\d+(?:[.,:]\d+)*\p{L}*|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|(?:'|\.(?=\p{L}\.))[\p{L}\p{M}])*|[$€£¥%]|["()[\]{}]|[.!?…]+|\s+|./gsu;

/** The words of these paragraphs in order. A paragraph ends a sentence and a quotation. */
export function tokensOf(paragraphs: readonly string[]): readonly Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  for (const paragraph of paragraphs) {
    const before = tokens.length;
    sentence = readParagraph(paragraph, sentence, tokens);
    if (tokens.length > before) sentence++;
  }
  return tokens;
}

/** What typing conventions change and readers are not told: quotes, dashes, spaces, ellipses. */
export function plainTypography(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[‘’‚‛]/g, "'")
    .replaceAll(/[“”„‟]/g, '"')
    .replaceAll(/[‐‑‒–—―]/g, "-")
    .replaceAll("…", "...")
    .replaceAll(/[\u200b\u00ad]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function readParagraph(paragraph: string, firstSentence: number, tokens: Token[]): number {
  // Curly quotes say which way they face; straight ones face the way the spaces do.
  const text = paragraph
    .normalize("NFC")
    .replaceAll(/[‘’‛]/g, "'")
    .replaceAll(/[\u200b\u00ad]/g, "");
  let sentence = firstSentence;
  let quoted = false;
  let ended = false;
  let starts = true;
  for (const { 0: piece, index } of text.matchAll(WORD)) {
    if (piece === "“" || piece === "”" || piece === '"') {
      quoted = piece === '"' ? opensQuote(text, index) : piece === "“";
    } else if (/^[.!?…]/.test(piece)) {
      ended = true;
    } else if (/^[\p{L}\p{N}$€£¥%]/u.test(piece)) {
      if (ended && !starts && beginsSentence(text, index, piece)) {
        sentence++;
        starts = true;
      }
      ended = false;
      tokens.push({ word: piece, key: keyOf(piece), quoted, startsSentence: starts, sentence });
      starts = false;
    }
  }
  return sentence;
}

function opensQuote(text: string, index: number): boolean {
  const before = text[index - 1];
  return before === undefined || /[\s([{\-–—]/.test(before);
}

/** After a full stop and a space, a capital, a figure or a sign begins a sentence; "a.m. today" goes on. */
function beginsSentence(text: string, index: number, piece: string): boolean {
  const spaced = /[\s"“”'()[\]]/.test(text[index - 1] ?? " ");
  return (
    spaced &&
    !/^\p{Ll}/u.test(piece) &&
    !/\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Sgt|St|Jr|Sr|No|U\.S|\p{Lu})\.\s*$/u.test(
      text.slice(Math.max(0, index - 8), index),
    )
  );
}

function keyOf(word: string): string {
  const lower = word.toLowerCase();
  return /^\d/.test(lower) ? lower.replaceAll(/,(?=\d{3}(?:\D|$))/g, "") : lower;
}
