import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  apBodyDate,
  apClock,
  apClockOnDate,
  apDate,
  houseLine,
  isoWithOffset,
  localDay,
} from "./updated-line.ts";
import { isRepeatedWallTime, isZone } from "./zone-clock.ts";

const NEW_YORK = "America/New_York";

// The table of docs/RULES.md, U, U6, as it stands there.
const VECTORS: readonly [at: string, clock: string, date: string][] = [
  ["2026-02-03T21:23:59Z", "4:23 p.m.", "Tuesday, February 3, 2026"],
  ["2026-02-03T14:00Z", "9 a.m.", "Tuesday, February 3, 2026"],
  ["2026-02-03T17:00Z", "noon", "Tuesday, February 3, 2026"],
  ["2026-02-03T05:00Z", "midnight", "Monday, February 2, 2026"],
  ["2026-02-03T05:01Z", "12:01 a.m.", "Tuesday, February 3, 2026"],
  ["2026-03-08T06:59Z", "1:59 a.m.", "Sunday, March 8, 2026"],
  ["2026-03-08T07:00Z", "3 a.m.", "Sunday, March 8, 2026"],
  ["2026-11-01T05:30Z", "1:30 a.m. EDT", "Sunday, November 1, 2026"],
  ["2026-11-01T06:30Z", "1:30 a.m. EST", "Sunday, November 1, 2026"],
  ["2026-07-04T16:05Z", "12:05 p.m.", "Saturday, July 4, 2026"],
];

const EDGES: readonly [zone: string, at: string, reads: string][] = [
  [NEW_YORK, "2026-02-03T05:00:59.999Z", "midnight on Monday, February 2, 2026"],
  [NEW_YORK, "2026-01-01T05:00Z", "midnight on Wednesday, December 31, 2025"],
  [NEW_YORK, "2026-11-01T04:59Z", "12:59 a.m. on Sunday, November 1, 2026"],
  [NEW_YORK, "2026-11-01T05:00Z", "1 a.m. EDT on Sunday, November 1, 2026"],
  [NEW_YORK, "2026-11-01T06:59:59Z", "1:59 a.m. EST on Sunday, November 1, 2026"],
  [NEW_YORK, "2026-11-01T07:00Z", "2 a.m. on Sunday, November 1, 2026"],
  ["Europe/London", "2026-10-25T00:30Z", "1:30 a.m. BST on Sunday, October 25, 2026"],
  ["Europe/London", "2026-10-25T01:30Z", "1:30 a.m. GMT on Sunday, October 25, 2026"],
  ["Europe/Berlin", "2026-10-25T01:30Z", "2:30 a.m. CET on Sunday, October 25, 2026"],
  // Half an hour repeats, not a whole one: 1:30 to 2:00.
  ["Australia/Lord_Howe", "2026-04-04T14:29Z", "1:29 a.m. on Sunday, April 5, 2026"],
  ["Australia/Lord_Howe", "2026-04-04T15:30Z", "2 a.m. on Sunday, April 5, 2026"],
  ["Asia/Kathmandu", "2026-02-03T18:15Z", "midnight on Tuesday, February 3, 2026"],
  ["UTC", "2026-02-03T00:00Z", "midnight on Monday, February 2, 2026"],
  ["Pacific/Apia", "2026-02-03T11:00Z", "midnight on Tuesday, February 3, 2026"],
];

describe("[U6] the AP clock", () => {
  test.each(VECTORS)("[U6] %s reads %s on %s", (at, clock, date) => {
    expect(apClock(new Date(at), NEW_YORK)).toBe(clock);
    expect(apDate(new Date(at), NEW_YORK)).toBe(date);
    expect(apClockOnDate(new Date(at), NEW_YORK)).toBe(`${clock} on ${date}`);
  });

  test.each(EDGES)("[U6] in %s %s reads %s", (zone, at, reads) => {
    expect(apClockOnDate(new Date(at), zone)).toBe(reads);
  });

  test("[U6] the twins of a repeated half hour never read alike", () => {
    const first = apClock(new Date("2026-04-04T14:40Z"), "Australia/Lord_Howe");
    const second = apClock(new Date("2026-04-04T15:10Z"), "Australia/Lord_Howe");
    expect(first).toMatch(/^1:40 a\.m\. \S+$/);
    expect(second).toMatch(/^1:40 a\.m\. \S+$/);
    expect(first).not.toBe(second);
  });

  test("[U6] body copy abbreviates the months that AP abbreviates", () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      apBodyDate(new Date(Date.UTC(2026, month, 3, 18)), NEW_YORK),
    );
    expect(months.map((date) => date.split(" ")[0])).toEqual(
      "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split(" "),
    );
    expect(months[1]).toBe("Feb. 3, 2026");
  });
});

describe("[U3] [U5] the house line", () => {
  const courier = { name: "The Potomac Courier", zone: NEW_YORK };
  const firstPublished = new Date("2026-02-03T14:00Z");
  const updated = new Date("2026-02-03T21:23:59Z");

  test("[U5] with a moving release it gives clock and date, without one the date", () => {
    expect(houseLine(courier, { firstPublished, updated, moved: true })).toBe(
      "The Potomac Courier - Updated: 4:23 p.m. on Tuesday, February 3, 2026",
    );
    expect(houseLine(courier, { firstPublished, updated: firstPublished, moved: false })).toBe(
      "The Potomac Courier - Tuesday, February 3, 2026",
    );
  });

  test("[U3] a moving release in the same instant still shows the Updated line", () => {
    expect(houseLine(courier, { firstPublished, updated: firstPublished, moved: true })).toContain(
      "Updated: 9 a.m.",
    );
  });
});

describe("[U4] machine stamps", () => {
  test.each([
    [NEW_YORK, "2026-02-03T21:23:59.999Z", "2026-02-03T16:23:00-05:00"],
    [NEW_YORK, "2026-07-04T16:05Z", "2026-07-04T12:05:00-04:00"],
    [NEW_YORK, "2026-11-01T05:30Z", "2026-11-01T01:30:00-04:00"],
    [NEW_YORK, "2026-11-01T06:30Z", "2026-11-01T01:30:00-05:00"],
    // Midnight belongs to the day that is ending in words; machines get the instant.
    [NEW_YORK, "2026-02-03T05:00Z", "2026-02-03T00:00:00-05:00"],
    ["Asia/Kathmandu", "2026-02-03T18:15Z", "2026-02-04T00:00:00+05:45"],
    ["UTC", "2026-02-03T18:15:31Z", "2026-02-03T18:15:00+00:00"],
  ])("[U4] in %s %s is %s", (zone, at, iso) => {
    expect(isoWithOffset(new Date(at), zone)).toBe(iso);
  });

  const zones = fc.constantFrom(
    NEW_YORK,
    "Europe/London",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "America/St_Johns",
    "Antarctica/Troll",
    "Africa/Casablanca",
    "America/Havana",
  );
  const instants = fc.date({ min: new Date("1975-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });

  test("[U4] [U6] clock and machine stamp agree to the minute, in every zone", () => {
    fc.assert(
      fc.property(zones, instants, (zone, at) => {
        const iso = isoWithOffset(at, zone);
        expect(Math.floor(at.getTime() / 60_000) * 60_000).toBe(new Date(iso).getTime());
        const [hour, minute] = [Number(iso.slice(11, 13)), Number(iso.slice(14, 16))];
        const half = hour < 12 ? "a.m." : "p.m.";
        const figures = `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? "" : `:${iso.slice(14, 16)}`} ${half}`;
        const words =
          minute === 0 && hour === 0 ? "midnight" : minute === 0 && hour === 12 ? "noon" : figures;
        const clock = apClock(at, zone);
        expect(clock === words || clock.startsWith(`${words} `)).toBe(true);
        expect(clock).not.toContain(":00");
        const { year, month, day } = localDay(at, zone);
        expect(iso.slice(0, 10)).toBe(
          `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
        );
      }),
      { numRuns: 500 },
    );
  });

  test("[U6] two different minutes around a clock change never read alike", () => {
    const changes = fc.constantFrom(
      [NEW_YORK, "2026-11-01T06:00Z"] as const,
      [NEW_YORK, "2026-03-08T07:00Z"] as const,
      ["Europe/London", "2026-10-25T01:00Z"] as const,
      ["Australia/Lord_Howe", "2026-04-04T15:00Z"] as const,
      ["Antarctica/Troll", "2026-10-25T01:00Z"] as const,
      ["America/Havana", "2026-11-01T05:00Z"] as const,
    );
    const minutes = fc.integer({ min: -240, max: 240 });
    fc.assert(
      fc.property(changes, minutes, minutes, ([zone, change], one, other) => {
        const read = (offset: number): string =>
          apClockOnDate(new Date(new Date(change).getTime() + offset * 60_000), zone);
        expect(read(one) === read(other)).toBe(one === other);
      }),
      { numRuns: 1000 },
    );
  });

  test("[U6] a spring gap and an ordinary hour repeat nothing", () => {
    expect(isRepeatedWallTime(new Date("2026-03-08T07:30Z"), NEW_YORK)).toBe(false);
    expect(isRepeatedWallTime(new Date("2026-11-01T07:30Z"), NEW_YORK)).toBe(false);
    expect(isRepeatedWallTime(new Date("2026-11-01T05:30Z"), NEW_YORK)).toBe(true);
  });

  test("[U5] a zone is an IANA name", () => {
    expect(isZone(NEW_YORK)).toBe(true);
    expect(isZone("Nowhere/Here")).toBe(false);
  });
});
