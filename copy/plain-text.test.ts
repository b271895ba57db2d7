import { describe, expect, test } from "vitest";
import { copyOf } from "./arbitrary-copy.ts";
import type { Copy } from "./format.ts";
import { plainText, publishedPlaces, textPlaces } from "./plain-text.ts";

const base = copyOf("First paragraph.", "", "Second paragraph.");
const copy: Copy = {
  ...base,
  hed: [{ text: "A " }, { text: "hed", marks: { em: true } }],
  dek: [{ text: "A dek" }],
  fields: { byline: [], dateline: "RICHMOND, Va.", seoHed: "Seo words", socialText: "Social words" },
  body: [
    ...base.body,
    { kind: "subhed", runs: [{ text: "A subhed" }] },
    { kind: "embed", embed: { type: "ad-slot" } },
    { kind: "bullet", runs: [{ text: "An item" }] },
    { kind: "number", runs: [{ text: "Another" }] },
    { kind: "embed", embed: { type: "picture", id: "p1", caption: "A caption", alt: "", credit: "" } },
    { kind: "embed", embed: { type: "picture", id: "p2", caption: "", alt: "An alt", credit: "Jane Roe" } },
    { kind: "quote", runs: [{ text: "A quote" }] },
    { kind: "note", runs: [{ text: "A note" }] },
    { kind: "paragraph", runs: [{ text: "Third." }] },
  ],
};

describe("places of a text", () => {
  test("[R1] every place where wrong words may stand has the desk’s name", () => {
    expect(textPlaces(copy).map(({ place, text }) => `${place}: ${text}`)).toEqual([
      "hed: A hed",
      "dek: A dek",
      "lede: First paragraph.",
      "paragraph 2: Second paragraph.",
      "subhed 1: A subhed",
      "list item 1: An item",
      "list item 2: Another",
      "caption 1: A caption",
      "alt text 2: An alt",
      "picture credit 2: Jane Roe",
      "quote 1: A quote",
      "editor’s note 1: A note",
      "paragraph 3: Third.",
      "SEO hed: Seo words",
      "social text: Social words",
    ]);
  });

  test("[R1] byline and dateline were published too", () => {
    const byline = [
      { id: "c2", order: 2, name: "John Doe" },
      { id: "c1", order: 1, name: "Jane Roe" },
    ];
    const credited = { ...copy, fields: { ...copy.fields, byline } };
    expect(publishedPlaces(credited)).toEqual([
      ...textPlaces(credited),
      { place: "byline", text: "Jane Roe, John Doe" },
      { place: "dateline", text: "RICHMOND, Va." },
    ]);
  });

  test("an empty copy has no places", () => {
    expect(textPlaces(copyOf(""))).toEqual([]);
    expect(publishedPlaces(copyOf(""))).toEqual([]);
  });

  test("plain text is one line for each block with words", () => {
    expect(plainText(copy)).toBe(
      "A hed\nA dek\nFirst paragraph.\nSecond paragraph.\nA subhed\nAn item\nAnother\nA caption\nA quote\nA note\nThird.",
    );
  });
});
