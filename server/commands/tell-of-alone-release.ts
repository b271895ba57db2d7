import type { NoticeSubject } from "#domain/notice-kinds.ts";
import { toldOfAloneRelease } from "#domain/notices.ts";
import type { Actor } from "#domain/staffer.ts";
import type { StoryFacts } from "#domain/story.ts";
import type { Tx } from "#server/records/db.ts";
import { markSubjectSeen, toldOf } from "#server/records/notices.ts";
import { notify } from "#server/records/notify.ts";
import { tell } from "./tell.ts";

interface AloneRelease {
  /** As it is after the release. */
  readonly story: StoryFacts;
  readonly number: number;
  readonly byId: string;
  readonly at: Date;
}

/**
 * N4: managing editors are told at once, in the transaction of the release itself: no release without its notice. Answers
 * who they are.
 */
export async function tellOfAloneRelease(
  tx: Tx,
  staff: readonly Actor[],
  { story, number, byId, at }: AloneRelease,
): Promise<readonly string[]> {
  const people = toldOfAloneRelease(staff, story, byId);
  await tell(tx, { story, subject: subjectOf(number), people, byId, at });
  return people.map(({ id }) => id);
}

/** N4: the reviewer has seen it; all who were told now read that somebody has looked. */
export async function tellOfReview(
  tx: Tx,
  review: { readonly storyId: string; readonly number: number; readonly byId: string; readonly at: Date },
): Promise<void> {
  const subject = subjectOf(review.number);
  await markSubjectSeen(tx, review.byId, review.storyId, subject, review.at);
  for (const id of await toldOf(tx, review.storyId, subject)) await notify(tx, "notice", id);
}

function subjectOf(release: number): NoticeSubject {
  return { kind: "released-alone", release };
}
