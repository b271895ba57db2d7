import type { Block, BlockKind } from "#copy/format.ts";

const WORDS =
  "the council voted on Tuesday to close two of its rail lines after a long night in which residents filled every seat and spoke in turn about the cost of fares while the mayor said that nobody had yet been told when work would begin";

/** Words in a paragraph, as in a wire story. */
const PARAGRAPH = 40;

/** A story of so many words, the same each time: paragraphs, with a subhed, a quote and short lists now and then. */
export function longStory(words: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let written = 0; written < words; ) {
    const kind = kindOf(blocks.length);
    const size = Math.min(kind === "paragraph" ? PARAGRAPH : PARAGRAPH / 5, words - written);
    blocks.push({ kind, runs: [{ text: sentence(written, size) }] });
    written += size;
  }
  return blocks;
}

function kindOf(index: number): BlockKind {
  const place = index % 24;
  if (place === 7) return "subhed";
  if (place === 12) return "quote";
  if (place >= 15 && place <= 17) return "bullet";
  return place >= 19 && place <= 21 ? "number" : "paragraph";
}

function sentence(from: number, size: number): string {
  const stock = WORDS.split(" ");
  return `${Array.from({ length: size }, (_, index) => stock[(from + index) % stock.length]).join(" ")}.`;
}

/** The words of its blocks, a text for each. */
export function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => (block.kind === "embed" ? "" : block.runs.map(({ text }) => text).join("")));
}
