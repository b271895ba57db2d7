import type { Stamps } from "./release.ts";
import { isRepeatedWallTime, offsetMinutes, type WallTime, wallTime, zoneShortName } from "./zone-clock.ts";

/** What the house line needs to know of a publication. `zone` is an IANA name, e.g. "America/New_York". */
export interface LinePublication {
  readonly name: string;
  readonly zone: string;
}

/**
 * U5, U3: the line under the byline. With a moving release
 * "The Potomac Courier - Updated: 4:23 p.m. on Tuesday, February 3, 2026", otherwise
 * "The Potomac Courier - Tuesday, February 3, 2026".
 */
export function houseLine(publication: LinePublication, stamps: Stamps): string {
  return stamps.moved
    ? `${publication.name} - Updated: ${apClockOnDate(stamps.updated, publication.zone)}`
    : `${publication.name} - ${apDate(stamps.firstPublished, publication.zone)}`;
}

/** "4:23 p.m. on Tuesday, February 3, 2026". */
export function apClockOnDate(at: Date, zone: string): string {
  return `${apClock(at, zone)} on ${apDate(at, zone)}`;
}

/**
 * U6: "4:23 p.m.", "9 a.m.", "noon", "midnight", floored to the minute. Where the local clock shows this minute twice
 * because clocks fall back, the zone's short name follows: "1:30 a.m. EDT".
 */
export function apClock(at: Date, zone: string): string {
  const local = wallTime(at, zone);
  const clock = apWallClock(local);
  return isRepeatedWallTime(at, zone) ? `${clock} ${zoneShortName(at, zone)}` : clock;
}

/** "Tuesday, February 3, 2026". Midnight belongs to the day that is ending (U6). */
export function apDate(at: Date, zone: string): string {
  const { year, month, day } = dayItBelongsTo(wallTime(at, zone));
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${weekday}, ${MONTHS[month - 1]} ${day}, ${year}`;
}

/** "Feb. 3, 2026": a date as body copy and dated notes write it (U6). Midnight belongs to the day that is ending. */
export function apBodyDate(at: Date, zone: string): string {
  const { year, month, day } = dayItBelongsTo(wallTime(at, zone));
  return `${BODY_MONTHS[month - 1]} ${day}, ${year}`;
}

/**
 * U4: "2026-02-03T16:23:00-05:00" for `<time datetime>`, JSON-LD and feeds: the same minute as the visible line, with
 * the offset that was right at that instant. Seconds are always 00 so that all surfaces agree.
 */
export function isoWithOffset(at: Date, zone: string): string {
  const offset = offsetMinutes(at, zone);
  const flooredUtc = Math.floor(at.getTime() / MINUTE) * MINUTE;
  const local = new Date(flooredUtc + offset * MINUTE).toISOString().slice(0, 16);
  const size = Math.abs(offset);
  return `${local}:00${offset < 0 ? "-" : "+"}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** The calendar day on the local clock, for addresses: {2026, 2, 3}. Here midnight begins a day, as in a calendar. */
export function localDay(
  at: Date,
  zone: string,
): { readonly year: number; readonly month: number; readonly day: number } {
  const { year, month, day } = wallTime(at, zone);
  return { year, month, day };
}

const MINUTE = 60_000;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const BODY_MONTHS = [
  "Jan.",
  "Feb.",
  "March",
  "April",
  "May",
  "June",
  "July",
  "Aug.",
  "Sept.",
  "Oct.",
  "Nov.",
  "Dec.",
] as const;

/** "4:23 p.m.", "9 a.m.", "noon": what a clock on the wall shows, whatever the zone. */
export function apWallClock({ hour, minute }: Pick<WallTime, "hour" | "minute">): string {
  if (minute === 0 && hour === 0) return "midnight";
  if (minute === 0 && hour === 12) return "noon";
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  const half = hour < 12 ? "a.m." : "p.m.";
  return minute === 0 ? `${shown} ${half}` : `${shown}:${twoDigits(minute)} ${half}`;
}

function dayItBelongsTo({ year, month, day, hour, minute }: WallTime): {
  year: number;
  month: number;
  day: number;
} {
  if (hour !== 0 || minute !== 0) return { year, month, day };
  const before = new Date(Date.UTC(year, month - 1, day - 1));
  return { year: before.getUTCFullYear(), month: before.getUTCMonth() + 1, day: before.getUTCDate() };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
