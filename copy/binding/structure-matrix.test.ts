import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import type * as Y from "yjs";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { expectAgreement, meet, STORY, words, writers } from "#tests/support/writers.ts";
import { HeadlessEditor } from "./headless-editor.ts";
import type { ScriptedPerson } from "./scripted-person.ts";

const PLACES = { head: 0, middle: 8, tail: 99 } as const;

type Act = (person: ScriptedPerson, block: number, offset: number) => void;
const ACTS: Record<string, Act> = {
  type: (p, block, offset) => p.type(block, offset, "«typed»"),
  "change kind": (p, block) => p.setKind(block, "subhed"),
  split: (p, block, offset) => p.split(block, offset),
  join: (p, block) => p.join(block),
  delete: (p, block) => p.erase(p.at(block, 0), p.at(block, 99)),
  move: (p, block) => p.move(block, 0),
  format: (p, block) => p.mark(p.at(block, 0), p.at(block, 99), "strong"),
  "format again": (p, block) => p.mark(p.at(block, 2), p.at(block, 12), "em"),
};
const MATRIX: readonly (readonly [string, string])[] = [
  ["type", "change kind"],
  ["split", "type"],
  ["join", "type"],
  ["split", "split"],
  ["join", "join"],
  ["delete", "type"],
  ["move", "type"],
  ["format", "format again"],
  ["format", "type"],
  ["split", "change kind"],
  ["join", "change kind"],
  ["move", "split"],
];

type Open = (doc: Y.Doc) => HeadlessEditor;

/** Both do it without knowing of the other, then hear each other, in either order. */
function cellHolds(
  [one, other]: readonly [string, string],
  block: number,
  offset: number,
  open?: Open,
): void {
  for (const order of [0, 1]) {
    const people = writers(2, STORY, open);
    const [anna, ben] = order === 0 ? people : [...people].reverse();
    if (!anna || !ben) throw new Error("two writers");
    ACTS[one]?.(anna, block, offset);
    ACTS[other]?.(ben, block, offset);
    meet(people);
    expectAgreement(people);
    const all = words(anna).join("\n");
    const typed = [one, other].filter((act) => act === "type").length;
    expect(all.split("«typed»").length - 1).toBe(typed);
    expectEachWordOnce(all, one === "delete" ? block : -1);
  }
}

describe("structure matrix", () => {
  for (const [one, other] of MATRIX) {
    for (const [place, offset] of Object.entries(PLACES)) {
      for (const block of [0, 1, 2]) {
        test(`[Y9] ${one} ‖ ${other} at the ${place} of block ${block} loses and doubles nothing`, () => {
          cellHolds([one, other], block, offset);
        });
      }
    }
  }
});

/** Every character of the story is still there exactly once, whatever the breaks; block `gone` was deleted on purpose. */
function expectEachWordOnce(all: string, gone: number): void {
  const bare = all.replaceAll("«typed»", "").replaceAll(/subhed: |\n/g, "");
  const left = STORY.split("\n").filter((_, index) => index !== gone);
  expect([...bare].sort().join("")).toBe([...left.join("")].sort().join(""));
}

/** An editor that writes blocks whole, as one block of the text for one node of the editor comes to. */
class BlockByBlock extends HeadlessEditor {
  /** Whether a change is written block by block; others are written as they are. */
  writesWhole = (_before: Node, _after: Node): boolean => true;

  override dispatch(transaction: Transaction): void {
    const before = this.state.doc;
    if (!transaction.docChanged || !this.writesWhole(before, transaction.doc)) {
      super.dispatch(transaction);
      return;
    }
    this.state = this.state.apply(transaction);
    this.doc.transact(() => rewriteBlocks(this.bound.text, before, transaction.doc), this.bound.origin);
  }
}

class StructureByBlock extends BlockByBlock {
  override writesWhole = (before: Node, after: Node): boolean => shape(before) !== shape(after);
}

const shape = (doc: Node) => doc.children.map((block) => block.attrs.kind).join();

/** Deletes the blocks that differ and puts the new ones in their place. */
function rewriteBlocks(text: Y.Text, before: Node, after: Node): void {
  const most = Math.min(before.childCount, after.childCount);
  let head = 0;
  while (head < most && before.child(head).eq(after.child(head))) head += 1;
  let tail = 0;
  const last = (doc: Node) => doc.child(doc.childCount - 1 - tail);
  while (tail < most - head && last(before).eq(last(after))) tail += 1;
  const size = (blocks: readonly Node[]) => blocks.reduce((sum, block) => sum + block.content.size + 1, 0);
  let at = size(before.children.slice(0, head));
  text.delete(at, size(before.children.slice(head, before.childCount - tail)));
  for (const block of after.children.slice(head, after.childCount - tail)) {
    block.forEach((run) => {
      const marks = Object.fromEntries(run.marks.map((mark) => [mark.type.name, true]));
      text.insert(at, run.text ?? "", marks);
      at += run.nodeSize;
    });
    text.insert(at, "\n", block.attrs.kind === "paragraph" ? {} : { kind: block.attrs.kind });
    at += 1;
  }
}

const everyCell = (open: Open) => {
  for (const cell of MATRIX)
    for (const offset of Object.values(PLACES))
      for (const block of [0, 1, 2]) cellHolds(cell, block, offset, open);
};

test.each(
  proofOf<Open>("[Y9]", everyCell, (doc) => new HeadlessEditor(doc), {
    "every change deletes its block and inserts it again": (doc) => new BlockByBlock(doc),
    "a change of structure deletes its blocks and inserts them again": (doc) => new StructureByBlock(doc),
  }),
)("%s", (_title, run) => run());

test("[Y9] the planted faults are editors that one person alone can use", () => {
  for (const open of [(doc: Y.Doc) => new BlockByBlock(doc), (doc: Y.Doc) => new StructureByBlock(doc)]) {
    for (const act of Object.values(ACTS)) {
      const people = writers(2, STORY, open);
      const [anna] = people;
      if (anna) act(anna, 1, 8);
      meet(people);
      expectAgreement(people);
    }
  }
});
