import type { ThreadKind } from "#domain/comments.ts";
import type { Flag } from "#domain/flags.ts";
import { noticeLinkText, noticePath, noticeSentence, noticeTitle } from "#domain/notice-sentences.ts";
import type { ReleaseKind } from "#domain/release.ts";
import { unreachable } from "#domain/result.ts";
import type { ScheduleEnd } from "#domain/schedules.ts";
import type { Move, Stage } from "#domain/story.ts";
import { apClockOnDate } from "#domain/updated-line.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

interface AnyNotice {
  readonly id: string;
  readonly story: { readonly id: string; readonly slug: string };
  readonly createdAt: string;
  readonly seenAt: string | null;
}

interface Release {
  readonly number: number;
  readonly kind: ReleaseKind;
  readonly by: Person;
  readonly at: string;
}

interface AloneRelease extends AnyNotice {
  readonly kind: "released-alone";
  readonly release: Release & {
    readonly reason: string;
    readonly review: { readonly by: Person; readonly at: string } | null;
  };
}

interface Released extends AnyNotice {
  readonly kind: "released";
  readonly release: Release;
}

interface ExpungeProposed extends AnyNotice {
  readonly kind: "expunge-proposed";
  readonly proposal: {
    readonly by: Person;
    readonly reason: string;
    readonly reference: string;
    readonly expiresAt: string;
    readonly waits: boolean;
  };
}

interface CommentNotice extends AnyNotice {
  readonly kind: "mentioned" | "assigned" | "answered";
  readonly comment: {
    readonly thread: string;
    readonly of: ThreadKind;
    readonly by: Person;
    readonly text: string;
    readonly quote: string | null;
    readonly resolved: boolean;
  };
}

interface ToCheck extends AnyNotice {
  readonly kind: "to-check";
  readonly check: {
    readonly flag: Flag;
    readonly by: Person;
    readonly note: string | null;
    readonly stands: boolean;
  };
}

interface Approval {
  readonly revision: number;
  readonly kind: ReleaseKind;
  readonly by: Person;
  readonly standing: "open" | "released" | "revoked";
}

interface Approved extends AnyNotice {
  readonly kind: "approved";
  readonly approval: Approval;
}

interface StepNotice extends AnyNotice {
  readonly kind: "waiting-for-you" | "refused";
  readonly move: {
    readonly move: Move;
    readonly from: Stage;
    readonly to: Stage;
    readonly note: string | null;
    readonly by: Person;
    readonly stands: boolean;
  } | null;
  readonly approval: Approval | null;
}

interface HandedOff extends AnyNotice {
  readonly kind: "handed-off";
  readonly claim: { readonly given: boolean; readonly by: Person; readonly other: Person | null };
}

interface NotReleased extends AnyNotice {
  readonly kind: "not-released";
  readonly schedule: {
    readonly kind: ReleaseKind;
    readonly at: string;
    readonly by: Person;
    readonly end: ScheduleEnd | null;
    readonly endedBy: Person | null;
    readonly failure: string | null;
  };
}

interface DeadlineNear extends AnyNotice {
  readonly kind: "deadline-near";
  readonly deadline: { readonly at: string; readonly stands: boolean };
}

/** One notice as GET /api/v1/notices answers it. Instants are ISO 8601. */
export type NoticeLine =
  | AloneRelease
  | Released
  | ExpungeProposed
  | CommentNotice
  | ToCheck
  | Approved
  | StepNotice
  | HandedOff
  | NotReleased
  | DeadlineNear;

/** Whether it comes up on whatever screen somebody is at, until they have seen it; others wait behind the bell. */
export function isUrgent({ kind }: NoticeLine): boolean {
  return kind === "released-alone" || kind === "expunge-proposed" || kind === "not-released";
}

export interface NoticePage {
  readonly items: readonly NoticeLine[];
  readonly nextCursor: string | null;
  /** Counts to 100. */
  readonly unseen: number;
}

/** What a notice says, in the pieces a list or a card sets apart. */
export interface NoticeWords {
  readonly title: string;
  readonly sentence: string;
  /** Why it was done, in its author's own words; null where nobody said. */
  readonly reason: string | null;
  /** Where it stands by now; null where that says nothing. */
  readonly standing: string | null;
  readonly href: string;
  readonly linkText: string;
}

export function noticeWords(line: NoticeLine, zone: string): NoticeWords {
  return {
    title: noticeTitle(line, zone),
    sentence: noticeSentence(line, zone),
    href: noticePath(line),
    linkText: noticeLinkText(line),
    ...furtherWords(line, zone),
  };
}

type Further = Pick<NoticeWords, "reason" | "standing"> & Partial<Pick<NoticeWords, "sentence" | "linkText">>;

/** What is read in the newsroom only: the words of whoever did it, and where things stand now. */
function furtherWords(line: NoticeLine, zone: string): Further {
  switch (line.kind) {
    case "released-alone":
      return aloneWords(line, zone);
    case "expunge-proposed":
      return expungeWords(line, zone);
    case "mentioned":
    case "assigned":
    case "answered":
      return commentWords(line, zone);
    case "to-check":
      return { reason: line.check.note, standing: line.check.stands ? null : "That has been settled since." };
    case "approved":
      return { reason: null, standing: approvalStanding(line.approval) };
    case "waiting-for-you":
      return stepWords(line);
    case "refused":
      return { reason: line.move?.note ?? null, standing: null };
    case "deadline-near":
      return { reason: null, standing: line.deadline.stands ? null : "That is its deadline no more." };
    case "not-released":
      return { reason: line.schedule.failure, standing: null };
    case "released":
    case "handed-off":
      return { reason: null, standing: null };
    default:
      return unreachable(line);
  }
}

/** W2: what somebody who was named in a comment, or was given its thread, is told. */
function commentWords({ createdAt, comment }: CommentNotice, zone: string): Further {
  const { of, by, text, quote, resolved } = comment;
  const what = of === "comment" ? "comment" : "private note";
  const about = quote === null ? "" : ` on “${shortened(quote)}”`;
  return {
    sentence: `${by.name} wrote a ${what}${about}. You were told at ${when(createdAt, zone)}.`,
    reason: text === "" ? "They have taken it back since." : text,
    standing: resolved ? "The thread has been resolved." : "The thread is open.",
  };
}

function shortened(words: string): string {
  const line = words.replaceAll("\uFFFC", "").replaceAll("\n", " ").trim();
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}

function stepWords({ move, approval }: StepNotice): Further {
  const reason = move?.note ?? null;
  if (approval !== null) return { reason, standing: approvalStanding(approval) };
  return { reason, standing: move === null || move.stands ? null : "It has moved on since." };
}

function approvalStanding({ standing }: Approval): string {
  switch (standing) {
    case "open":
      return "It has not been released yet.";
    case "released":
      return "It has been released.";
    case "revoked":
      return "The approval was taken back since.";
  }
}

/** N6: what somebody who could be the second person is told. */
function expungeWords({ proposal }: ExpungeProposed, zone: string): Further {
  const { by, reason, reference, expiresAt, waits } = proposal;
  return {
    sentence: `${by.name} proposes it under ${reference}. It takes a managing editor and an admin together.`,
    reason,
    standing: waits
      ? `It waits for a second person and lapses at ${when(expiresAt, zone)}.`
      : "It waits for nobody any more: it lapsed or was taken back.",
    ...(!waits && { linkText: "See the story’s state" }),
  };
}

function aloneWords({ release }: AloneRelease, zone: string): Further {
  const { review, reason } = release;
  return review === null
    ? { reason, standing: "Nobody has reviewed it yet." }
    : {
        reason,
        standing: `Reviewed by ${review.by.name} at ${when(review.at, zone)}.`,
        linkText: "See the release",
      };
}

/** "3", "99+": how many are unseen, as the shell shows it. */
export function shortCount(unseen: number): string {
  return unseen > 99 ? "99+" : String(unseen);
}

function when(iso: string, zone: string): string {
  return apClockOnDate(new Date(iso), zone);
}
