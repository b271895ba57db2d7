import { dateIn, instantOf, isZone, wallTime } from "#domain/zone-clock.ts";

/** An instant as a `datetime-local` input shows it: the publication's wall clock, wherever the person sits. */
export function inputOf(instant: string | null, zone: string): string {
  if (instant === null) return "";
  const at = new Date(instant);
  const { hour, minute } = wallTime(at, zone);
  return `${dateIn(at, zone)}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** The instant that such an input means, ISO 8601; null for an empty one. */
export function instantIn(input: string, zone: string): string | null {
  const [, ...parts] = /^(\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(input) ?? [];
  const [year, month, day, hour, minute] = parts.map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  if (hour === undefined || minute === undefined || !isZone(zone)) return null;
  return instantOf({ year, month, day, hour, minute }, zone).toISOString();
}
