import type { Node } from "@tiptap/pm/model";
import type { StepMap } from "@tiptap/pm/transform";
import {
  type Attributes,
  attributeChange,
  attributesOfBlock,
  attributesOfMarks,
  merged,
  NO_ATTRIBUTES,
  sameValue,
} from "./attributes.ts";
import { DeltaBuilder, type Operation } from "./delta.ts";
import { type FlatBlocks, layFlat, type Stretch, toFlat } from "./flat.ts";
import type { Fate, Hand } from "./hand.ts";

/** A replaced range: flat offsets before and after. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** What a change in the editor does to the flat text. */
interface FlatChange {
  readonly operations: readonly Operation[];
  /** What the editor took out and the hand kept, at flat offsets of the document after the change. */
  readonly kept: readonly { readonly at: number; readonly length: number }[];
}

/**
 * What one ProseMirror step does to the flat text, or a whole transaction whose `map` names the ranges it changed. Only
 * those are written, and a block's last break is never deleted or followed by words: the break the server seeded stays
 * the end of the text for everyone.
 */
export function flatChange(before: Node, after: Node, map: StepMap, breaks: boolean, hand: Hand): FlatChange {
  const window = changedBlocks(before, after, map);
  const old = layFlat(before, window.from, window.oldTo, breaks);
  const next = layFlat(after, window.from, window.newTo, breaks);
  const start = flatStart(before, window.from);
  const edits = editsOf(before, after, map, start, old, next).map((edit) =>
    hand.keepsEqual ? trim(edit, old, next, () => true) : trim(edit, old, next, (letter) => letter === "\n"),
  );
  const delta = new DeltaBuilder();
  delta.retain(start);
  const neighbours = new Neighbours(before, window, old);
  const kept = writeEdits(delta, old, next, edits, neighbours, hand);
  hand.endStep();
  return { operations: delta.build(), kept: kept.map(({ at, length }) => ({ at: at + start, length })) };
}

interface Window {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
}

/** The blocks that differ or that the step touched. ProseMirror keeps the nodes a step didn't touch. */
function changedBlocks(before: Node, after: Node, map: StepMap): Window {
  const most = Math.min(before.childCount, after.childCount);
  let head = 0;
  while (head < most && before.child(head) === after.child(head)) head++;
  let tail = 0;
  while (tail < most && lastBlock(before, tail) === lastBlock(after, tail)) tail++;
  // A pasted block can be the very node of its neighbour, so identity alone may look past the place of the step.
  map.forEach((oldStart, oldEnd, newStart, newEnd) => {
    head = Math.min(head, before.resolve(oldStart).index(0), after.resolve(newStart).index(0));
    tail = Math.min(tail, blocksBehind(before, oldEnd), blocksBehind(after, newEnd));
  });
  tail = Math.min(tail, most - head);
  const oldTo = before.childCount - tail;
  const newTo = after.childCount - tail;
  // Blocks added or removed at the very end: take the block before them in, so that the last break stays the last.
  const from = tail === 0 && head > 0 && (oldTo === head || newTo === head) ? head - 1 : head;
  return { from, oldTo, newTo };
}

function lastBlock(doc: Node, fromEnd: number): Node {
  return doc.child(doc.childCount - 1 - fromEnd);
}

function blocksBehind(doc: Node, position: number): number {
  const $position = doc.resolve(position);
  return doc.childCount - $position.indexAfter(0);
}

function flatStart(doc: Node, block: number): number {
  let start = 0;
  for (let index = 0; index < block; index++) start += doc.child(index).content.size + 1;
  return start;
}

function editsOf(
  before: Node,
  after: Node,
  map: StepMap,
  start: number,
  old: FlatBlocks,
  next: FlatBlocks,
): readonly Edit[] {
  const edits: Edit[] = [];
  const inOld = (position: number) => clamp(toFlat(before, position) - start, old.text.length);
  const inNew = (position: number) => clamp(toFlat(after, position) - start, next.text.length);
  map.forEach((oldStart, oldEnd, newStart, newEnd) => {
    const edit = { from: inOld(oldStart), to: inOld(oldEnd), newFrom: inNew(newStart), newTo: inNew(newEnd) };
    edits.push(edit);
  });
  return keepLastBreak(edits, old.text, next.text);
}

function clamp(offset: number, most: number): number {
  return Math.max(0, Math.min(offset, most));
}

/** An edit that reaches the end of the text is widened to the break before it; trimming then keeps the last one. */
function keepLastBreak(edits: readonly Edit[], old: string, next: string): readonly Edit[] {
  const last = edits.at(-1);
  if (!last || last.to < old.length || last.newTo < next.length) return edits;
  const endsKept = old.slice(last.from).endsWith("\n") && next.slice(last.newFrom).endsWith("\n");
  if (endsKept || last.from === 0 || last.newFrom === 0) return edits;
  return [...edits.slice(0, -1), { ...last, from: last.from - 1, newFrom: last.newFrom - 1 }];
}

/** Takes off what is equal at the end, then at the start of an edit, so that equal characters of this sort live on. */
function trim(edit: Edit, old: FlatBlocks, next: FlatBlocks, isSort: (letter: string) => boolean): Edit {
  let { from, to, newFrom, newTo } = edit;
  const isKept = (at: number, newAt: number) =>
    isSort(old.text.charAt(at)) && sameCharacter(old, at, next, newAt);
  while (from < to && newFrom < newTo && isKept(to - 1, newTo - 1)) {
    to--;
    newTo--;
  }
  while (from < to && newFrom < newTo && isKept(from, newFrom)) {
    from++;
    newFrom++;
  }
  // Half a surrogate pair must not be left to another client's words.
  if (splitsPair(old.text, from) || splitsPair(next.text, newFrom)) {
    from--;
    newFrom--;
  }
  if (splitsPair(old.text, to) || splitsPair(next.text, newTo)) {
    to++;
    newTo++;
  }
  return { from, to, newFrom, newTo };
}

function splitsPair(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  const previous = text.charCodeAt(offset - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && previous >= 0xd800 && previous <= 0xdbff;
}

function sameCharacter(old: FlatBlocks, at: number, next: FlatBlocks, newAt: number): boolean {
  if (old.text[at] !== next.text[newAt]) return false;
  const embed = stretchAt(old, at)?.embed;
  const newEmbed = stretchAt(next, newAt)?.embed;
  return embed === newEmbed || sameValue(embed, newEmbed);
}

function stretchAt(flat: FlatBlocks, offset: number): Stretch | undefined {
  let end = 0;
  for (const stretch of flat.stretches) {
    end += stretch.length;
    if (offset < end) return stretch;
  }
  return undefined;
}

/** What stands on either side of a place in the blocks that changed, as it was. */
class Neighbours {
  readonly #doc: Node;
  readonly #window: Window;
  readonly #old: FlatBlocks;

  constructor(doc: Node, window: Window, old: FlatBlocks) {
    this.#doc = doc;
    this.#window = window;
    this.#old = old;
  }

  before(offset: number): Attributes {
    const { from } = this.#window;
    if (offset > 0) return stretchAt(this.#old, offset - 1)?.attributes ?? NO_ATTRIBUTES;
    return from > 0 ? attributesOfBlock(this.#doc.child(from - 1)) : NO_ATTRIBUTES;
  }

  after(offset: number): Attributes {
    const { oldTo } = this.#window;
    if (offset < this.#old.text.length) return stretchAt(this.#old, offset)?.attributes ?? NO_ATTRIBUTES;
    if (oldTo >= this.#doc.childCount) return NO_ATTRIBUTES;
    const block = this.#doc.child(oldTo);
    return block.firstChild ? attributesOfMarks(block.firstChild.marks) : attributesOfBlock(block);
  }
}

function writeEdits(
  delta: DeltaBuilder,
  old: FlatBlocks,
  next: FlatBlocks,
  edits: readonly Edit[],
  neighbours: Neighbours,
  hand: Hand,
): { at: number; length: number }[] {
  const oldReader = new StretchReader(old);
  const nextReader = new StretchReader(next);
  const kept: { at: number; length: number }[] = [];
  let at = 0;
  for (const edit of edits) {
    retainAligned(delta, oldReader, nextReader, edit.from - at, hand);
    let before = neighbours.before(edit.from);
    const after = neighbours.after(edit.to);
    const removals: Removed[] = [];
    oldReader.read(edit.to - edit.from, (text, { attributes }) => {
      removals.push({ length: text.length, attributes, fate: hand.removed(text, attributes, before, after) });
    });
    for (const { length, attributes, fate } of removals) {
      if (fate === "gone") continue;
      before = merged(attributes, fate ?? NO_ATTRIBUTES);
      kept.push({ at: edit.newFrom, length });
    }
    const keepsSome = removals.some(({ fate }) => fate !== "gone");
    // What replaces words that stay, struck out, stands behind them.
    if (keepsSome) writeRemovals(delta, removals);
    nextReader.read(edit.newTo - edit.newFrom, (text, { embed, attributes }) => {
      delta.insert(embed ?? text, hand.inserted(text, attributes, before, after));
    });
    if (!keepsSome) delta.delete(edit.to - edit.from);
    at = edit.to;
  }
  retainAligned(delta, oldReader, nextReader, old.text.length - at, hand);
  return kept;
}

interface Removed {
  readonly length: number;
  readonly attributes: Attributes;
  readonly fate: Fate;
}

function writeRemovals(delta: DeltaBuilder, removals: readonly Removed[]): void {
  for (const { length, fate } of removals) {
    if (fate === "gone") delta.delete(length);
    else delta.retain(length, fate);
  }
}

/** Keeps `length` characters that stand on both sides, setting the attributes that differ. */
function retainAligned(
  delta: DeltaBuilder,
  old: StretchReader,
  next: StretchReader,
  length: number,
  hand: Hand,
): void {
  let left = length;
  while (left > 0) {
    const size = Math.min(left, old.leftInStretch(), next.leftInStretch());
    if (size <= 0) throw new Error("binding: the two sides of a step don't line up");
    const change = attributeChange(old.attributes(), next.attributes());
    delta.retain(size, hand.retained(change, old.attributes()));
    old.skip(size);
    next.skip(size);
    left -= size;
  }
}

/** Reads a flat range stretch by stretch. */
class StretchReader {
  readonly #flat: FlatBlocks;
  #index = 0;
  #within = 0;
  #at = 0;

  constructor(flat: FlatBlocks) {
    this.#flat = flat;
  }

  leftInStretch(): number {
    return (this.#flat.stretches[this.#index]?.length ?? 0) - this.#within;
  }

  attributes(): Attributes {
    return this.#flat.stretches[this.#index]?.attributes ?? {};
  }

  skip(length: number): void {
    this.#within += length;
    this.#at += length;
    if (this.leftInStretch() === 0) {
      this.#index++;
      this.#within = 0;
    }
  }

  read(length: number, each: (text: string, stretch: Stretch) => void): void {
    let left = length;
    while (left > 0) {
      const stretch = this.#flat.stretches[this.#index];
      if (!stretch) throw new Error("binding: read beyond the range");
      const size = Math.min(left, this.leftInStretch());
      each(this.#flat.text.slice(this.#at, this.#at + size), stretch);
      this.skip(size);
      left -= size;
    }
  }
}
