import { apDate, apWallClock } from "./updated-line.ts";
import { instantOf, offsetMinutes, type WallTime, wallTime } from "./zone-clock.ts";

/** What a time that somebody typed means on a zone's clock. */
export type WallReading =
  | { readonly reads: "once"; readonly at: Date }
  /** Clocks are set back over it: it comes once before and once after. */
  | { readonly reads: "twice"; readonly first: Date; readonly second: Date }
  /** Clocks are set forward over it, at this instant: no clock ever shows it. */
  | { readonly reads: "never"; readonly change: Date };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** R6: the instants at which a zone's wall clock shows this. Never guesses one of two, and never moves what doesn't exist. */
export function instantsOf(wall: WallTime, zone: string): WallReading {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const offsets = new Set([-DAY, DAY].map((away) => offsetMinutes(new Date(asUtc + away), zone)));
  const shown = [...offsets]
    .map((offset) => asUtc - offset * MINUTE)
    .filter((at) => at + offsetMinutes(new Date(at), zone) * MINUTE === asUtc)
    .sort((one, other) => one - other);
  const [first, second] = shown;
  if (first === undefined) return { reads: "never", change: changeNear(asUtc, zone) };
  if (second === undefined) return { reads: "once", at: new Date(first) };
  return { reads: "twice", first: new Date(first), second: new Date(second) };
}

/** "There is no 2:30 a.m. on Sunday, March 8, 2026, in New York: clocks go from 2 a.m. to 3 a.m. Choose another time." */
export function neverSentence(wall: WallTime, change: Date, zone: string): string {
  const before = new Date(change.getTime() - MINUTE);
  const from = wallTime(new Date(change.getTime()), zone);
  // What the clock would have shown, had it not been set forward.
  const would = wallTime(before, zone);
  const skippedFrom = { ...would, ...nextMinute(would) };
  const day = apDate(instantOf({ ...wall, hour: 12, minute: 0 }, zone), zone);
  return `There is no ${apWallClock(wall)} on ${day}, in ${placeOf(zone)}: clocks go from ${apWallClock(skippedFrom)} to ${apWallClock(from)} then. Choose another time.`;
}

/** "New York", of "America/New_York". */
export function placeOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

function nextMinute({ hour, minute }: WallTime): Pick<WallTime, "hour" | "minute"> {
  const next = (hour * 60 + minute + 1) % (24 * 60);
  return { hour: Math.floor(next / 60), minute: next % 60 };
}

/** The instant of the change of clocks around there, to the minute. */
function changeNear(asUtc: number, zone: string): Date {
  let [before, after] = [asUtc - DAY, asUtc + DAY];
  const old = offsetMinutes(new Date(before), zone);
  while (after - before > MINUTE) {
    const middle = Math.floor((before + after) / 2 / MINUTE) * MINUTE;
    if (offsetMinutes(new Date(middle), zone) === old) before = middle;
    else after = middle;
  }
  return new Date(after);
}
