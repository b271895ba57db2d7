import type { Block, BlockKind, Copy, Credit, Run } from "./format.ts";
import { normalCopy } from "./normal-copy.ts";
import { runsText } from "./plain-text.ts";

/** What a line of a comparison is: a block of the body, or one of the parts of a picture. */
export type LineKind = BlockKind | "picture" | "caption" | "alt text" | "picture credit";

/** One line to compare. A "picture" line reads "Picture <id>": which picture it is. */
export interface Line {
  readonly kind: LineKind;
  readonly runs: readonly Run[];
  readonly text: string;
}

export const FIELD_NAMES = ["hed", "dek", "byline", "dateline", "SEO hed", "social text"] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** A copy laid out for comparing: ad slots and empty lines are no part of it (they tell readers nothing). */
export interface CopyLines {
  readonly fields: Readonly<Record<FieldName, readonly Run[]>>;
  readonly lines: readonly Line[];
}

export function copyLines(copy: Copy): CopyLines {
  const { hed, dek, fields, body } = normalCopy(copy);
  return {
    fields: {
      hed,
      dek,
      byline: plain(bylineText(fields.byline)),
      dateline: plain(fields.dateline),
      "SEO hed": plain(fields.seoHed),
      "social text": plain(fields.socialText),
    },
    lines: body.flatMap(linesOf),
  };
}

function plain(text: string): readonly Run[] {
  return text === "" ? [] : [{ text }];
}

/** "Jane Roe (jroe@example.com), John Doe": names and contacts in the order readers see them. */
function bylineText(byline: readonly Credit[]): string {
  return byline.map(({ name, contact }) => (contact ? `${name} (${contact})` : name)).join(", ");
}

function linesOf(block: Block): Line[] {
  if (block.kind !== "embed") return [{ kind: block.kind, runs: block.runs, text: runsText(block.runs) }];
  if (block.embed.type !== "picture") return [];
  const { id, caption, alt, credit } = block.embed;
  const parts: readonly (readonly [LineKind, string])[] = [
    ["picture", `Picture ${id}`],
    ["caption", caption],
    ["alt text", alt],
    ["picture credit", credit],
  ];
  return parts.filter(([, text]) => text !== "").map(([kind, text]) => ({ kind, runs: plain(text), text }));
}
