import { expect, test } from "vitest";

import { isEmbargoed } from "./embargo.ts";
import { proofOf } from "./planted-fault.fixture.ts";
import { FIRST, NOW } from "./releases.fixture.ts";
import { nextStamps } from "./stamps.ts";
import { apClock, apClockOnDate, houseLine, isoWithOffset } from "./updated-line.ts";

const ZONE = "America/New_York";
test.each(
  proofOf<typeof isEmbargoed>(
    "[R6]",
    (embargoed) => {
      expect(embargoed(NOW, new Date(NOW.getTime() - 1))).toBe(true);
      expect(embargoed(NOW, NOW)).toBe(false);
      expect(embargoed(null, NOW)).toBe(false);
    },
    isEmbargoed,
    {
      "a second early": (until, now) => isEmbargoed(until, new Date(now.getTime() + 1000)),
      "never lifted": (until) => until !== null,
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof nextStamps>(
    "[U1] [U2] [U3]",
    (next) => {
      const first = next("initial", null, FIRST);
      expect(first).toEqual({ firstPublished: FIRST, updated: FIRST, moved: false });
      expect(next("minor", first, NOW)).toEqual(first);
      const moved = next("update", first, NOW);
      expect(moved).toEqual({ firstPublished: FIRST, updated: NOW, moved: true });
      expect(next("correction", moved, FIRST).updated).toEqual(NOW);
      expect(next("minor", moved, NOW).moved).toBe(true);
    },
    nextStamps,
    {
      "a minor fix moves Updated": (kind, before, now) =>
        nextStamps(kind === "minor" ? "update" : kind, before, now),
      "stamps follow a clock that runs back": (kind, before, now) => {
        const next = nextStamps(kind, before, now);
        return next.moved ? { ...next, updated: now } : next;
      },
      "firstPublished moves": (kind, before, now) => ({
        ...nextStamps(kind, before, now),
        firstPublished: now,
      }),
      "the line disappears again": (kind, before, now) => ({
        ...nextStamps(kind, before, now),
        moved: kind === "update",
      }),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof houseLine>(
    "[U3]",
    (line) => {
      const courier = { name: "The Potomac Courier", zone: ZONE };
      const stamps = { firstPublished: FIRST, updated: FIRST, moved: false };
      expect(line(courier, stamps)).toBe("The Potomac Courier - Tuesday, February 3, 2026");
      expect(line(courier, { ...stamps, updated: NOW, moved: true })).toBe(
        "The Potomac Courier - Updated: 4:23 p.m. on Tuesday, February 3, 2026",
      );
    },
    houseLine,
    {
      "always Updated": (courier, stamps) => houseLine(courier, { ...stamps, moved: true }),
      "never Updated": (courier, stamps) => houseLine(courier, { ...stamps, moved: false }),
      "in another zone": (courier, stamps) => houseLine({ ...courier, zone: "Asia/Tokyo" }, stamps),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof isoWithOffset>(
    "[U4]",
    (iso) => {
      expect(iso(NOW, ZONE)).toBe("2026-02-03T16:23:00-05:00");
      expect(iso(new Date("2026-11-01T05:30Z"), ZONE)).toBe("2026-11-01T01:30:00-04:00");
    },
    isoWithOffset,
    {
      "in UTC": (at) => at.toISOString(),
      "with today's offset": (at) => isoWithOffset(at, "Etc/GMT+5"),
      "rounded up": (at, zone) => isoWithOffset(new Date(at.getTime() + 30_000), zone),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof apClock>(
    "[U5] [U6]",
    (clock) => {
      expect(clock(NOW, ZONE)).toBe("4:23 p.m.");
      expect(clock(FIRST, ZONE)).toBe("9 a.m.");
      expect(clock(new Date("2026-02-03T17:00Z"), ZONE)).toBe("noon");
      expect(clock(new Date("2026-11-01T06:30Z"), ZONE)).toBe("1:30 a.m. EST");
    },
    apClock,
    {
      "rounded to the nearest minute": (at, zone) => apClock(new Date(at.getTime() + 30_000), zone),
      "with :00": (at, zone) => apClock(at, zone).replace(/^(\d+) /, "$1:00 "),
      "noon as 12 p.m.": (at, zone) => apClock(at, zone).replace("noon", "12 p.m."),
      "no short name in the hour that repeats": (at, zone) => apClock(at, zone).replace(/ E[SD]T$/, ""),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<typeof apClockOnDate>(
    "[U6]",
    (line) => expect(line(new Date("2026-02-03T05:00Z"), ZONE)).toBe("midnight on Monday, February 2, 2026"),
    apClockOnDate,
    { "midnight begins the day": () => "midnight on Tuesday, February 3, 2026" },
  ),
)("%s", (_title, run) => run());
