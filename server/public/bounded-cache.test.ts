import * as fc from "fast-check";
import { expect, test } from "vitest";
import { BoundedCache } from "./bounded-cache.ts";

test("what was asked for longest ago goes first", () => {
  const cache = new BoundedCache<string>(3);
  cache.set("a", "A", 1);
  cache.set("b", "B", 1);
  cache.set("c", "C", 1);
  cache.get("a");
  cache.set("d", "D", 1);
  expect(["a", "b", "c", "d"].map((key) => cache.get(key))).toEqual(["A", undefined, "C", "D"]);
});

test("it never holds more than it may, and what it gives is what was last set", () => {
  const step = fc.record({ key: fc.constantFrom("a", "b", "c", "d"), bytes: fc.nat(12), value: fc.nat() });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const cache = new BoundedCache<number>(10);
      const last = new Map<string, number>();
      for (const { key, bytes, value } of steps) {
        cache.set(key, value, bytes);
        last.set(key, value);
        expect(cache.bytes).toBeLessThanOrEqual(10);
        for (const each of last.keys()) expect([undefined, last.get(each)]).toContain(cache.get(each));
      }
    }),
  );
});
