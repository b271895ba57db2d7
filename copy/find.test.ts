import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FindOptions, findInBlocks, findInText, replaceInText } from "./find.ts";
import type { Block } from "./format.ts";

const shown = (text: string, words: string, options?: FindOptions) => {
  const found = findInText(text, words, options);
  return found
    .toReversed()
    .reduce((rest, { from, to }) => `${rest.slice(0, from)}[${rest.slice(from, to)}]${rest.slice(to)}`, text);
};

describe("[W6] find", () => {
  test.each<[string, string, FindOptions, string]>([
    ["City Hall and city hall", "hall", {}, "City [Hall] and city [hall]"],
    ["City Hall and city hall", "hall", { matchCase: true }, "City Hall and city [hall]"],
    ["art, party, art’s, Art_", "art", { wholeWord: true }, "[art], party, [art]’s, Art_"],
    ["don’t and don't", "don't", {}, "[don’t] and [don't]"],
    ["don’t and don't", "don't", { exact: true }, "don’t and [don't]"],
    ["“No,” she said", '"no,"', {}, "[“No,”] she said"],
    ["10\u00a0p.m.", "10 p.m.", {}, "[10\u00a0p.m.]"],
    ["aaaa", "aa", {}, "[aa][aa]"],
    ["café cafe\u0301", "cafe", {}, "café cafe\u0301"],
    ["İstanbul, istanbul", "ISTANBUL", {}, "İstanbul, [istanbul]"],
    ["a.b", ".", {}, "a[.]b"],
    ["anything", "", {}, "anything"],
    ["🗳️ vote 🗳️", "🗳️", {}, "[🗳️] vote [🗳️]"],
  ])("in %j for %j with %j", (text, words, options, expected) => {
    expect(shown(text, words, options)).toBe(expected);
  });

  test("across runs of one block, not across blocks or into embeds", () => {
    const blocks: Block[] = [
      { kind: "paragraph", runs: [{ text: "by" }, { text: "line", marks: { em: true } }] },
      { kind: "embed", embed: { type: "picture", id: "p", caption: "byline", alt: "", credit: "" } },
      { kind: "subhed", runs: [{ text: "A byline" }] },
      { kind: "paragraph", runs: [{ text: "by" }] },
      { kind: "paragraph", runs: [{ text: "line" }] },
    ];
    expect(findInBlocks(blocks, "Byline")).toEqual([
      { block: 0, from: 0, to: 6 },
      { block: 2, from: 2, to: 8 },
    ]);
  });

  const text = fc.string({
    unit: fc.constantFrom("a", "A", "b", " ", "’", "'", "İ", "🗳", "\u0301"),
    maxLength: 30,
  });
  const options = fc.record<FindOptions>({
    matchCase: fc.boolean(),
    wholeWord: fc.boolean(),
    exact: fc.boolean(),
  });

  test("[W6] what is found ascends, never overlaps and reads as what was sought", () => {
    fc.assert(
      fc.property(text, text, options, (line, words, how) => {
        let end = 0;
        for (const { from, to } of findInText(line, words, how)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to - from).toBe(words.length);
          const alike = (side: string) => side.replaceAll("’", "'").toLowerCase();
          expect(alike(line.slice(from, to))).toBe(alike(words));
          if (how.matchCase && how.exact) expect(line.slice(from, to)).toBe(words);
          end = to;
        }
      }),
    );
  });

  test("[W6] replaced and looked for again, the words are gone; put back, the text is as before", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", " ") }),
        fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1 }),
        (line, words) => {
          const found = findInText(line, words);
          const replaced = replaceInText(line, found, "#");
          expect(findInText(replaced, words)).toEqual([]);
          expect(replaced.replaceAll("#", words)).toBe(line);
        },
      ),
    );
  });
});
