import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AdPlace, adSlots, DEFAULT_AD_RULE } from "./ad-slots.ts";
import { proofOf } from "./planted-fault.fixture.ts";

/** "p" paragraph, "c" correction, "S" slot ordered, "n" no slot, "s" subhed, "o" other; "|" where a slot must stand. */
function check(drawn: string): void {
  const names: Record<string, AdPlace> = {
    p: "paragraph",
    c: "correction",
    S: "slot",
    n: "no-slot",
    s: "subhed",
    o: "other",
  };
  const places: AdPlace[] = [];
  const expected: number[] = [];
  for (const letter of drawn) {
    const place = names[letter];
    if (place === undefined) expected.push(places.length);
    else places.push(place);
  }
  expect(adSlots(places, DEFAULT_AD_RULE), drawn).toEqual(expected);
}

describe("[P] ad slots", () => {
  test.each([
    "",
    "p",
    "pppp",
    "pp|ppp",
    "pp|ppppp",
    "pp|ppp|ppp",
    "pp|ppp|ppp|ppp",
    "cpp|ppp",
    "pp|pcpp|ppppp",
    "ppcp|pppp",
    "ppncppp",
    "ppnp|ppp",
    "p|Sppp|ppp",
    "pp|ppp|Sp",
    "pp|ppp|S",
    "p|Sp|Sp",
    "ppScpppp".replace("pppp", "p|ppp"),
    "ppo|ppp",
    "pp|sppp",
    "pp|ssppp",
    "ppcsp|ppp",
    "ppcssp|ppp",
    "ppnsp|ppp",
    "ppsnp|ppp",
    "p|sSppp|ppp",
    "p|sScpppp",
    "ppcsSp|ppp",
    "pp|sSSppp",
  ])("[P] %s", (drawn) => {
    check(drawn);
  });
});

/** No override stands in these bodies. */
function holdsEverywhere(slotsIn: typeof adSlots): void {
  const bodies = fc.array(
    fc.constantFrom<AdPlace>("paragraph", "paragraph", "paragraph", "correction", "subhed", "other"),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(bodies, (places) => {
      const slots = slotsIn(places, DEFAULT_AD_RULE);
      const above = (index: number) => places.slice(0, index).filter((place) => place === "paragraph").length;
      const all = above(places.length);
      for (const [nth, slot] of slots.entries()) {
        expect(above(slot)).toBeGreaterThanOrEqual(2);
        expect(all - above(slot)).toBeGreaterThan(2);
        expect(places[slot - 1]).not.toBe("correction");
        expect(places[slot]).not.toBe("correction");
        expect(places[slot - 1]).not.toBe("subhed");
        const next = slots[nth + 1];
        if (next !== undefined) expect(above(next) - above(slot)).toBeGreaterThanOrEqual(3);
      }
    }),
    // A correction above a subhed, where the rule would set a slot, is drawn too seldom to be left to chance.
    { numRuns: 1_000, examples: [[[...PARAGRAPHS, "correction", "subhed", ...PARAGRAPHS, "paragraph"]]] },
  );
}

const PARAGRAPHS: readonly AdPlace[] = ["paragraph", "paragraph"];

function withoutSubheds(places: readonly AdPlace[]): readonly AdPlace[] {
  return places.map((place) => (place === "subhed" ? "other" : place));
}

test.each(
  proofOf<typeof adSlots>("[P]", holdsEverywhere, adSlots, {
    "a slot stands before the second paragraph": (places, rule) =>
      adSlots(places, { ...rule, firstBefore: 2 }),
    "slots stand one paragraph apart": (places, rule) => adSlots(places, { ...rule, apart: 1 }),
    "a slot stands within the last two": (places, rule) => adSlots(places, { ...rule, keepLast: 1 }),
    "a slot stands beside a correction": (places, rule) =>
      adSlots(
        places.map((place) => (place === "correction" ? "other" : place)),
        rule,
      ),
    "a slot parts a subhed from what it heads": (places, rule) => adSlots(withoutSubheds(places), rule),
    "what a slot touches is not asked again above the subhed": (places, rule) =>
      adSlots(withoutSubheds(places), rule).map((slot) => {
        const above = places.slice(0, slot).findLastIndex((place) => place !== "subhed");
        return above + 1;
      }),
  }),
)("%s", (_title, run) => run());
