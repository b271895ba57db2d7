import fc from "fast-check";
import { expect, test } from "vitest";
import { alignWords } from "./word-diff.ts";

const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 14 });

function longest(one: readonly string[], other: readonly string[]): number {
  const [first, ...rest] = one;
  if (first === undefined || other.length === 0) return 0;
  const at = other.indexOf(first);
  const without = longest(rest, other);
  return at === -1 ? without : Math.max(without, 1 + longest(rest, other.slice(at + 1)));
}

test("[R2] two texts are aligned by a longest common order, and the hunks hold all the rest", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const alignment = alignWords(before, after);
      if (alignment === null) throw new Error("so short a text is always aligned");
      const { same, hunks } = alignment;
      expect(same.length).toBe(longest(before, after));
      for (const [row, column] of same) expect(before[row]).toBe(after[column]);
      const rows = [
        ...same.map(([row]) => row),
        ...hunks.flatMap((hunk) => before.map((_, at) => at).slice(...hunk.before)),
      ];
      const columns = [
        ...same.map(([, column]) => column),
        ...hunks.flatMap((hunk) => after.map((_, at) => at).slice(...hunk.after)),
      ];
      expect(rows.sort((a, b) => a - b)).toEqual(before.map((_, at) => at));
      expect(columns.sort((a, b) => a - b)).toEqual(after.map((_, at) => at));
    }),
  );
});

test("[R2] a change at each end of a long text is found; a rewritten one is given up", () => {
  const long = Array.from({ length: 5_000 }, (_, at) => `w${at}`);
  expect(alignWords(["a", ...long, "b"], ["c", ...long, "d"])?.hunks).toHaveLength(2);
  expect(
    alignWords(
      long,
      long.map((word) => `${word}x`),
    ),
  ).toBeNull();
});
