import { expect, test } from "vitest";
import type { DiffBlock } from "#copy/diff.ts";
import { foldUnchanged } from "./fold-unchanged.ts";

const block = (change: DiffBlock["change"]): DiffBlock => ({ kind: "paragraph", change, runs: [] });

function shape(changes: readonly DiffBlock["change"][]): (string | number)[] {
  return foldUnchanged(changes.map(block)).map((part) =>
    "folded" in part ? part.folded : part.block.change,
  );
}

test("a change keeps one paragraph of company on either side", () => {
  expect(shape(["same", "same", "same", "changed", "same", "same"])).toEqual([
    2,
    "same",
    "changed",
    "same",
    1,
  ]);
});

test("nothing is folded between changes that stand close", () => {
  expect(shape(["added", "same", "same", "removed"])).toEqual(["added", "same", "same", "removed"]);
});

test("every unchanged paragraph is either shown or counted", () => {
  expect(shape(["same", "same", "same"])).toEqual([3]);
});
