import { expect, test } from "vitest";
import { suggestedLines } from "./suggested-lines.ts";

const by = { id: "1", name: "Ann Lee" };
const insert = { sort: "insert", by, at: "2026-02-03T21:23:59.000Z" } as const;

test("[W2] words stand in lines with what is suggested of them, and a suggested break shows itself", () => {
  const lines = suggestedLines([
    { words: "The ", suggested: [] },
    { words: "whole ", suggested: [insert] },
    { words: "council.\nIt", suggested: [] },
    { words: "\n", suggested: [insert] },
    { words: " met.\n\uFFFC\n\n", suggested: [] },
  ]);
  expect(lines.map(({ runs }) => runs.map(({ words }) => words))).toEqual([
    ["The ", "whole ", "council."],
    ["It", "¶"],
    [" met."],
    ["▭"],
  ]);
  const runs = lines.flatMap((line) => line.runs);
  expect(runs.filter(({ suggested }) => suggested.length > 0).map(({ words }) => words)).toEqual([
    "whole ",
    "¶",
  ]);
  expect(new Set(runs.map(({ key }) => key)).size).toBe(runs.length);
});
