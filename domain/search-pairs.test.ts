import { expect, test } from "vitest";
import { pairNumber, pairsOf } from "./search-pairs.ts";
import { readSearch } from "./search-query.ts";
import { searchVectors } from "./search-vector.ts";

const STORY = {
  slug: "mill fire",
  hed: "The old mill burns",
  byline: "Jane Roe",
  tags: ["city council"],
  text: "The White House.\nIt votes on well-known bills.",
  released: "",
};

function pairsAsked(typed: string): readonly number[] {
  const read = readSearch(typed);
  return read.ok ? pairsOf(read.value.terms) : [];
}

test("whatever phrase is asked for, a story that has it has its pairs", () => {
  const { pairs } = searchVectors(STORY);
  for (const typed of [
    "“old mill” ",
    "“the white house” ",
    "well-known ",
    "“voting on” ",
    "by:“jane roe” ",
    "tag:“city council” ",
  ]) {
    const asked = pairsAsked(typed);
    expect(asked.length, typed).toBeGreaterThan(0);
    expect(
      asked.every((pair) => pairs.includes(pair)),
      typed,
    ).toBe(true);
  }
});

test("words that don't stand next to each other are no pair, across places least of all", () => {
  const { pairs } = searchVectors(STORY);
  for (const [first, second] of [
    ["house", "white"],
    ["fire", "the"],
    ["burns", "mill"],
    ["roe", "city"],
  ] as const) {
    expect(pairs).not.toContain(pairNumber(first, second));
  }
});

test("a word that may go on, one that mustn't be there and a single one ask for no pair", () => {
  expect(pairsAsked("“white hou")).toEqual([]);
  expect(pairsAsked("fire -“white house” ")).toEqual([]);
  expect(pairsAsked("white house ")).toEqual([]);
  expect(pairsAsked("slug:mill-fire ")).toEqual([]);
  expect(pairsAsked("“the white hou")).toEqual([pairNumber("the", "white")]);
});
