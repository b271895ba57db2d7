import { RELEASE_KIND_LABELS } from "#components/desk/labels.ts";
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

/** One notice as GET /api/v1/notices answers it. Instants are ISO 8601. */
export type NoticeLine = AloneRelease | ExpungeProposed;

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
  return line.kind === "released-alone" ? aloneWords(line, zone) : expungeWords(line, zone);
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
