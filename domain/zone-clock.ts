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
