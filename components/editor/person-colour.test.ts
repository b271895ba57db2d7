import fc from "fast-check";
import { expect, test } from "vitest";
import { inksFor } from "./person-colour.ts";

test("[Y5] up to eight people in a story all look different, in whatever order they came", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 }), (ids) => {
      const inks = inksFor(ids);
      expect(new Set(inks.values()).size).toBe(ids.length);
      expect([...inksFor([...ids].reverse())].sort()).toEqual([...inks].sort());
    }),
  );
});
