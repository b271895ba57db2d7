import { apBodyDate, apDate, localDay } from "#domain/updated-line.ts";
import { offsetMinutes } from "#domain/zone-clock.ts";

const MINUTE = 60_000;

/** The day of the demo's news: the one before the day on which it is set up, so that no stamp lies ahead. */
export interface NewsDay {
  /** "Tuesday": the news day's own, or that of a day so many days later (or, below zero, earlier). */
  weekday(days?: number): string;
  /** "Friday" when the news day is a Saturday: the last day, it or one before it, on which councils, boards and offices meet. */
  workday(): string;
  /** How many days after the news day the first working day comes that is at least so many days later. */
  daysToWorkday(days: number): number;
  /** "Feb. 3", as body copy writes it. */
  date(days?: number): string;
  /** The instant of a wall clock's "16:23" or "16:23:12" on the news day, or so many days later. */
  at(clock: string, days?: number): Date;
}

export function newsDay(now: Date, zone: string): NewsDay {
  const today = localDay(now, zone);
  const at = (clock: string, days = 0): Date => {
    const [hour = 0, minute = 0, second = 0] = clock.split(":").map(Number);
    const wall = Date.UTC(today.year, today.month - 1, today.day - 1 + days, hour, minute, second);
    // Twice, because the first offset is that of another instant when clocks change in between.
    const near = wall - offsetMinutes(new Date(wall), zone) * MINUTE;
    return new Date(wall - offsetMinutes(new Date(near), zone) * MINUTE);
  };
  const weekday = (days?: number): string => apDate(at("9:00", days), zone).replace(/,.*$/, "");
  const isWorkday = (days: number): boolean => !/^S/.test(weekday(days));
  return {
    at,
    weekday,
    workday: () => weekday([0, -1, -2].find(isWorkday)),
    daysToWorkday: (days) => [days, days + 1, days + 2].find(isWorkday) ?? days,
    date: (days) => apBodyDate(at("9:00", days), zone).replace(/, \d{4}$/, ""),
  };
}
