import { instantOf, wallTime } from "./zone-clock.ts";

/** Every night's pause, from one minute of the zone's day to another; over midnight where `from` is the later one. */
export interface QuietHours {
  /** Minutes after midnight, 0 to 1439, of the day it begins. */
  readonly from: number;
  /** Minutes after midnight, never equal to `from`. The minute itself is quiet no more. */
  readonly to: number;
}

/** Pauses that meet where clocks change count as one; more of them would be a pause without end. */
const MOST_JOINED = 3;

/**
 * When the quiet hours end that an instant falls into; null where it falls into none. Each night has one pause, from the
 * instant the zone's clock shows `from` to the instant it shows `to`, so an hour that repeats is not quiet twice.
 */
export function quietUntil(quiet: QuietHours | null, at: Date, zone: string): Date | null {
  if (quiet === null) return null;
  let end: Date | null = null;
  for (let joined = 0; joined < MOST_JOINED; joined += 1) {
    const next = endOfPause(quiet, end ?? at, zone);
    if (next === null) return end;
    end = next;
  }
  return end;
}

function endOfPause(quiet: QuietHours, at: Date, zone: string): Date | null {
  const ends = [-1, 0].flatMap((days) => {
    const from = minuteOf(at, days, quiet.from, zone);
    const to = minuteOf(at, quiet.from < quiet.to ? days : days + 1, quiet.to, zone);
    return from <= at && at < to ? [to] : [];
  });
  return ends[0] ?? null;
}

/** The instant the zone's clock shows this minute, so many days from the day that `at` falls on. */
export function minuteOf(at: Date, days: number, minutes: number, zone: string): Date {
  const { year, month, day } = wallTime(at, zone);
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return instantOf(
    {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: Math.floor(minutes / 60),
      minute: minutes % 60,
    },
    zone,
  );
}
