import fc from "fast-check";
import { expect, test } from "vitest";
import { proposeByline, sharesOf } from "./byline-proposal.ts";

const propose = (...words: readonly number[]) => {
  const counts = words.map((count, index) => ({ staffer: `staffer ${index}`, words: count }));
  const total = words.reduce((sum, count) => sum + count, 0);
  return proposeByline(sharesOf(counts, total));
};

test("[W3] whoever wrote a tenth of the words is proposed for the byline, most first", () => {
  expect(propose(10, 90)).toEqual(["staffer 1", "staffer 0"]);
  expect(propose(9, 91)).toEqual(["staffer 1"]);
  expect(propose(50, 50)).toEqual(["staffer 0", "staffer 1"]);
  expect(propose()).toEqual([]);
  expect(propose(0, 0)).toEqual([]);
});

test("[W3] of a story by very many, each with little, whoever wrote most is proposed", () => {
  expect(propose(...Array.from({ length: 20 }, (_, index) => 5 + (index === 7 ? 1 : 0)))).toEqual([
    "staffer 7",
  ]);
});

test("[W3] shares are never more than the whole, and nobody without words has one", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500)), fc.nat(100), (words, unknown) => {
      const counts = words.map((count, index) => ({ staffer: `staffer ${index}`, words: count }));
      const total = words.reduce((sum, count) => sum + count, unknown);
      const shares = sharesOf(counts, total);
      expect(shares.length).toBe(words.filter((count) => count > 0).length);
      expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});
