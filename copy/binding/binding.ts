import type { Node, Schema } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type * as Y from "yjs";
import { applyOperations } from "#copy/apply-operations.ts";
import type { Operation } from "./delta.ts";
import { documentOf } from "./document.ts";
import { flatSize } from "./flat.ts";
import type { Hand } from "./hand.ts";
import { flatChange } from "./local.ts";
import { PlainHand } from "./plain-hand.ts";
import { applyDelta, reconcile } from "./remote.ts";

/** One field of a story's copy as an editor sees it. */
export interface BoundText {
  readonly text: Y.Text;
  /** True for the body, whose blocks end in "\n"; false for a one-line field. */
  readonly breaks: boolean;
  /** Marks what this person typed here, for undo; one object for all fields of a story. */
  readonly origin: object;
}

/** The document an editor of this field starts with. */
export function initialDocument(bound: BoundText, schema: Schema): Node {
  return documentOf(bound.text, schema, bound.breaks);
}

/**
 * Set on a transaction that suggests: what it writes into the text, as one delta. Without it no suggestion is made, changed
 * or taken away. A suggestion that
 * were put in first and marked as one afterwards could take in what others type beside it at that moment: Yjs sets the
 * end of a format behind whatever else begins there.
 */
export const WRITES = "writes";

/**
 * Writes what a ProseMirror transaction did into the Y.Text, as one Yjs transaction. Answers whether the text is now what
 * the editor shows: words typed inside somebody's suggestion aren't part of it, and the editor has to be told.
 */
export function writeLocal(bound: BoundText, transaction: Transaction): boolean {
  const { text, breaks } = bound;
  const document = text.doc;
  if (!document) throw new Error("binding: the text isn't in a document");
  const plain = new PlainHand();
  let isAsGiven = true;
  document.transact(() => {
    if (breaks && !endsInBreak(bound, transaction.before)) text.insert(text.length, "\n", {});
    for (const operations of writing(transaction, breaks, plain)) {
      if (!applyOperations(text, operations)) isAsGiven = false;
    }
  }, bound.origin);
  return plain.isTrue && isAsGiven;
}

/** What the transaction does to the text, one delta after the other. */
function* writing(transaction: Transaction, breaks: boolean, hand: Hand): Iterable<readonly Operation[]> {
  const given: readonly Operation[] | undefined = transaction.getMeta(WRITES);
  if (given) return yield given;
  for (const [index, step] of transaction.steps.entries()) {
    const before = transaction.docs[index];
    const after = transaction.docs[index + 1] ?? transaction.doc;
    if (!before) throw new Error("binding: a step without its document");
    yield flatChange(before, after, step.getMap(), breaks, hand).operations;
  }
}

/** The editor counts a break for every block; only a foreign client can have taken the last one from the text. */
function endsInBreak(bound: BoundText, doc: Node): boolean {
  return bound.text.length === flatSize(doc, true);
}

/** A transaction that shows what others did; null when there is nothing to show. */
export function remoteTransaction(
  bound: BoundText,
  state: EditorState,
  event: Y.YTextEvent,
): Transaction | null {
  const tr = state.tr;
  // The event's delta is typed loosely by Yjs; these are its three shapes.
  const delta = event.delta as readonly Operation[];
  if (bound.breaks && touchesEnd(bound.text, delta, flatSize(state.doc, true))) {
    reconcile(tr, documentOf(bound.text, state.schema, bound.breaks));
  } else {
    applyDelta(tr, delta, bound.breaks);
  }
  return tr.docChanged ? tr : null;
}

/** A transaction that makes the editor equal to the text again; null when it is. */
export function repairTransaction(bound: BoundText, state: EditorState): Transaction | null {
  const tr = state.tr;
  reconcile(tr, documentOf(bound.text, state.schema, bound.breaks));
  return tr.docChanged ? tr : null;
}

/** True when the lengths agree: a cheap sign that editor and text haven't come apart. */
export function inStep(bound: BoundText, doc: Node): boolean {
  const difference = flatSize(doc, bound.breaks) - bound.text.length;
  return difference === 0 || (difference === 1 && bound.breaks);
}

/**
 * Whether blocks and breaks may no longer match one to one: the text had no last break before this delta, or the delta
 * takes it away or writes behind it. Only foreign clients do that.
 */
function touchesEnd(text: Y.Text, delta: readonly Operation[], size: number): boolean {
  let at = 0;
  let grown = 0;
  let behindEnd = false;
  for (const operation of delta) {
    if ("retain" in operation) {
      at += operation.retain;
    } else if ("delete" in operation) {
      at += operation.delete;
      grown -= operation.delete;
      behindEnd ||= at >= size;
    } else {
      grown += typeof operation.insert === "string" ? operation.insert.length : 1;
      behindEnd ||= at >= size;
    }
  }
  return behindEnd || text.length - grown !== size;
}
