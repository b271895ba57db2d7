import { NOTICE_KINDS, type NoticeKind } from "./notice-kinds.ts";
import { minuteOf, type QuietHours, quietUntil } from "./quiet-hours.ts";
import type { Refusal } from "./refusal.ts";
import { done, type Result, refused } from "./result.ts";
import { wallTime } from "./zone-clock.ts";

export const MAIL_WAYS = ["at-once", "digest", "off"] as const;
/** When somebody wants to be told by e-mail. */
export type MailWay = (typeof MAIL_WAYS)[number];

/** How somebody is told of one kind of thing. Neither: they are not told. */
export interface NoticeWays {
  readonly app: boolean;
  readonly email: MailWay;
}

export interface NoticePreferences {
  readonly ways: Readonly<Record<NoticeKind, NoticeWays>>;
  /** E-mail waits until they end. Null: none. */
  readonly quiet: QuietHours | null;
  /** The digest goes out at this hour of the publication's day, 0 to 23; null: at every full hour. */
  readonly digestHour: number | null;
}

/** What asks one person for something at once goes by e-mail at once; what they may as well read later waits for the digest. */
const DEFAULT_WAYS: Readonly<Record<NoticeKind, NoticeWays>> = {
  mentioned: { app: true, email: "at-once" },
  assigned: { app: true, email: "at-once" },
  answered: { app: true, email: "digest" },
  "handed-off": { app: true, email: "at-once" },
  "waiting-for-you": { app: true, email: "digest" },
  "to-check": { app: true, email: "at-once" },
  approved: { app: true, email: "digest" },
  refused: { app: true, email: "at-once" },
  released: { app: true, email: "digest" },
  "not-released": { app: true, email: "at-once" },
  "deadline-near": { app: true, email: "at-once" },
  "released-alone": { app: true, email: "at-once" },
  "expunge-proposed": { app: true, email: "at-once" },
};

export const DEFAULT_PREFERENCES: NoticePreferences = { ways: DEFAULT_WAYS, quiet: null, digestHour: 8 };

/** N4, N6: a second person is wanted, so nobody who could be it can leave these out of the app. */
export const ALWAYS_IN_APP: readonly NoticeKind[] = ["released-alone", "expunge-proposed"];

/** What somebody chose of the ways, on top of the defaults. */
export type ChosenWays = Readonly<Partial<Record<NoticeKind, NoticeWays>>>;

export function withChosen(chosen: ChosenWays): NoticePreferences["ways"] {
  return { ...DEFAULT_WAYS, ...chosen };
}

/** What may change; an absent key stays as it is. */
export interface PreferenceChanges {
  readonly ways?: Readonly<Partial<Record<NoticeKind, Partial<NoticeWays>>>> | undefined;
  readonly quiet?: QuietHours | null | undefined;
  readonly digestHour?: number | null | undefined;
}

/** The preferences as they are after these changes; refused where they would leave out what must be told, or mean nothing. */
export function decidePreferences(
  before: NoticePreferences,
  changes: PreferenceChanges,
): Result<NoticePreferences, Refusal> {
  const { quiet = before.quiet, digestHour = before.digestHour } = changes;
  // Every kind has ways before, so it has them after.
  const ways = Object.fromEntries(
    NOTICE_KINDS.map((kind) => [kind, { ...before.ways[kind], ...changes.ways?.[kind] }]),
  ) as Record<NoticeKind, NoticeWays>;
  const leftOut = ALWAYS_IN_APP.find((kind) => !ways[kind].app);
  if (leftOut !== undefined) return refused(mustBeTold(leftOut));
  if (quiet !== null && quiet.from === quiet.to) return refused(quietAllDay());
  return done({ ways, quiet, digestHour });
}

/**
 * When something that was told at `at` may go by e-mail: at once or with the next digest, and never in quiet hours. Null:
 * not by e-mail.
 */
export function mailDue(
  { quiet, digestHour }: Pick<NoticePreferences, "quiet" | "digestHour">,
  way: MailWay,
  at: Date,
  zone: string,
): Date | null {
  if (way === "off") return null;
  const wanted = way === "at-once" ? at : nextDigest(digestHour, at, zone);
  return quietUntil(quiet, wanted, zone) ?? wanted;
}

/** The first digest after an instant. */
export function nextDigest(digestHour: number | null, after: Date, zone: string): Date {
  if (digestHour === null) {
    const { minute } = wallTime(after, zone);
    return new Date((Math.floor(after.getTime() / MINUTE) + 60 - minute) * MINUTE);
  }
  const today = minuteOf(after, 0, digestHour * 60, zone);
  return today > after ? today : minuteOf(after, 1, digestHour * 60, zone);
}

const MINUTE = 60_000;

function mustBeTold(kind: NoticeKind): Refusal {
  return {
    kind: "rule",
    rule: kind === "released-alone" ? "N4" : "N6",
    code: "notice-must-stay",
    sentence:
      kind === "released-alone"
        ? "What was released alone is always shown here, because a second person has to look at it. You can switch its e-mail off."
        : "A proposal to expunge is always shown here, because it waits for a second person. You can switch its e-mail off.",
    details: { field: "ways", notice: kind },
  };
}

function quietAllDay(): Refusal {
  return {
    kind: "malformed",
    code: "quiet-hours-empty",
    sentence: "Quiet hours end at another time than they begin. Choose two times, or have none.",
    details: { field: "quiet" },
  };
}
