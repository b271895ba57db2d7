import fc from "fast-check";
import { expect, test } from "vitest";
import { LIMITS } from "#wire/limits.ts";
import { FrameBudget } from "./frame-budget.ts";

const LITTLE = { framesAtOnce: 10, framesPerSecond: 5 };

test("[WS15] as many frames as may come at once pass, the next waits for its time", () => {
  const budget = new FrameBudget(1_000, LITTLE);
  for (let frame = 0; frame < 10; frame++) expect(budget.spend(1_000)).toBe(true);
  expect(budget.spend(1_000)).toBe(false);
  expect(budget.spend(1_199)).toBe(false);
  expect(budget.spend(1_201)).toBe(true);
  expect(budget.spend(1_202)).toBe(false);
  // However long it was quiet, no more than at once.
  for (let frame = 0; frame < 10; frame++) expect(budget.spend(9_000_000)).toBe(true);
  expect(budget.spend(9_000_000)).toBe(false);
});

test("[WS15] nobody sends more than the burst and what the time allows, and nobody slower is ever refused", () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(gaps, (waits) => {
      const budget = new FrameBudget(0, LITTLE);
      let now = 0;
      let passed = 0;
      for (const wait of waits) {
        now += wait;
        if (budget.spend(now)) passed += 1;
      }
      expect(passed).toBeLessThanOrEqual(LITTLE.framesAtOnce + (now / 1000) * LITTLE.framesPerSecond + 1);
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 200, max: 900 }), { maxLength: 300 }), (waits) => {
      const budget = new FrameBudget(0, LITTLE);
      let now = 0;
      for (const wait of waits) {
        now += wait;
        expect(budget.spend(now)).toBe(true);
      }
    }),
  );
});

test("[Y6] the fastest typist, a held key and a pasted page stay far below what is refused", () => {
  const budget = new FrameBudget(0);
  // A paste whose every character were a frame, and then a key held down for ten minutes with a caret for each.
  for (let frame = 0; frame < 25_000; frame++) expect(budget.spend(1)).toBe(true);
  for (let press = 0; press < 600 * 30; press++) {
    expect(budget.spend(1 + press * 33)).toBe(true);
    expect(budget.spend(1 + press * 33)).toBe(true);
  }
  expect(LIMITS.framesPerSecond).toBeGreaterThan(10 * 60);
});
