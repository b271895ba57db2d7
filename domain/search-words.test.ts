import fc from "fast-check";
import { expect, test } from "vitest";
import { foldedWords, formOf, wordsIn } from "./search-words.ts";

test("quotes, dashes, accents and case hide no word", () => {
  expect(foldedWords("O’Brien, O'Brien and O‘Brien")).toEqual(["obrien", "obrien", "and", "obrien"]);
  expect(foldedWords("São Tomé — Łódź, Straße, Ærø")).toEqual(["sao", "tome", "lodz", "strasse", "aero"]);
  expect(foldedWords("Smith’s dog; the Smiths' dog")).toEqual(["smith", "dog", "the", "smiths", "dog"]);
  expect(foldedWords("well-known, well–known")).toEqual(["well", "known", "well", "known"]);
  expect(foldedWords("“Curly,” she said…")).toEqual(["curly", "she", "said"]);
  expect(foldedWords("$1,200.50 in 2026. U.S.")).toEqual(["1200.50", "in", "2026", "u", "s"]);
  expect(foldedWords("co\u00adoperate, na\u200dïve, ﬁre, İstanbul, ΟΔΟΣ")).toEqual([
    "cooperate",
    "naive",
    "fire",
    "istanbul",
    "οδοσ",
  ]);
});

test("the forms of a word are one, and a name stays a name", () => {
  for (const forms of [
    ["vote", "votes", "voted", "voting"],
    ["council", "councils"],
    ["approve", "approves", "approved", "approving"],
    ["file", "files", "filed", "filing"],
    ["plan", "plans", "planned", "planning"],
    ["charge", "charged", "charging", "charges"],
    ["agree", "agrees", "agreed", "agreeing"],
  ]) {
    expect(new Set(forms.map(formOf)).size, forms.join()).toBe(1);
  }
  for (const apart of [
    ["king", "ke"],
    ["red", "r"],
    ["texas", "tex"],
    ["paris", "pari"],
    ["bus", "bu"],
    ["university", "universe"],
    ["reed", "re"],
  ]) {
    expect(new Set(apart.map(formOf)).size, apart.join()).toBe(2);
  }
});

test("whatever is written, words are where they are said to be, and looking for one finds it again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
      for (const { from, to, word } of wordsIn(text)) {
        expect(word).toMatch(/^[\p{L}\p{N}](?:[\p{L}\p{N}.]*[\p{L}\p{N}])?$/u);
        expect(foldedWords(text.slice(from, to))).toEqual([word]);
        expect(formOf(word)).toMatch(/^[\p{L}\p{N}.]+$/u);
      }
    }),
  );
});
