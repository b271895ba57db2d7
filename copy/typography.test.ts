import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { curl, smartTyping } from "./typography.ts";

/** What stands in the text after these keys, one by one. */
function type(keys: string, start = ""): string {
  let text = start;
  for (const key of keys) {
    const replacement = smartTyping(text, key);
    text = replacement ? text.slice(0, text.length - replacement.remove) + replacement.insert : text + key;
  }
  return text;
}

/** What one gets by typing and by pasting alike. */
const EXAMPLES: readonly (readonly [string, string])[] = [
  ['"Yes," she said.', "“Yes,” she said."],
  ['She said, "Yes."', "She said, “Yes.”"],
  ["don't", "don’t"],
  ["the Joneses' house", "the Joneses’ house"],
  ["the '90s", "the ’90s"],
  ["'90s music", "’90s music"],
  ["'Tis the season", "’Tis the season"],
  ["Give 'em time", "Give ’em time"],
  ["rock 'n' roll", "rock ’n’ roll"],
  ["the class of '98, he said", "the class of ’98, he said"],
  [`"'No' means no," she said`, "“‘No’ means no,” she said"],
  [`"She told me, 'No.'" He left.`, "“She told me, ‘No.’” He left."],
  ["Hed with 'single quotes'", "Hed with ‘single quotes’"],
  ["'12 Angry Men' opens", "‘12 Angry Men’ opens"],
  ['("quoted")', "(“quoted”)"],
  ['["quoted"]', "[“quoted”]"],
  ['he said--"yes"', "he said—“yes”"],
  ['he said -- "yes"', "he said — “yes”"],
  ['"But I--" he began', "“But I—” he began"],
  ['"But I -- "', "“But I — “"],
  ['non-"essential"', "non-“essential”"],
  ['either/"or"', "either/“or”"],
  ['""', "“”"],
  ['"Wait..." he said', "“Wait...” he said"],
  ["a -- b", "a — b"],
  ["a--b", "a—b"],
  ["well-known", "well-known"],
  ["wait...", "wait..."],
  ["two  spaces", "two  spaces"],
  ['a "quote"\nanother "quote"', "a “quote”\nanother “quote”"],
  ["see https://example.com/a--b?c='d'e now", "see https://example.com/a--b?c='d'e now"],
  ["www.example.com/it's", "www.example.com/it's"],
  ["été 'n'", "été ’n’"],
];

describe("[W4] quotes and dashes as typed", () => {
  test.each(EXAMPLES)("%j becomes %j", (keys, expected) => {
    expect(type(keys)).toBe(expected);
  });

  test("a rule of hyphens grows no dashes beyond the first", () => {
    expect(type("---")).toBe("—-");
  });

  test("several characters at once, as an input method sends them", () => {
    expect(smartTyping("He said, ", '"no"')).toEqual({ remove: 0, insert: "“no”" });
    expect(smartTyping("plain ", "words")).toBeNull();
  });

  test("plain letters are left to the editor", () => {
    expect(smartTyping("a", "b")).toBeNull();
    expect(smartTyping("", " ")).toBeNull();
    expect(smartTyping("a", "-")).toBeNull();
  });
});

describe("[W4] quotes and dashes of a whole text", () => {
  test.each(EXAMPLES)("%j becomes %j", (text, expected) => {
    expect(curl(text)).toBe(expected);
  });

  test.each([
    ["a rule --- of hyphens", "a rule --- of hyphens"],
    ["<!-- kept", "<!-- kept"],
    ["in '24 and in '25", "in ’24 and in ’25"],
    ['"https://example.com/a"', "“https://example.com/a”"],
    ["'https://example.com/a'", "‘https://example.com/a’"],
    ["write to o'neil@example.com", "write to o’neil@example.com"],
    ["“already” curled, isn’t it", "“already” curled, isn’t it"],
  ])("%j becomes %j", (text, expected) => {
    expect(curl(text)).toBe(expected);
  });

  test("goes on from what stands before", () => {
    expect(curl('" he said', "“No")).toBe("” he said");
    expect(curl("s' and 'more'", "the boy")).toBe("s’ and ‘more’");
    expect(curl("'b then 'c'", "https://example.com/a")).toBe("'b then ‘c’");
  });

  const quoted = fc.string({
    unit: fc.constantFrom(
      '"',
      "'",
      "-",
      " ",
      "a",
      "9",
      "0",
      "s",
      "—",
      "(",
      "“",
      "’",
      ".",
      "https://",
      "@",
      "\n",
    ),
  });

  test("done twice it changes nothing more, and only quotes and dashes change at all", () => {
    fc.assert(
      fc.property(quoted, (text) => {
        const once = curl(text);
        const plain = (words: string) =>
          words.replaceAll(/[“”]/gu, '"').replaceAll(/[‘’]/gu, "'").replaceAll("—", "--");
        expect(curl(once)).toBe(once);
        expect(plain(once)).toBe(plain(text));
      }),
    );
  });
});
