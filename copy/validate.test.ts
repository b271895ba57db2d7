import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  COPY_LIMITS,
  validAttribute,
  validAttributes,
  validBreakAttribute,
  validEmbed,
  validField,
  validPictureWords,
  validTextAttribute,
} from "./validate.ts";

const parsed = (json: string): unknown => JSON.parse(json);

describe("[Y2] attributes", () => {
  test.each([
    ["strong", true],
    ["em", true],
    ["em", null],
    ["link", "https://example.com"],
    ["link", null],
    ["comment/7f3", true],
    ["suggest:insert:7f3", { by: "s1", at: 12 }],
    ["future", "words"],
    ["future", null],
    ["kind", "subhed"],
    ["kind", "paragraph"],
    ["kind", null],
  ])("allows %s = %j", (name, value) => {
    expect(validAttribute(name, value)).toBeNull();
  });

  test.each<[string, unknown]>([
    ["strong", false],
    ["strong", "true"],
    ["strong", { valueOf: true }],
    ["em", 1],
    ["link", "javascript:alert(1)"],
    ["link", true],
    ["kind", "table"],
    ["kind", true],
    ["kind", "__proto__"],
    ["__proto__", true],
    ["constructor", true],
    ["prototype", true],
    ["", true],
    ["on click", true],
    ["a".repeat(COPY_LIMITS.attributeName + 1), true],
    ["future", undefined],
    ["future", Number.NaN],
    ["future", 10n],
    ["future", ["a"]],
    ["future", new Uint8Array(3)],
    ["future", new Map()],
    ["future", () => 1],
    ["future", "a".repeat(COPY_LIMITS.inertText + 1)],
    ["future", parsed('{"__proto__": {"polluted": true}}')],
    ["future", parsed('{"a": {"constructor": 1}}')],
    ["future", { a: { b: { c: { d: 1 } } } }],
    ["future", Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`k${index}`, 1]))],
  ])("refuses %s = %o", (name, value) => {
    expect(validAttribute(name, value)).toEqual(expect.any(String));
  });

  test("names of Object.prototype are no known attributes", () => {
    expect(validTextAttribute("toString", true)).toBeNull();
    expect(validTextAttribute("hasOwnProperty", ["list"])).toEqual(expect.any(String));
  });

  test("a break has a kind, words have none of their own meaning", () => {
    expect(validBreakAttribute("kind", "bullet")).toBeNull();
    expect(validBreakAttribute("strong", true)).toBeNull();
  });

  test("one bad attribute among good ones is found", () => {
    expect(validAttributes({ strong: true, kind: "quote" })).toBeNull();
    expect(validAttributes({ strong: true, link: "data:," })).toEqual(expect.any(String));
    expect(validAttributes(Object.fromEntries([["__proto__", 1]]))).toEqual(expect.any(String));
  });
});

const picture = { type: "picture", id: "p-1" };

describe("[Y2] embeds", () => {
  test.each<[unknown]>([
    [{ type: "ad-slot" }],
    [{ type: "ad-slot", off: true }],
    [picture],
    [{ type: "future-map", place: { x: 1, y: 2 } }],
  ])("allows %j", (embed) => {
    expect(validEmbed(embed)).toBeNull();
  });

  test.each<[unknown]>([
    [null],
    ["picture"],
    [[]],
    [{}],
    [{ type: 1 }],
    [{ type: "__proto__" }],
    [{ type: "ad-slot", off: false }],
    [{ type: "ad-slot", html: "<script>" }],
    [{ ...picture, id: "../../etc" }],
    [{ ...picture, caption: "Words of a picture stand beside the body." }],
    [{ ...picture, src: "https://example.com/pixel.gif" }],
    [{ type: "future-map", places: [1, 2] }],
    [Object.assign(Object.create({ type: "ad-slot" }), { off: true })],
  ])("refuses %j", (embed) => {
    expect(validEmbed(embed)).toEqual(expect.any(String));
  });
});

const credit = { id: "c1", order: 1, name: "Jane Roe" };

describe("[Y2] words of a picture", () => {
  const words = { caption: "The hall.", alt: "", credit: "Jane Roe" };

  test("are lines of text with an end", () => {
    expect(validPictureWords(words)).toBeNull();
    expect(validPictureWords({ ...words, caption: undefined })).toEqual(expect.any(String));
    expect(validPictureWords({ ...words, caption: "two\nlines" })).toEqual(expect.any(String));
    expect(validPictureWords({ ...words, alt: 7 })).toEqual(expect.any(String));
    expect(validPictureWords({ ...words, credit: "a".repeat(COPY_LIMITS.pictureCredit + 1) })).toEqual(
      expect.any(String),
    );
  });
});

describe("[Y2] fields", () => {
  test.each<[string, unknown]>([
    ["dateline", "RICHMOND, Va."],
    ["dateline", ""],
    ["seoHed", "Council votes"],
    ["socialText", "Two\nlines"],
    ["byline/c1", credit],
    ["byline/c1", { ...credit, staffer: "s1", contact: "jroe@example.com" }],
    ["picture-credit/p-1", "Jane Roe"],
    ["byline/c1", { order: 1, name: "Jane Roe" }],
    ["byline/c1", { ...credit, staffer: undefined }],
    ["future", true],
  ])("allows %s = %j", (key, value) => {
    expect(validField(key, value)).toBeNull();
  });

  test.each<[string, unknown]>([
    ["dateline", 7],
    ["dateline", "two\nlines"],
    ["dateline", "a".repeat(COPY_LIMITS.dateline + 1)],
    ["seoHed", "a\u2028b"],
    ["seoHed", "\ud800"],
    ["socialText", "a\u0000b"],
    ["byline/c1", "Jane Roe"],
    ["byline/c2", credit],
    ["byline/", { ...credit, id: "" }],
    ["byline/a/b", { ...credit, id: "a/b" }],
    ["byline/__proto__", credit],
    ["byline/c1", { ...credit, order: Number.POSITIVE_INFINITY }],
    ["byline/c1", { ...credit, order: "1" }],
    ["byline/c1", { ...credit, name: "a".repeat(COPY_LIMITS.creditName + 1) }],
    ["byline/c1", { ...credit, staffer: 7 }],
    ["byline/c1", { ...credit, html: "<b>" }],
    ["picture-credit/../a", "Jane Roe"],
    ["picture-credit/p-1", "two\nlines"],
    ["picture-credit/p-1", { name: "Jane Roe" }],
    ["__proto__", true],
    ["future", undefined],
    ["future", [1]],
  ])("refuses %s = %j", (key, value) => {
    expect(validField(key, value)).toEqual(expect.any(String));
  });

  test("[Y2] never throws, whatever comes", () => {
    fc.assert(
      fc.property(fc.string(), fc.anything(), (name, value) => {
        for (const objection of [
          validAttribute(name, value),
          validField(name, value),
          validField(`byline/${name}`, value),
          validEmbed(value),
        ]) {
          expect(objection === null || typeof objection === "string").toBe(true);
        }
      }),
    );
  });
});
