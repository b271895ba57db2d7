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
  /** The marks and spaces between the word before and this one, in plain typography; a paragraph's break is a space. */
  readonly gap: string;
  /** The same after this one. */
  readonly gapAfter: string;
}

// The head of a web address; or a figure with its separators; or a word with inner apostrophes; or a sign that counts.
// Hyphens part words, so that "well known" and "well-known" are the same two words.
const WORD =
  /https?:\/\/(?:www\.)?|\d+(?:[.,:]\d+)*(?:(?=[ap]\.?m\b)|'?\p{L}*)|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|(?:'|\.(?=\p{L}\.))[\p{L}\p{M}])*|[$€£¥%]|["“”()[\]{}]|[.!?…]+|\s+|./gsu;

/** What a careless paste leaves of a mark. */
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&nbsp;": "\u00a0",
  "&quot;": '"',
  "&apos;": "'",
  "&#39;": "'",
};

/** The words of these paragraphs in order. A paragraph ends a sentence and a quotation. */
export function tokensOf(paragraphs: readonly string[]): readonly Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  for (const paragraph of paragraphs) {
    const read = readParagraph(paragraph, sentence);
    tokens.push(...read);
    if (read.length > 0) sentence = (read.at(-1)?.sentence ?? sentence) + 1;
  }
  // What ends a paragraph stands before the next one's first word too.
  return tokens.map((token, at) => {
    const last = tokens[at - 1];
    return last === undefined || token.gap !== "" ? token : { ...token, gap: `${last.gapAfter} ` };
  });
}

/** What typing conventions change and readers are not told: quotes, dashes, spaces, ellipses. */
export function plainTypography(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[‘’‚‛]/g, "'")
    .replaceAll(/[“”„‟]/g, '"')
    .replaceAll(/[‐‑‒–—―−]/g, "-")
    .replaceAll("…", "...")
    .replaceAll(/[\u200b\u00ad]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function readParagraph(paragraph: string, firstSentence: number): Token[] {
  const text = paragraph
    .normalize("NFC")
    .replaceAll(/&(?:amp|nbsp|quot|apos|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/[‘’‛]/g, "'")
    .replaceAll(/[\u200b\u00ad]/g, "");
  const tokens: Token[] = [];
  let sentence = firstSentence;
  let quoted = false;
  let ended = false;
  let starts = true;
  let gap = "";
  for (const { 0: piece, index } of text.matchAll(WORD)) {
    if (/^[\p{L}\p{N}$€£¥%]/u.test(piece) && !/^https?:/.test(piece)) {
      if (ended && !starts && beginsSentence(text, index, piece)) {
        sentence++;
        starts = true;
      }
      ended = false;
      tokens.push({
        word: piece,
        key: keyOf(piece),
        quoted,
        startsSentence: starts,
        sentence,
        gap: plainGap(gap),
        gapAfter: "",
      });
      starts = false;
      gap = "";
      continue;
    }
    if (!/^https?:/.test(piece)) gap += piece;
    if (/^["“”]/.test(piece)) quoted = opensQuote(text, index, piece);
    else if (/^[.!?…]/.test(piece)) ended = true;
  }
  return tokens.map((token, at) => ({ ...token, gapAfter: tokens[at + 1]?.gap ?? plainGap(gap) }));
}

function plainGap(gap: string): string {
  return gap
    .replaceAll(/[“”„‟]/g, '"')
    .replaceAll(/[‐‑‒–—―−]/g, "-")
    .replaceAll("…", "...")
    .replaceAll(/\s+/g, " ");
}

/** A mark faces the way the spaces beside it do; between two spaces, or none, a curly one says itself. */
function opensQuote(text: string, index: number, mark: string): boolean {
  const opening = /^$|[\s([{\-–—'‚]/.test(text[index - 1] ?? "");
  const closing = /^$|[\s.,;:!?)\]}\-–—]/.test(text[index + 1] ?? "");
  if (opening !== closing) return opening;
  return mark === '"' ? opening : mark === "“";
}

/** After a full stop and a space, a capital, a figure or a sign begins a sentence; "a.m. today" goes on. */
function beginsSentence(text: string, index: number, piece: string): boolean {
  const spaced = /[\s"“”'()[\]]/.test(text[index - 1] ?? " ");
  return (
    spaced &&
    !/^\p{Ll}/u.test(piece) &&
    !/\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Capt|Maj|Sgt|St|Jr|Sr|No|U\.S|Jan|Feb|Aug|Sept|Oct|Nov|Dec|\p{Lu})\.\s*$/u.test(
      text.slice(Math.max(0, index - 8), index),
    )
  );
}

function keyOf(word: string): string {
  const lower = word.toLowerCase();
  // "The 1990's" and "the 1990s" are the same years.
  return /^\d/.test(lower) ? lower.replaceAll(/'|,(?=\d{3}(?:\D|$))/g, "") : lower;
}
