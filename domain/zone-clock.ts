/** What a clock on the wall in a zone shows, floored to the minute. `month` is 1–12, `hour` 0–23. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Whether `zone` is an IANA zone this system knows. */
export function isZone(zone: string): boolean {
  try {
    formatterFor(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Throws a RangeError for an invalid date or an unknown zone: both are checked where they come in. */
export function wallTime(at: Date, zone: string): WallTime {
  const parts = formatterFor(zone).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes): number => {
    const part = parts.find((each) => each.type === type);
    if (part === undefined) throw new Error(`the clock of ${zone} shows no ${type}`);
    return Number(part.value);
  };
  return {
    year: read("year"),
    month: read("month"),
    day: read("day"),
    hour: read("hour"),
    minute: read("minute"),
  };
}

/** How far the zone's clock is ahead of UTC at that instant, in whole minutes. */
export function offsetMinutes(at: Date, zone: string): number {
  const local = wallTime(at, zone);
  const asUtc = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute);
  return Math.round((asUtc - Math.floor(at.getTime() / MINUTE) * MINUTE) / MINUTE);
}

/**
 * The instant at which a zone's wall clock shows this. Of two, when clocks are set back, the first; where clocks are set
 * forward over it, the instant as far after the change.
 */
export function instantOf(wall: WallTime, zone: string): Date {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  // Clocks change by less than a day: one of the offsets around it is in force then.
  const offsets = [-24, 24].map((hours) => offsetMinutes(new Date(asUtc + hours * 60 * MINUTE), zone));
  const shown = offsets
    .map((offset) => asUtc - offset * MINUTE)
    .filter((at) => at + offsetMinutes(new Date(at), zone) * MINUTE === asUtc);
  return new Date(shown.length > 0 ? Math.min(...shown) : asUtc - Math.min(...offsets) * MINUTE);
}

/** The zone's day a "2026-02-03" names: its first instant, and the next day's; null for what names none. */
export function dayInstants(
  date: string,
  zone: string,
): { readonly from: Date; readonly until: Date } | null {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []).map(Number);
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (year < 1970 || midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null;
  const next = new Date(midnight.getTime() + 24 * 60 * MINUTE);
  const startOf = (utc: Date) =>
    instantOf(
      { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate(), hour: 0, minute: 0 },
      zone,
    );
  return { from: startOf(midnight), until: startOf(next) };
}

/** "2026-02-03": the zone's day at that instant. */
export function dateIn(at: Date, zone: string): string {
  const { year, month, day } = wallTime(at, zone);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
    "-",
  );
}

/**
 * Whether the wall clock shows this minute at another instant too, because clocks were set back. Looks for an instant
 * under another offset that reads the same; offsets are sampled close by (daylight saving) and a day away (a zone that
 * moves across the date line).
 */
export function isRepeatedWallTime(at: Date, zone: string): boolean {
  const offset = offsetMinutes(at, zone);
  return [-25, -3, 3, 25].some((hours) => {
    const other = offsetMinutes(new Date(at.getTime() + hours * 60 * MINUTE), zone);
    if (other === offset) return false;
    const twin = new Date(at.getTime() + (offset - other) * MINUTE);
    return offsetMinutes(twin, zone) === other;
  });
}

/** "EDT", "BST", "CET"; "GMT+1" where English has no short name for the zone. */
export function zoneShortName(at: Date, zone: string): string {
  for (const locale of NAMING_LOCALES) {
    const name = shortNameIn(locale, at, zone);
    if (!/^(GMT|UTC)[+−-]/.test(name)) return name;
  }
  return shortNameIn(NAMING_LOCALES[0], at, zone);
}

const MINUTE = 60_000;

// ICU's American English knows the short names of American zones only; the others know their own.
const NAMING_LOCALES = ["en-US", "en-GB", "en-AU", "en-CA", "en-IN", "en-ZA", "en-NZ"] as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  formatters.set(zone, made);
  return made;
}

const namers = new Map<string, Intl.DateTimeFormat>();

function shortNameIn(locale: string, at: Date, zone: string): string {
  const key = `${locale} ${zone}`;
  const namer = namers.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "short" });
  namers.set(key, namer);
  return namer.formatToParts(at).find((part) => part.type === "timeZoneName")?.value ?? "";
}
