import { kindPhrase } from "./actions.ts";
import type { Refusal } from "./refusal.ts";
import type { ReleaseKind } from "./release.ts";
import { KIND_RULES } from "./release-kinds.ts";
import { done, type Result, refused } from "./result.ts";
import type { Move } from "./story.ts";
import { apBodyDate, apClock, apClockOnDate, apDate } from "./updated-line.ts";

/** What became of a release that was scheduled. One of a story waits at a time. */
export const SCHEDULE_STATES = ["waiting", "released", "taken-back", "failed"] as const;
export type ScheduleState = (typeof SCHEDULE_STATES)[number];

/** R6: a release that waits for its instant. Not a state of the story: what readers have stays as it is until then. */
export interface PendingRelease {
  readonly kind: ReleaseKind;
  readonly at: Date;
  /** IDs of the approvals that carried it when it was scheduled. */
  readonly approvals: readonly string[];
}

export interface ScheduleRequest {
  readonly kind: ReleaseKind;
  readonly at: Date;
  readonly now: Date;
  /** The one that waits already. */
  readonly pending: Pick<PendingRelease, "at"> | null;
  readonly zone: string;
}

/** A slip in the year must not pass for a plan. */
const MOST_AHEAD_MS = 366 * 24 * 3_600_000;

/**
 * R6: whether a release may wait until `at` at all; every gate of a release is asked beside this, and asked again at its
 * instant. What is to be taken from readers is taken at once.
 */
export function decideSchedule({ kind, at, now, pending, zone }: ScheduleRequest): Result<true, Refusal> {
  if (KIND_RULES[kind].to !== "published") return refused(atOnceOnly(kind));
  if (at.getTime() <= now.getTime()) return refused(past(at, zone));
  if (at.getTime() - now.getTime() > MOST_AHEAD_MS) return refused(tooFar());
  return pending === null ? done(true) : refused(alreadyScheduled(pending.at, zone));
}

/** Why a pending release was taken back: by a person who asked for just that, or because of what was done to its story. */
export const SCHEDULE_ENDS = [
  "by-hand",
  "other-release",
  "withheld",
  "killed",
  "spiked",
  "approval-revoked",
  "embargo-later",
  "expunged",
] as const;
export type ScheduleEnd = (typeof SCHEDULE_ENDS)[number];

/** Something done to a story while a release of it waits. */
export type DeedToStory =
  | { readonly did: "release"; readonly kind: ReleaseKind }
  | { readonly did: "move"; readonly move: Move }
  | { readonly did: "revoke"; readonly approval: string }
  | { readonly did: "embargo"; readonly until: Date | null }
  | { readonly did: "expunge" };

/**
 * R6: why a deed takes the pending release back; null where it waits on. What it stood on must not change unseen: another
 * release (but a resend, which changes nothing), a spike, an approval of its own that was revoked, an embargo that ends
 * later. A hold, a step back or another desk leave it waiting: its gates are asked at its instant, and a story that is
 * taken off hold in time goes out as planned.
 */
export function endOfPending(pending: PendingRelease, deed: DeedToStory): ScheduleEnd | null {
  switch (deed.did) {
    case "release":
      if (deed.kind === "resend") return null;
      if (deed.kind === "withhold") return "withheld";
      return deed.kind === "kill" ? "killed" : "other-release";
    case "move":
      return deed.move === "spike" ? "spiked" : null;
    case "revoke":
      return pending.approvals.includes(deed.approval) ? "approval-revoked" : null;
    case "embargo":
      return deed.until !== null && deed.until.getTime() > pending.at.getTime() ? "embargo-later" : null;
    case "expunge":
      return "expunged";
  }
}

const END_REASONS: Readonly<Record<Exclude<ScheduleEnd, "by-hand">, string>> = {
  "other-release": "another release went out first",
  withheld: "the story was withheld",
  killed: "the story was killed",
  spiked: "the story was spiked",
  "approval-revoked": "its approval was taken back",
  "embargo-later": "the embargo now ends later",
  expunged: "the law took the story",
};

/** "another release went out first": as it stands after "because"; null where somebody simply took it back. */
export function endReason(end: ScheduleEnd): string | null {
  return end === "by-hand" ? null : END_REASONS[end];
}

/** R6: whoever scheduled a release answers for it at its instant; without an account nobody does. */
export function releaserGone(name: string): Refusal {
  return {
    kind: "forbidden",
    code: "releaser-gone",
    sentence: `${name} scheduled this release and has no account any more, so nobody stands behind it. Release it by hand.`,
  };
}

/** Down for a night, the newsroom still sends what was due; what is older is for a person to look at again. */
const MOST_LATE_MS = 24 * 3_600_000;

/** R6: what was due more than a day ago is not sent: the newsroom stood still, or an old backup was brought back. */
export function decideDue(at: Date, now: Date, zone: string): Result<true, Refusal> {
  if (now.getTime() - at.getTime() <= MOST_LATE_MS) return done(true);
  return refused(
    rule(
      "scheduled-long-ago",
      `It was due at ${apClockOnDate(at, zone)}, and the newsroom’s server could not send it for more than a day. Look at it again, and release it by hand.`,
    ),
  );
}

/** R6: a fault of ours that trying again did not mend. */
export function releaseFault(): Refusal {
  return {
    kind: "rule",
    rule: "R6",
    code: "release-fault",
    sentence:
      "Something in the newsroom’s software went wrong each time it was tried. Release it by hand, and have whoever runs the server look into its log.",
  };
}

export function nothingScheduled(): Refusal {
  return {
    kind: "unknown",
    rule: "R6",
    code: "nothing-scheduled",
    sentence: "No release of this story is scheduled, so there is nothing to take back.",
  };
}

function atOnceOnly(kind: ReleaseKind): Refusal {
  return rule(
    "at-once-only",
    `${kind === "kill" ? "A kill" : "Withholding"} happens at once: readers must not keep until later what is to be taken from them. Leave the time out.`,
  );
}

function past(at: Date, zone: string): Refusal {
  return rule(
    "scheduled-in-the-past",
    `${sentenceCase(apClockOnDate(at, zone))} is not ahead any more. Choose a later time, or leave it out and release now.`,
  );
}

function tooFar(): Refusal {
  return rule(
    "scheduled-too-far",
    "A release waits for a year at most. Look at the year, and choose an earlier time.",
  );
}

function alreadyScheduled(at: Date, zone: string): Refusal {
  return {
    kind: "stale",
    rule: "R6",
    code: "already-scheduled",
    sentence: `A release of this story is scheduled for ${apClockOnDate(at, zone)} already. Take that one back before you schedule another.`,
    details: { scheduledFor: at.toISOString() },
  };
}

function rule(code: string, sentence: string): Refusal {
  return { kind: "rule", rule: "R6", code, sentence, details: { field: "at" } };
}

/** "Noon on …": numbers have no case. */
function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "An update goes out at 6 a.m. on Wednesday, February 4, 2026." */
export function scheduledSentence({ kind, at }: Pick<PendingRelease, "kind" | "at">, zone: string): string {
  const what = kindPhrase(kind);
  return `${sentenceCase(what)} goes out at ${apClockOnDate(at, zone)}.`;
}

/**
 * "Goes out at 6 a.m.", for a card: the day as well when it is another, by its name within a week, else by its date. `now`
 * may be a browser's clock, which is asked only for that.
 */
export function goesOutPhrase(at: Date, now: Date, zone: string): string {
  const clock = `Goes out at ${apClock(at, zone)}`;
  const [day, today] = [apDate(at, zone), apDate(now, zone)];
  if (day === today) return clock;
  const ahead = at.getTime() - now.getTime();
  const isNear = ahead > 0 && ahead < 6 * 24 * 3_600_000;
  return `${clock} on ${isNear ? (day.split(",")[0] ?? day) : apBodyDate(at, zone)}`;
}
