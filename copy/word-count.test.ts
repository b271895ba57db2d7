import { describe, expect, test } from "vitest";
import { copyOf } from "./arbitrary-copy.ts";
import type { Copy } from "./format.ts";
import { countText, countWords } from "./word-count.ts";

describe("[W6] word count", () => {
  test.each([
    ["", 0],
    ["   ", 0],
    ["One", 1],
    ["The council voted 7-2.", 4],
    ["a state-of-the-art arena", 3],
    ["He’s at the mayor’s office", 5],
    ["said — and then left", 4],
    ["said—and", 2],
    ["• • •", 0],
    ["at 10:30 p.m.", 3],
    ["see https://example.com/a-b?c=d now", 3],
    ["non\u00a0breaking spaces", 3],
    ["$1.5 million & change", 3],
    ["été élève", 2],
  ])("%j has %d words", (text, words) => {
    expect(countText(text)).toBe(words);
  });

  test("counts the body, and nothing of ads, pictures, hed or fields", () => {
    const words = copyOf("One two.", "", "Three.");
    const copy: Copy = {
      ...words,
      hed: [{ text: "Not counted" }],
      fields: { ...words.fields, socialText: "nor this" },
      body: [
        ...words.body,
        { kind: "embed", embed: { type: "ad-slot" } },
        {
          kind: "embed",
          embed: { type: "picture", id: "p", caption: "Not this", alt: "nor this", credit: "" },
        },
        { kind: "subhed", runs: [{ text: "A subhed" }] },
      ],
    };
    expect(countWords(copy)).toBe(5);
  });

  test("a word of two runs is one word", () => {
    expect(
      countWords({
        body: [{ kind: "paragraph", runs: [{ text: "by" }, { text: "line", marks: { em: true } }] }],
      }),
    ).toBe(1);
  });
});
