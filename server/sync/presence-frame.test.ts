import fc from "fast-check";
import { expect, test } from "vitest";
import { encodePresence, encodePresenceEntry } from "#wire/messages.ts";
import { PresenceFrames, presenceEntry } from "./presence-frame.ts";

const entry = fc.record({
  client: fc.integer({ min: 0, max: 2 ** 32 }),
  clock: fc.integer({ min: 0, max: 2 ** 45 }),
  state: fc.uint8Array({ maxLength: 300 }),
});

test("[WS9] an entry is what the wire's own encoder writes", () => {
  fc.assert(
    fc.property(entry, (one) => {
      expect([...presenceEntry(one)]).toEqual([...encodePresenceEntry(one)]);
    }),
  );
});

test("[WS9] so is a frame of them, and one without somebody's own", () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 200 }), fc.nat(), (entries, some) => {
      const bytes = entries.map(presenceEntry);
      const left = some % bytes.length;
      const frames = new PresenceFrames(bytes);
      expect([...frames.whole()]).toEqual([...encodePresence(bytes)]);
      const others = bytes.filter((_, index) => index !== left);
      expect([...frames.without(left)]).toEqual([...encodePresence(others)]);
    }),
    { numRuns: 50 },
  );
});
