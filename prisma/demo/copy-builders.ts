import type { Block, BlockKind, Run } from "#copy/format.ts";

const INLINE = /\*\*(.+?)\*\*|(?<![\p{L}\p{N}])_(.+?)_(?![\p{L}\p{N}])|\[(.+?)\]\((\S+?)\)/gu;

/** Words with `**strong**`, `_em_` and `[text](address)` as runs. Marks don't nest: the demo needs none that do. */
export function runs(text: string): readonly Run[] {
  const found: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, strong, em, linked, link] = match;
    if (match.index > end) found.push({ text: text.slice(end, match.index) });
    if (strong !== undefined) found.push({ text: strong, marks: { strong: true } });
    else if (em !== undefined) found.push({ text: em, marks: { em: true } });
    else if (linked !== undefined && link !== undefined) found.push({ text: linked, marks: { link } });
    end = match.index + whole.length;
  }
  if (end < text.length) found.push({ text: text.slice(end) });
  return found;
}

function block(kind: BlockKind): (text: string) => Block {
  return (text) => ({ kind, runs: runs(text) });
}

/** A paragraph. */
export const p = block("paragraph");
/** A subhed. */
export const h = block("subhed");
/** A quotation set apart. */
export const q = block("quote");
/** A bulleted item. */
export const b = block("bullet");
/** A numbered item. */
export const n = block("number");
/** An editor's note inside the copy. */
export const note = block("note");

/** A place kept for a picture. */
export function picture(id: string, words: { caption: string; alt: string; credit: string }): Block {
  return { kind: "embed", embed: { type: "picture", id, ...words } };
}

/** An ad slot that somebody put or, with `off`, took away by hand. */
export function adSlot(change?: "off"): Block {
  return { kind: "embed", embed: { type: "ad-slot", ...(change && { off: true as const }) } };
}
