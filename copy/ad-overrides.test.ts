import fc from "fast-check";
import { expect, test } from "vitest";
import { adOverridesOf, parseAdOverrides, withAdOverrides } from "./ad-overrides.ts";
import { arbitraryCopy } from "./arbitrary-copy.ts";
import { canonicalCopy, parseCanonical } from "./canonical.ts";

test("[N3] ad overrides kept beside a revision change no byte of its canonical copy, and come back to their places", () => {
  fc.assert(
    fc.property(arbitraryCopy, (copy) => {
      const stored = parseAdOverrides(JSON.parse(JSON.stringify(adOverridesOf(copy))));
      const printed = withAdOverrides(parseCanonical(canonicalCopy(copy)), stored);
      expect(adOverridesOf(printed)).toEqual(adOverridesOf(copy));
      expect(canonicalCopy(printed)).toEqual(canonicalCopy(copy));
    }),
  );
});

test("an override stands after the paragraph it was put behind", () => {
  const paragraph = (text: string) => ({ kind: "paragraph" as const, runs: [{ text }] });
  const slot = { kind: "embed" as const, embed: { type: "ad-slot" as const } };
  const body = [paragraph("One."), slot, { kind: "paragraph" as const, runs: [] }, paragraph("Two.")];
  expect(adOverridesOf({ body })).toEqual([{ after: 1, off: false }]);
});
