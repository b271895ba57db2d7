import type { BlockKind } from "./format.ts";
import { type ListItem, PASTE_LIMITS, type Paste, PasteBlocks } from "./paste-blocks.ts";
import { countText } from "./word-count.ts";

/** A line this long and no longer was broken by a mail program or a terminal, not by its writer. */
const WRAPPED = { from: 45, to: 100 } as const;

/**
 * Pasted plain text as clean blocks (W5). Blank lines part paragraphs; where there are none, every line is one. Within a
 * paragraph a line of a wrapped width goes on in the next. "- " and "• " begin bullets, "1. " numbers, "> " quotes.
 */
export function cleanPastedText(text: string): Paste {
  // Even as nothing but line ends this would be too large to read line by line.
  if (text.length > 10 * PASTE_LIMITS.characters) return { tooLarge: true, words: countText(text) };
  const blocks = new PasteBlocks();
  const lines = text.replace(/\r\n?/gu, "\n").split("\n");
  const hasBlankLines = lines.some(
    (line, index) => index < lines.length - 1 && line.trim() === "" && index > 0,
  );
  let before: Reading | null = null;
  for (const line of lines) {
    const reading = readLine(line);
    if (reading === null || !before || !goesOn(before, reading, hasBlankLines)) blocks.endBlock();
    else blocks.text(" ", { marks: undefined, kind: reading.kind, item: null });
    if (reading) blocks.text(reading.words, { marks: undefined, kind: reading.kind, item: reading.item });
    before = reading;
  }
  return blocks.finish();
}

interface Reading {
  readonly kind: BlockKind;
  readonly item: ListItem | null;
  readonly indented: boolean;
  readonly words: string;
}

const BULLET = /^[ \t\u00a0]*[-*•·▪◦][ \t\u00a0]+(?=\S)/u;
const NUMBER = /^[ \t\u00a0]*\d{1,3}[.)][ \t\u00a0]+(?=\S)/u;
const QUOTE = /^(?:>[ \t]?)+/u;

/** Null for a blank line. */
function readLine(line: string): Reading | null {
  if (line.trim() === "") return null;
  const begin = (start: RegExp) => ({ indented: false, words: line.replace(start, "") });
  const item = (kind: "bullet" | "number"): ListItem => ({ kind, fromWord: false, started: false });
  if (QUOTE.test(line)) return { kind: "quote", item: null, ...begin(QUOTE) };
  if (BULLET.test(line)) return { kind: "paragraph", item: item("bullet"), ...begin(BULLET) };
  if (NUMBER.test(line)) return { kind: "paragraph", item: item("number"), ...begin(NUMBER) };
  return { kind: "paragraph", item: null, indented: /^[ \t\u00a0]{2}/u.test(line), words: line };
}

function goesOn(before: Reading, next: Reading, hasBlankLines: boolean): boolean {
  if (next.item || next.kind !== before.kind) return false;
  if (before.item) return next.indented;
  const length = before.words.trimEnd().length;
  return hasBlankLines && length >= WRAPPED.from && length <= WRAPPED.to;
}
