import type { Node } from "@tiptap/pm/model";
import { type Attributes, attributesOfBlock, attributesOfMarks } from "./attributes.ts";

/**
 * Flat offsets: a story's text as one sequence, in which every UTF-16 unit, every embed and every block's break counts
 * one. ProseMirror counts two tokens a block (open and close), so a position inside block i is its offset + i + 1.
 */

/** How an embed stands in a flat string. */
const EMBED_CHARACTER = "\uFFFC";

/** The length of a document in flat units; a one-line field (`breaks` false) has no break. */
export function flatSize(doc: Node, breaks: boolean): number {
  return doc.content.size - doc.childCount - (breaks ? 0 : 1);
}

/** The flat offset of a ProseMirror position, inside a block or between two. */
export function toFlat(doc: Node, position: number): number {
  const $position = doc.resolve(position);
  return position - $position.index(0) - ($position.depth > 0 ? 1 : 0);
}

/** The ProseMirror position, inside a block, of a flat offset; offsets beyond the end give the last one. */
export function toPosition(doc: Node, offset: number): number {
  let start = 0;
  for (let index = 0; index < doc.childCount; index++) {
    const size = doc.child(index).content.size;
    if (offset <= start + size || index === doc.childCount - 1) {
      return Math.min(offset, start + size) + index + 1;
    }
    start += size + 1;
  }
  return 1;
}

/** A stretch of characters with the same attributes. */
export interface Stretch {
  readonly length: number;
  readonly attributes: Attributes;
  /** Set when the stretch is one embed. */
  readonly embed?: object;
}

/** A range of blocks laid flat: its characters and what they carry. */
export interface FlatBlocks {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** Lays the blocks `from` (inclusive) to `to` (exclusive) of a document flat. */
export function layFlat(doc: Node, from: number, to: number, breaks: boolean): FlatBlocks {
  let text = "";
  const stretches: Stretch[] = [];
  for (let index = from; index < to; index++) {
    const block = doc.child(index);
    block.forEach((inline) => {
      const attributes = attributesOfMarks(inline.marks);
      if (inline.isText) {
        text += inline.text ?? "";
        stretches.push({ length: inline.nodeSize, attributes });
      } else {
        text += EMBED_CHARACTER;
        stretches.push({ length: 1, attributes, embed: inline.attrs.value });
      }
    });
    if (breaks) {
      text += "\n";
      stretches.push({ length: 1, attributes: attributesOfBlock(block) });
    }
  }
  return { text, stretches };
}
