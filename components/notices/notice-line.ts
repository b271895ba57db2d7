import { RELEASE_KIND_LABELS } from "#components/desk/labels.ts";
import type { ThreadKind } from "#domain/comments.ts";
import type { ReleaseKind } from "#domain/release.ts";
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

interface AloneRelease extends AnyNotice {
  readonly kind: "released-alone";
  readonly release: {
    readonly number: number;
    readonly kind: ReleaseKind;
    readonly by: Person;
    readonly at: string;
    readonly reason: string;
    readonly review: { readonly by: Person; readonly at: string } | null;
  };
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
  readonly kind: "mentioned" | "assigned";
  readonly comment: {
    readonly thread: string;
    readonly of: ThreadKind;
    readonly by: Person;
    readonly text: string;
    readonly quote: string | null;
    readonly resolved: boolean;
  };
}

/** One notice as GET /api/v1/notices answers it. Instants are ISO 8601. */
export type NoticeLine = AloneRelease | ExpungeProposed | CommentNotice;

/** Whether it comes up on whatever screen somebody is at, until they have seen it; others wait behind the bell. */
export function isUrgent({ kind }: NoticeLine): boolean {
  return kind === "released-alone" || kind === "expunge-proposed";
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
  /** Why it was done, in its author's own words. */
  readonly reason: string;
  /** Where it stands by now. */
  readonly standing: string;
  readonly href: string;
  readonly linkText: string;
}

export function noticeWords(line: NoticeLine, zone: string): NoticeWords {
  switch (line.kind) {
    case "released-alone":
      return aloneWords(line, zone);
    case "expunge-proposed":
      return expungeWords(line, zone);
    default:
      return commentWords(line, zone);
  }
}

/** W2: what somebody who was named in a comment, or was given its thread, is told. */
function commentWords({ kind, story, createdAt, comment }: CommentNotice, zone: string): NoticeWords {
  const { thread, of, by, text, quote, resolved } = comment;
  const what = of === "comment" ? "comment" : "private note";
  const about = quote === null ? "" : ` on “${shortened(quote)}”`;
  return {
    title:
      kind === "mentioned" ? `${by.name} named you in ${story.slug}` : `A ${what} in ${story.slug} is yours`,
    sentence: `${by.name} wrote a ${what}${about}. You were told at ${when(createdAt, zone)}.`,
    reason: text === "" ? "They have taken it back since." : text,
    standing: resolved ? "The thread has been resolved." : "The thread is open.",
    href: `/newsroom/stories/${story.id}#thread-${thread}`,
    linkText: "Open the thread",
  };
}

function shortened(words: string): string {
  const line = words.replaceAll("\uFFFC", "").replaceAll("\n", " ").trim();
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}

/** N6: what somebody who could be the second person is told. */
function expungeWords({ story, proposal }: ExpungeProposed, zone: string): NoticeWords {
  const { by, reason, reference, expiresAt, waits } = proposal;
  return {
    title: `${story.slug} is to be expunged by law`,
    sentence: `${by.name} proposes it under ${reference}. It takes a managing editor and an admin together.`,
    reason,
    standing: waits
      ? `It waits for a second person and lapses at ${when(expiresAt, zone)}.`
      : "It waits for nobody any more: it lapsed or was taken back.",
    href: `/newsroom/stories/${story.id}/expunge`,
    linkText: waits ? "Read it and decide" : "See the story’s state",
  };
}

function aloneWords({ story, release }: AloneRelease, zone: string): NoticeWords {
  const { number, kind, by, at, reason, review } = release;
  const what = RELEASE_KIND_LABELS[kind].toLowerCase();
  return {
    title: `${story.slug} was released alone`,
    sentence: `${by.name} approved and released it (${what}) without a second person at ${when(at, zone)}.`,
    reason,
    standing:
      review === null
        ? "Nobody has reviewed it yet."
        : `Reviewed by ${review.by.name} at ${when(review.at, zone)}.`,
    href: `/newsroom/stories/${story.id}/release#release-${number}`,
    linkText: review === null ? "Review it" : "See the release",
  };
}

/** "3", "99+": how many are unseen, as the shell shows it. */
export function shortCount(unseen: number): string {
  return unseen > 99 ? "99+" : String(unseen);
}

function when(iso: string, zone: string): string {
  return apClockOnDate(new Date(iso), zone);
}
