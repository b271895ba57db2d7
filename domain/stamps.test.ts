import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RELEASE_KINDS, type ReleaseKind, type Stamps } from "./release.ts";
import { movesUpdated, nextStamps, updatedSentence } from "./stamps.ts";
import { houseLine } from "./updated-line.ts";

const COURIER = { name: "The Potomac Courier", zone: "America/New_York" };
const FIRST = new Date("2026-02-03T14:00Z");
const LATER = new Date("2026-02-03T21:23:59Z");

// docs/RULES.md, R, the column "moves Updated?", by hand.
const MOVES_COLUMN: Record<ReleaseKind, boolean> = {
  initial: false,
  minor: false,
  update: true,
  correction: true,
  clarification: true,
  "editors-note": true,
  withhold: false,
  reinstate: false,
  kill: true,
  resend: false,
};
const LATER_KINDS = RELEASE_KINDS.filter((kind) => kind !== "initial");

describe("[U1] [U2] [U3] stamps", () => {
  test.each(RELEASE_KINDS)("[R] whether %s moves Updated is the table's column", (kind) => {
    expect(movesUpdated(kind, false)).toBe(MOVES_COLUMN[kind]);
    expect(movesUpdated(kind, true)).toBe(false);
  });

  test("[U1] [U2] [U3] over any history, under a clock that runs back too", () => {
    const step = fc.record({
      kind: fc.constantFrom(...LATER_KINDS),
      ms: fc.integer({ min: -3_600_000, max: 3_600_000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let clock = FIRST.getTime();
        let latestClock = clock;
        let live: Stamps = nextStamps("initial", null, FIRST);
        let everMoved = false;
        for (const { kind, ms } of steps) {
          clock += ms;
          latestClock = Math.max(latestClock, clock);
          const next = nextStamps(kind, live, new Date(clock));
          expect(next.firstPublished).toEqual(FIRST);
          expect(next.updated.getTime()).toBeGreaterThanOrEqual(live.updated.getTime());
          expect(next.firstPublished.getTime()).toBeLessThanOrEqual(next.updated.getTime());
          expect(next.updated.getTime()).toBeLessThanOrEqual(latestClock);
          if (MOVES_COLUMN[kind])
            expect(next.updated.getTime()).toBe(Math.max(clock, live.updated.getTime()));
          else expect(next).toEqual(live);
          everMoved ||= MOVES_COLUMN[kind];
          expect(next.moved).toBe(everMoved);
          expect(houseLine(COURIER, next).includes("Updated:")).toBe(everMoved);
          live = next;
        }
      }),
    );
  });

  test("[U2] a first release of another kind, or a second initial, is a bug", () => {
    for (const kind of LATER_KINDS) expect(() => nextStamps(kind, null, FIRST)).toThrow();
    expect(() => nextStamps("initial", nextStamps("initial", null, FIRST), LATER)).toThrow();
  });
});

describe("[R2] the sentence about Updated", () => {
  const live = { firstPublished: FIRST, updated: FIRST, moved: false };

  test("[R2] says that it moves, to when, and why", () => {
    expect(updatedSentence("update", live, COURIER, LATER)).toBe(
      "Updated will move to 4:23 p.m. on Tuesday, February 3, 2026, because an update tells readers that there is new reporting.",
    );
  });

  test("[R2] says that it stays, where, and why", () => {
    expect(updatedSentence("minor", { ...live, updated: LATER, moved: true }, COURIER, LATER)).toBe(
      "Updated will not move and stays at 4:23 p.m. on Tuesday, February 3, 2026, because a minor fix changes nothing that a reader was told.",
    );
    expect(updatedSentence("resend", live, COURIER, LATER)).toBe(
      "Updated will not move and there is still no Updated line, because a resend sends the same words again.",
    );
    expect(updatedSentence("initial", null, COURIER, LATER)).toMatch(/^There will be no Updated line yet/);
  });

  test.each(LATER_KINDS)("[R2] for %s the sentence tells what the stamps will do", (kind) => {
    const sentence = updatedSentence(kind, live, COURIER, LATER);
    const moves = nextStamps(kind, live, LATER).updated.getTime() !== live.updated.getTime();
    expect(sentence.startsWith("Updated will move")).toBe(moves);
    expect(sentence).toMatch(/, because .+\.$/);
  });
});
