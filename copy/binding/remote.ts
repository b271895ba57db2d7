import type { Node, ResolvedPos, Schema } from "@tiptap/pm/model";
import { TextSelection, type Transaction } from "@tiptap/pm/state";
import {
  type Attributes,
  attributesOfBlock,
  attributesOfMarks,
  blockAttrs,
  marksOf,
  merged,
  NO_ATTRIBUTES,
} from "./attributes.ts";
import type { Operation } from "./delta.ts";
import { embedNode, oneLine, readLines, wordsNode } from "./document.ts";
import { toPosition } from "./flat.ts";

/**
 * Adds what others did (a Y.Text event's delta) to a transaction, operation by operation, so that selections,
 * decorations and compositions elsewhere keep their places.
 */
export function applyDelta(tr: Transaction, delta: readonly Operation[], breaks: boolean): void {
  const before = tr.selection;
  const writer = new FlatWriter(tr, breaks);
  for (const operation of delta) {
    if ("retain" in operation) writer.retain(operation.retain, operation.attributes);
    else if ("delete" in operation) writer.delete(operation.delete);
    else writer.insert(operation.insert, operation.attributes ?? NO_ATTRIBUTES);
  }
  if (tr.docChanged && before instanceof TextSelection) keepCaret(tr, before);
}

/** Makes the document equal to `target` with the smallest replacement; for what a delta alone can't tell. */
export function reconcile(tr: Transaction, target: Node): void {
  const start = tr.doc.content.findDiffStart(target.content);
  if (start === null) return;
  const end = tr.doc.content.findDiffEnd(target.content);
  if (!end) return;
  let { a, b } = end;
  const overlap = start - Math.min(a, b);
  if (overlap > 0) {
    a += overlap;
    b += overlap;
  }
  tr.replace(start, a, target.slice(start, b));
  // A slice across block borders can't always carry a block's own attributes; then the whole is set.
  if (!tr.doc.eq(target)) tr.replaceWith(0, tr.doc.content.size, target.content);
}

class FlatWriter {
  readonly #tr: Transaction;
  readonly #schema: Schema;
  readonly #breaks: boolean;
  #at = 0;

  constructor(tr: Transaction, breaks: boolean) {
    this.#tr = tr;
    this.#schema = tr.doc.type.schema;
    this.#breaks = breaks;
  }

  retain(length: number, attributes: Attributes | undefined): void {
    if (attributes) this.#format(length, attributes);
    this.#at += length;
  }

  delete(length: number): void {
    const from = this.#position(this.#at);
    const to = this.#position(this.#at + length);
    const $to = this.#tr.doc.resolve(to);
    const survivor = $to.parent;
    const joins = this.#tr.doc.resolve(from).index(0) !== $to.index(0);
    this.#tr.delete(from, to);
    // The break that lives on is the last one: the joined block is what its break says.
    if (joins) this.#setBlock(from, attributesOfBlock(survivor));
  }

  insert(what: string | object, attributes: Attributes): void {
    if (typeof what !== "string") {
      this.#put(embedNode(this.#schema, what, attributes), 1);
    } else if (!this.#breaks) {
      this.#put(wordsNode(this.#schema, oneLine(what), attributes), what.length);
    } else {
      readLines(
        what,
        (words) => this.#put(wordsNode(this.#schema, words, attributes), words.length),
        () => this.#split(attributes),
      );
    }
  }

  #position(offset: number): number {
    return toPosition(this.#tr.doc, offset);
  }

  #put(node: Node, length: number): void {
    this.#tr.insert(this.#position(this.#at), node);
    this.#at += length;
  }

  #split(attributes: Attributes): void {
    const position = this.#position(this.#at);
    const block = this.#tr.doc.resolve(position).parent;
    this.#tr.split(position, 1, [{ type: block.type, attrs: block.attrs }]);
    this.#setBlock(position, attributes);
    this.#at += 1;
  }

  /** Sets what the break of the block around `position` carries. */
  #setBlock(position: number, attributes: Attributes): void {
    const $position = this.#tr.doc.resolve(position);
    const attrs = blockAttrs(attributes);
    const start = $position.before(1);
    for (const name of ["kind", "rest"]) {
      if ($position.parent.attrs[name] !== attrs[name]) this.#tr.setNodeAttribute(start, name, attrs[name]);
    }
  }

  #format(length: number, change: Attributes): void {
    let left = length;
    let at = this.#at;
    while (left > 0) {
      const position = this.#position(at);
      const $position = this.#tr.doc.resolve(position);
      const inBlock = Math.min(left, $position.parent.content.size - $position.parentOffset);
      if (inBlock > 0) this.#mark(position, position + inBlock, change);
      at += inBlock;
      left -= inBlock;
      if (left === 0) return;
      this.#setBlock(position, merged(attributesOfBlock($position.parent), change));
      at += 1;
      left -= 1;
    }
  }

  #mark(from: number, to: number, change: Attributes): void {
    const spans: { from: number; to: number; node: Node }[] = [];
    this.#tr.doc.nodesBetween(from, to, (node, position) => {
      if (node.isInline) {
        spans.push({ from: Math.max(from, position), to: Math.min(to, position + node.nodeSize), node });
      }
    });
    for (const span of spans) {
      const next = marksOf(this.#schema, merged(attributesOfMarks(span.node.marks), change));
      // All marks of a type that changes go and come back in order: inert ones share a type.
      for (const mark of span.node.marks) {
        if (!mark.isInSet(next) || mark.type.name === "inert") this.#tr.removeMark(span.from, span.to, mark);
      }
      for (const mark of next) {
        if (!mark.isInSet(span.node.marks) || mark.type.name === "inert")
          this.#tr.addMark(span.from, span.to, mark);
      }
    }
  }
}

/**
 * Words that others type exactly at the caret go behind it, so that two people who type at one place don't interleave;
 * at the start of a block with words, the caret stays with those words.
 */
function keepCaret(tr: Transaction, caret: TextSelection): void {
  const map = ($position: ResolvedPos) => {
    const withWords = $position.parentOffset === 0 && $position.parent.content.size > 0;
    return tr.doc.resolve(tr.mapping.map($position.pos, withWords ? 1 : -1));
  };
  const anchor = map(caret.$anchor);
  const head = map(caret.$head);
  if (anchor.parent.inlineContent && head.parent.inlineContent)
    tr.setSelection(new TextSelection(anchor, head));
}
