import type { Block, Copy } from "./format.ts";
import { runsText } from "./plain-text.ts";

/** The words of a copy that search looks up, by where they stand. */
export interface SearchText {
  readonly hed: string;
  /** Names in the byline, in order, between commas. */
  readonly byline: string;
  /** Everything else, a line each: dek, body, captions, alt texts, picture credits, dateline, SEO hed, social text. */
  readonly text: string;
}

/** Of a copy as `readCopy` gives it, so without words that are only suggested and without private notes (N3). */
export function searchText({ hed, dek, fields, body }: Copy): SearchText {
  const lines = [
    runsText(dek),
    ...body.flatMap(linesOf),
    fields.dateline,
    fields.seoHed,
    fields.socialText,
  ].filter((line) => line.trim() !== "");
  return {
    hed: storable(runsText(hed)),
    byline: storable(fields.byline.map(({ name }) => name).join(", ")),
    // The SEO hed is often the hed once more.
    text: storable([...new Set(lines)].join("\n")),
  };
}

function linesOf(block: Block): string[] {
  if (block.kind !== "embed") return [runsText(block.runs)];
  const { embed } = block;
  return embed.type === "picture" ? [embed.caption, embed.alt, embed.credit] : [];
}

/** PostgreSQL's text takes no NUL and no half of a character. */
function storable(text: string): string {
  return text.replaceAll("\u0000", "").replace(/\p{Surrogate}/gu, "\ufffd");
}
