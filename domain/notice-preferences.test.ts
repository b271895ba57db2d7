import fc from "fast-check";
import { expect, test } from "vitest";
import { NOTICE_KINDS } from "./notice-kinds.ts";
import {
  ALWAYS_IN_APP,
  DEFAULT_PREFERENCES,
  decidePreferences,
  MAIL_WAYS,
  mailDue,
  nextDigest,
} from "./notice-preferences.ts";
import { type QuietHours, quietUntil } from "./quiet-hours.ts";
import { wallTime } from "./zone-clock.ts";

const NEW_YORK = "America/New_York";
const NIGHT: QuietHours = { from: 22 * 60, to: 7 * 60 };
const until = (at: string, quiet = NIGHT, zone = NEW_YORK) =>
  quietUntil(quiet, new Date(at), zone)?.toISOString() ?? null;

test("quiet hours go over midnight, begin on their minute and are over on theirs", () => {
  // Eastern Standard Time: five hours behind.
  expect(until("2026-02-04T02:59:59Z")).toBeNull();
  expect(until("2026-02-04T03:00:00Z")).toBe("2026-02-04T12:00:00.000Z");
  expect(until("2026-02-04T11:59:59Z")).toBe("2026-02-04T12:00:00.000Z");
  expect(until("2026-02-04T12:00:00Z")).toBeNull();
  const noon = { from: 12 * 60, to: 13 * 60 };
  expect(until("2026-02-04T17:30:00Z", noon)).toBe("2026-02-04T18:00:00.000Z");
  expect(until("2026-02-04T18:00:00Z", noon)).toBeNull();
});

test("where clocks change the night is an hour shorter or longer, and an hour that repeats is not quiet twice", () => {
  expect(until("2026-03-08T04:00:00Z")).toBe("2026-03-08T11:00:00.000Z");
  expect(until("2026-11-01T03:00:00Z")).toBe("2026-11-01T12:00:00.000Z");
  const early = { from: 23 * 60, to: 90 };
  // Over at the first 1:30, EDT; the second 1:15, EST, is not quiet again.
  expect(until("2026-11-01T05:15:00Z", early)).toBe("2026-11-01T05:30:00.000Z");
  expect(until("2026-11-01T06:15:00Z", early)).toBeNull();
});

const zones = fc.constantFrom(NEW_YORK, "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC");
const instants = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 0, 1) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000));
const nights = fc
  .tuple(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 1, max: 1_200 }))
  .map(([from, long]): QuietHours => ({ from, to: (from + long) % 1_440 }));

test("whatever quiet hours somebody has, they end later than they are asked about, within a day, and are over then", () => {
  fc.assert(
    fc.property(nights, instants, zones, (quiet, at, zone) => {
      const end = quietUntil(quiet, at, zone);
      if (end === null) return;
      expect(end.getTime()).toBeGreaterThan(at.getTime());
      expect(end.getTime() - at.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
      expect(quietUntil(quiet, end, zone)).toBeNull();
    }),
    { numRuns: 2_000 },
  );
});

test("on a day on which no clock changes, quiet is exactly what the wall clock says", () => {
  const days = fc
    .integer({ min: 0, max: 2_879 })
    .map((minutes) => new Date(Date.UTC(2026, 5, 10) + minutes * 60_000));
  fc.assert(
    fc.property(
      nights,
      days,
      fc.constantFrom(NEW_YORK, "Europe/Berlin", "Asia/Kathmandu"),
      (quiet, at, zone) => {
        const { hour, minute } = wallTime(at, zone);
        const now = hour * 60 + minute;
        const { from, to } = quiet;
        const isQuiet = from < to ? from <= now && now < to : now >= from || now < to;
        expect(quietUntil(quiet, at, zone) !== null).toBe(isQuiet);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("nothing goes by e-mail before it was told or in quiet hours, and a digest within a day and a night", () => {
  const hours = fc.option(fc.integer({ min: 0, max: 23 }), { nil: null });
  fc.assert(
    fc.property(
      fc.option(nights, { nil: null }),
      hours,
      fc.constantFrom(...MAIL_WAYS),
      instants,
      zones,
      (quiet, digestHour, way, at, zone) => {
        const due = mailDue({ quiet, digestHour }, way, at, zone);
        if (way === "off") {
          expect(due).toBeNull();
          return;
        }
        if (due === null) throw new Error("e-mail that is wanted is due at some time");
        expect(due.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(quietUntil(quiet, due, zone)).toBeNull();
        expect(due.getTime() - at.getTime()).toBeLessThanOrEqual(51 * 3_600_000);
        if (way === "at-once" && quietUntil(quiet, at, zone) === null) expect(due).toEqual(at);
      },
    ),
    { numRuns: 2_000 },
  );
});

test("the digest goes out at its hour of the publication's day, or at the next full hour", () => {
  const next = (hour: number | null, at: string) => nextDigest(hour, new Date(at), NEW_YORK).toISOString();
  expect(next(8, "2026-02-03T12:59:00Z")).toBe("2026-02-03T13:00:00.000Z");
  expect(next(8, "2026-02-03T13:00:00Z")).toBe("2026-02-04T13:00:00.000Z");
  // The morning after clocks were set forward.
  expect(next(8, "2026-03-07T13:00:00Z")).toBe("2026-03-08T12:00:00.000Z");
  expect(next(null, "2026-02-03T12:59:59.999Z")).toBe("2026-02-03T13:00:00.000Z");
  expect(next(null, "2026-02-03T13:00:00Z")).toBe("2026-02-03T14:00:00.000Z");
});

test("every kind has sane ways from the start, and each can be changed alone", () => {
  for (const kind of NOTICE_KINDS) expect(DEFAULT_PREFERENCES.ways[kind].app).toBe(true);
  const changed = decidePreferences(DEFAULT_PREFERENCES, { ways: { mentioned: { email: "off" } } });
  expect(changed.ok && changed.value.ways.mentioned).toEqual({ app: true, email: "off" });
  expect(changed.ok && changed.value.ways.released).toEqual(DEFAULT_PREFERENCES.ways.released);
  expect(changed.ok && changed.value.digestHour).toBe(8);
});

test.each(ALWAYS_IN_APP)("[N4] [N6] %s can't be switched off in the app, and its e-mail can", (kind) => {
  const off = decidePreferences(DEFAULT_PREFERENCES, { ways: { [kind]: { app: false } } });
  expect(!off.ok && off.refusal).toMatchObject({ code: "notice-must-stay", kind: "rule" });
  expect(decidePreferences(DEFAULT_PREFERENCES, { ways: { [kind]: { email: "off" } } }).ok).toBe(true);
});

test("quiet hours that end when they begin are refused with a sentence that says what to do", () => {
  const refused = decidePreferences(DEFAULT_PREFERENCES, { quiet: { from: 60, to: 60 } });
  expect(!refused.ok && refused.refusal.sentence).toMatch(/Choose two times/);
});
