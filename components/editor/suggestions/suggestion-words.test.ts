import { expect, test } from "vitest";
import type { SuggestedFormat } from "#copy/format.ts";
import { suggestionPhrases } from "./suggestion-words.ts";

const of = (...places: Parameters<typeof suggestionPhrases>[0]["places"]) => suggestionPhrases({ places });
const place = { text: "body", from: 0, to: 1 } as const;

test("[W2] a suggestion reads as what it would do", () => {
  expect(of({ ...place, sort: "insert", words: "of the board " })).toEqual(["Add “of the board ”"]);
  expect(
    of({ ...place, sort: "delete", words: "very" }, { ...place, sort: "insert", words: "quite" }),
  ).toEqual(["Take out “very”", "Add “quite”"]);
  expect(of({ ...place, sort: "insert", words: "\nMore." })).toEqual(["Add “¶ More.”"]);
  expect(of({ ...place, sort: "delete", words: " " })).toEqual(["Take out a space"]);
  expect(of({ ...place, sort: "insert", words: "\n" })).toEqual(["Begin a new paragraph"]);
  expect(of({ ...place, sort: "delete", words: "\n" })).toEqual(["Join two paragraphs"]);
  expect(of({ ...place, sort: "delete", words: "\uFFFC" })).toEqual(["Take out what stands here"]);
});

test("[W2] a format says what it makes of what", () => {
  const format = (set: SuggestedFormat["set"], words = "Oak") => of({ ...place, sort: "format", words, set });
  expect(format({ strong: true })).toEqual(["Make “Oak” strong"]);
  expect(format({ strong: null, link: "https://courier.test/" })).toEqual([
    "Make “Oak” no longer strong and a link to https://courier.test/",
  ]);
  expect(format({ kind: "subhed" }, "\n")).toEqual(["Make the line a subhed"]);
  expect(format({ kind: "note" }, "\n")).toEqual(["Make the line an editor’s note"]);
  expect(format({ kind: "bullet" }, "\n")).toEqual(["Make the line bullets"]);
  expect(format({ kind: null }, "\n")).toEqual(["Make the line a paragraph"]);
});

test("[W2] a long stretch is shortened, and its breaks are seen", () => {
  const [phrase = ""] = of({ ...place, sort: "insert", words: `One.\n${"word ".repeat(40)}` });
  expect(phrase).toMatch(/^Add “One\. ¶ word .*…”$/);
  expect(phrase.length).toBeLessThan(100);
});
