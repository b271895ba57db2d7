import fc from "fast-check";
import { expect, test } from "vitest";
import { readSearch, type SearchQuery } from "./search-query.ts";
import { tsqueryOf } from "./search-tsquery.ts";

function read(typed: string): SearchQuery {
  const result = readSearch(typed);
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

function codeOf(typed: string): string {
  const result = readSearch(typed);
  return result.ok ? "done" : result.refusal.code;
}

test("words, phrases, beginnings and exclusions are read as they are typed", () => {
  expect(tsqueryOf(read("council vote "))).toBe("(('council' | '~council')) & (('vote' | '~vote'))");
  expect(tsqueryOf(read("council vo"))).toBe("(('council' | '~council')) & (('vo':* | 'vo' | '~vo'))");
  expect(tsqueryOf(read("“white house”"))).toBe("(('white') <-> ('house'))");
  expect(tsqueryOf(read('"white hou'))).toBe("(('white')) & (('hou':* | 'hou'))");
  expect(tsqueryOf(read("fire -drill "))).toBe("(('fire' | '~fire')) & !(('drill' | '~drill'))");
  expect(tsqueryOf(read("fire –drill"))).toBe("(('fire' | '~fire')) & !(('drill' | '~drill'))");
  expect(tsqueryOf(read("well-known "))).toBe("(('well' | '~well') <-> ('known' | '~known'))");
  expect(tsqueryOf(read("slug:coun by:“Jane Roe”"))).toBe("(':s:coun':*) & (':b:jane' <-> ':b:roe')");
  expect(tsqueryOf(read("http://example.com "))).toContain("'http'");
});

test("filters narrow, and one that isn't finished narrows nothing", () => {
  expect(read("desk:National is:published -stage:held since:2025-11 x").filters).toEqual([
    { by: "desk", desk: "national", without: false },
    { by: "public", state: "published", without: false },
    { by: "stage", stage: "held", without: true },
    { by: "since", day: "2025-11-01", without: false },
  ]);
  expect(read("fire desk:")).toEqual(read("fire "));
  expect(read("is:mine is:spiked").filters).toEqual([
    { by: "mine", without: false },
    { by: "stage", stage: "spiked", without: false },
  ]);
  expect(tsqueryOf(read("stage:held"))).toBeNull();
});

test("what can't be looked for is refused with a sentence that says what to do", () => {
  expect(codeOf("")).toBe("search-empty");
  expect(codeOf(" … ! ")).toBe("search-no-words");
  expect(codeOf("-fire")).toBe("search-only-without");
  expect(codeOf("stage:lunch")).toBe("search-stage-unknown");
  expect(codeOf("is:fun")).toBe("search-is-unknown");
  expect(codeOf("before:yesterday")).toBe("search-day-unknown");
  expect(codeOf("since:2026-02-30")).toBe("search-day-unknown");
  expect(codeOf("a ".repeat(30))).toBe("search-too-many-words");
  expect(codeOf("a".repeat(201))).toBe("search-too-long");
});

test("whatever is typed is read or refused, and never more than entries, quotes and operators of ours", () => {
  const pieces = fc.constantFrom(
    ..."\"'“”:-–—*&|!()<>\\%_,.;@~ \t\n\u0000".split(""),
    ..." slug: by: is: stage: desk: <-> :* fire O’Brien 1,2 é 日本 ".split(/(?<= )/),
  );
  const typed = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(pieces, { maxLength: 20 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const result = readSearch(text);
      if (!result.ok) {
        expect(result.refusal.sentence).toMatch(/[.”]$/);
        return;
      }
      const query = tsqueryOf(result.value);
      if (query !== null) {
        expect(query.replaceAll(/'[~\p{L}\p{N}.:]+'/gu, "x")).toMatch(/^[x()|&!:*<\- >]+$/);
      }
    }),
    { numRuns: 2_000 },
  );
});
