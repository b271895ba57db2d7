import { apClock, apDate, apWallClock } from "#domain/updated-line.ts";
import { instantsOf, neverSentence } from "#domain/wall-instants.ts";
import { dateIn, instantOf, type WallTime, zoneShortName } from "#domain/zone-clock.ts";

/** Which of two, where clocks are set back over a time. */
export type Turn = "first" | "second";

/** What a picker's "2026-02-04 06:00:00" means on the publication's clock. */
export type PickedTime =
  | { readonly is: "none" }
  | { readonly is: "instant"; readonly at: Date }
  /** Both, with the zone's name as it is each time: one has to be chosen. */
  | { readonly is: "twice"; readonly first: NamedInstant; readonly second: NamedInstant }
  | { readonly is: "never"; readonly sentence: string };

interface NamedInstant {
  readonly at: Date;
  /** "1:30 a.m. EDT" */
  readonly name: string;
}

export function readPicked(picked: string | null, zone: string): PickedTime {
  const wall = wallOf(picked);
  if (wall === null) return { is: "none" };
  const reading = instantsOf(wall, zone);
  switch (reading.reads) {
    case "once":
      return { is: "instant", at: reading.at };
    case "never":
      return { is: "never", sentence: neverSentence(wall, reading.change, zone) };
    case "twice":
      return { is: "twice", first: named(reading.first, zone), second: named(reading.second, zone) };
  }
}

/** The instant that was picked, once it is one. */
export function instantPicked(picked: PickedTime, turn: Turn | null): Date | null {
  if (picked.is === "instant") return picked.at;
  return picked.is === "twice" && turn !== null ? picked[turn].at : null;
}

/** "2026-02-04 06:00:00": six in the morning of the zone's day after `now`. */
export function tomorrowAtSix(now: Date, zone: string): string {
  const [year = 0, month = 0, day = 0] = dateIn(now, zone).split("-").map(Number);
  return `${new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10)} 06:00:00`;
}

/** An instant as the picker has it. Seconds are dropped upwards: an embargo that ends within a minute is over after it. */
export function pickerTime(at: Date, zone: string): string {
  const minute = new Date(Math.ceil(at.getTime() / 60_000) * 60_000);
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return `${dateIn(minute, zone)} ${clock.format(minute)}:00`;
}

/** "6 a.m. on Wednesday, February 4, 2026": a picker's time as the house writes it; of two alike, without the zone's name. */
export function shownTime(picked: string, zone: string): string {
  const wall = wallOf(picked);
  if (wall === null) return picked;
  const noon = instantOf({ ...wall, hour: 12, minute: 0 }, zone);
  const read = instantsOf(wall, zone);
  const day = apDate(read.reads === "once" ? read.at : noon, zone);
  return `${apWallClock(wall)} on ${day}`;
}

/** "Wednesday, February 4, 2026": a day of the calendar, as "2026-02-04". */
export function dayName(day: string): string {
  return apDate(new Date(`${day}T12:00:00Z`), "UTC");
}

function wallOf(picked: string | null): WallTime | null {
  const [, ...parts] = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)/.exec(picked ?? "") ?? [];
  const [year, month, day, hour, minute] = parts.map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return hour === undefined || minute === undefined ? null : { year, month, day, hour, minute };
}

function named(at: Date, zone: string): NamedInstant {
  const clock = apClock(at, zone);
  const name = zoneShortName(at, zone);
  return { at, name: clock.endsWith(name) ? clock : `${clock} ${name}` };
}
