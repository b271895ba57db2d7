import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PUBLIC_STATES, STAGES } from "#domain/story.ts";
import {
  apiQuery,
  type Filters,
  isNarrowed,
  NO_FILTERS,
  parseFilters,
  SORTS,
  screenQuery,
} from "./filters.ts";

describe("the budget's filters live in the address", () => {
  test("nothing asked is everything", () => {
    expect(parseFilters(new URLSearchParams())).toEqual(NO_FILTERS);
    expect(screenQuery(NO_FILTERS)).toBe("");
    expect(isNarrowed(NO_FILTERS)).toBe(false);
  });

  test("what an old or hand-made link asks wrongly is left out", () => {
    const filters = parseFilters(
      new URLSearchParams("stage=published&publicState=x&sort=age&mine=maybe&desk="),
    );
    expect(filters).toEqual(NO_FILTERS);
  });

  test("order narrows nothing and is not asked of the API", () => {
    const filters: Filters = { ...NO_FILTERS, sort: "deadline" };
    expect(isNarrowed(filters)).toBe(false);
    expect(apiQuery(filters).toString()).toBe("");
    expect(screenQuery(filters)).toBe("sort=deadline");
  });

  test("survives the way through the address", () => {
    const anyFilters: fc.Arbitrary<Filters> = fc.record({
      desk: fc.option(fc.stringMatching(/^[a-z]{1,10}$/)),
      stage: fc.option(fc.constantFrom(...STAGES)),
      publicState: fc.option(fc.constantFrom(...PUBLIC_STATES)),
      mine: fc.boolean(),
      q: fc.string({ maxLength: 40, unit: "grapheme" }).map((words) => words.trim()),
      sort: fc.constantFrom(...SORTS),
    });
    fc.assert(
      fc.property(anyFilters, (filters) => {
        expect(parseFilters(new URLSearchParams(screenQuery(filters)))).toEqual(filters);
      }),
    );
  });
});
