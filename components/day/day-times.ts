import type { StoryLine } from "#components/desk/story-line.ts";
import { instantOf, wallTime } from "#domain/zone-clock.ts";

/** The date so many days later or, below zero, earlier: "2026-02-28" and 1 give "2026-03-01". */
export function dateBeside(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** An instant that is on this date in the zone, whatever its clocks do at night. */
export function noonOf(date: string, zone: string): Date {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number);
  return instantOf({ year, month, day, hour: 12, minute: 0 }, zone);
}

export interface HourOfDay {
  /** 0 to 23 of the zone's wall clock; the hour that repeats is one. */
  readonly hour: number;
  readonly stories: readonly StoryLine[];
}

/** The day's hours from the first deadline to the last, with those between them that have none. */
export function hoursOf(due: readonly StoryLine[], zone: string): readonly HourOfDay[] {
  const hours = due.flatMap(({ deadline }) =>
    deadline === null ? [] : [wallTime(new Date(deadline), zone).hour],
  );
  if (hours.length === 0) return [];
  const first = Math.min(...hours);
  const last = Math.max(...hours);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    hour: first + index,
    stories: due.filter((_story, at) => hours[at] === first + index),
  }));
}
