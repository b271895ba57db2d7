import fc from "fast-check";
import { expect, test } from "vitest";
import { decidePath, decideSlug, derivePath, slugOf } from "./slug.ts";

test.each([
  ["Council passes budget, 7-2", "council-passes-budget-7-2"],
  ["‘It’s over,’ says mayor", "its-over-says-mayor"],
  ["Café Zoë opens in São Tomé", "cafe-zoe-opens-in-sao-tome"],
  ["Straße & Søn: 5% more", "strasse-and-son-5-percent-more"],
  ["Совет", "story"],
  ["", "story"],
  ["— … —", "story"],
])("[P] the hed %j gives the path %j", (hed, path) => {
  expect(derivePath(hed)).toBe(path);
});

test("[P] a path stops at 80 characters, between words where it can", () => {
  expect(derivePath("budget ".repeat(20))).toBe(Array(11).fill("budget").join("-"));
  expect(derivePath("x".repeat(100))).toBe("x".repeat(80));
});

test("[P] every derived path is a path", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (hed) => {
      expect(decidePath(derivePath(hed)).ok).toBe(true);
    }),
  );
});

test.each(["Budget", "a--b", "-a", "a-", "a/b", "a.b", "", "a b", "x".repeat(81)])(
  "[P] the path %j is refused",
  (path) => {
    expect(decidePath(path)).toMatchObject({ refusal: { kind: "malformed", code: "path-malformed" } });
  },
);

test.each([
  [" budget  vote ", "budget vote"],
  ["BC-US--Budget Vote", "BC-US--Budget Vote"],
  ["snow.day_2", "snow.day_2"],
])("[N] the slug %j is kept as %j", (typed, slug) => {
  expect(decideSlug(typed)).toEqual({ ok: true, value: slug });
});

test.each([
  ["", "slug-empty"],
  ["   ", "slug-empty"],
  ["x".repeat(61), "slug-too-long"],
  ["<b>", "slug-characters"],
  ["-a", "slug-characters"],
  ["a\u0000b", "slug-characters"],
])("[N] the slug %j is refused", (typed, code) => {
  expect(decideSlug(typed)).toMatchObject({ refusal: { kind: "malformed", code } });
});

test.each([
  ["Ferry company raises fares by 40 cents", "ferry-company-raises-fares"],
  ["Überlingen’s São Tomé & co.", "uberlingens-sao-tome-and"],
  ["…", "story"],
  ["x".repeat(100), "x".repeat(60)],
])("[N] of the hed %j the slug %j is made, and it is one", (hed, slug) => {
  expect(slugOf(hed)).toBe(slug);
  expect(decideSlug(slugOf(hed))).toEqual({ ok: true, value: slug });
});
