import type { Block } from "#copy/format.ts";
import { cleanPastedText } from "#copy/paste-text.ts";
import { runsText } from "#copy/plain-text.ts";
import { type Imported, lineOf, NO_ITEM, unreadable } from "./imported-item.ts";
import { NO_WORDS, TOO_LONG } from "./read-html.ts";

const LONGEST_HED = 200;

/** Plain text as a story: a first line that is short and no sentence is the hed. */
export function readText(source: string): Imported {
  const body = readTextBody(source);
  if (body === null) return unreadable(TOO_LONG);
  const [first, ...rest] = body;
  if (first === undefined) return unreadable(NO_WORDS);
  const hed = hedIn(first);
  return {
    ok: true,
    item: { ...NO_ITEM, ...(hed !== null && rest.length > 0 ? { hed, body: rest } : { body }) },
  };
}

/** Null when it is longer than a story may be. */
export function readTextBody(source: string): readonly Block[] | null {
  const paste = cleanPastedText(source);
  return paste.tooLarge ? null : paste.blocks;
}

function hedIn(block: Block): string | null {
  if (block.kind !== "paragraph" && block.kind !== "subhed") return null;
  const words = lineOf(runsText(block.runs));
  return words.length <= LONGEST_HED && !/[.:;,]$/.test(words) ? words : null;
}
