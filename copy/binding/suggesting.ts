import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { StepMap } from "@tiptap/pm/transform";
import { WRITES } from "./binding.ts";
import { flatSize, toFlat, toPosition } from "./flat.ts";
import { flatChange } from "./local.ts";
import { applyDelta } from "./remote.ts";
import { type Suggesting, SuggestingHand } from "./suggesting-hand.ts";

/** What a transaction says of itself that the one in its place must say as well. */
const KEPT_META = ["composition", "paste", "uiEvent"] as const;

/**
 * The transaction that suggests what `transaction` would have done. It shows exactly what the text will carry, so the
 * caret stands where the person expects it: before what Backspace struck out, behind what Delete did.
 */
export function suggested(
  state: EditorState,
  transaction: Transaction,
  breaks: boolean,
  suggesting: Suggesting,
): Transaction {
  const { before, doc } = transaction;
  const hand = new SuggestingHand(suggesting);
  const { operations, kept } = flatChange(before, doc, changedRanges(transaction), breaks, hand);
  const { tr } = state;
  applyDelta(tr, operations, breaks);
  const isForward = deletesForward(state, transaction);
  const place = (position: number) => {
    const offset = toFlat(doc, position);
    const struck = kept.filter(({ at }) => at < offset || (at === offset && isForward));
    return toPosition(tr.doc, offset + struck.reduce((sum, { length }) => sum + length, 0));
  };
  const { anchor, head } = transaction.selection;
  tr.setSelection(TextSelection.create(tr.doc, place(anchor), place(head)));
  for (const name of KEPT_META) {
    const value: unknown = transaction.getMeta(name);
    if (value !== undefined) tr.setMeta(name, value);
  }
  if (transaction.storedMarksSet) tr.setStoredMarks(transaction.storedMarks);
  if (transaction.scrolledIntoView) tr.scrollIntoView();
  return tr.setMeta(WRITES, operations);
}

interface ChangedRange {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Every range the transaction replaced, first to last, as if it had been one step. What it only formatted is none. */
function changedRanges({ mapping }: Transaction): StepMap {
  const back = mapping.invert();
  const ranges: ChangedRange[] = [];
  mapping.maps.forEach((map, index) => {
    map.forEach((start, end) => {
      const onward = mapping.slice(index);
      const newFrom = onward.map(start, -1);
      const newTo = onward.map(end, 1);
      ranges.push({ from: back.map(newFrom, -1), to: back.map(newTo, 1), newFrom, newTo });
    });
  });
  return new StepMap(
    apartFromEachOther(ranges).flatMap(({ from, to, newFrom, newTo }) => [from, to - from, newTo - newFrom]),
  );
}

/** In order, with ranges that touch or overlap made one. */
function apartFromEachOther(ranges: readonly ChangedRange[]): readonly ChangedRange[] {
  const apart: ChangedRange[] = [];
  for (const range of [...ranges].sort(
    (one, other) => one.from - other.from || one.newFrom - other.newFrom,
  )) {
    const last = apart.at(-1);
    if (!last || (range.from > last.to && range.newFrom > last.newTo)) apart.push(range);
    else
      apart[apart.length - 1] = {
        from: last.from,
        to: Math.max(last.to, range.to),
        newFrom: Math.min(last.newFrom, range.newFrom),
        newTo: Math.max(last.newTo, range.newTo),
      };
  }
  return apart;
}

/** Delete, or a selection taken out: the caret goes on behind what was struck out. Only Backspace stays before it. */
function deletesForward(state: EditorState, { doc, selection }: Transaction): boolean {
  const { empty, head } = state.selection;
  if (!empty) return true;
  const shrunk = flatSize(state.doc, true) > flatSize(doc, true);
  return !shrunk || toFlat(state.doc, head) <= toFlat(doc, selection.head);
}
