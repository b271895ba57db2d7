import { needsReview } from "#domain/alone-review.ts";
import type { ReleaseKind } from "#domain/release.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import type { PublicState } from "#domain/story.ts";
import type { Tx } from "#server/records/db.ts";
import { loadShown } from "#server/records/live-for-readers.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { type Release, releaseByKey } from "#server/records/releases.ts";
import { scheduleByKey } from "#server/records/scheduled-releases.ts";
import type { ReleaseInput } from "./gather-release.ts";
import { hashReleaseRequest } from "./hash-release-request.ts";
import { makeRelease } from "./make-release.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import { badKey, keyHasOtherBody } from "./refusals.ts";

export interface ReleaseStoryInput extends Omit<ReleaseInput, "at"> {
  /** R5: the same key and body always answer the same release. 1 to 200 characters. */
  readonly idempotencyKey: string;
}

export interface StoryReleased {
  readonly storyId: string;
  readonly number: number;
  readonly kind: ReleaseKind;
  readonly revision: number;
  readonly publicState: PublicState;
  readonly firstPublishedAt: Date;
  readonly updatedAt: Date;
  /** Path of the story on the readers' site. */
  readonly address: string;
  /** The house line as readers see it (U5). */
  readonly updatedLine: string;
  /** N4: released alone; somebody else has to review it. */
  readonly needsReview: boolean;
  /** True when this key had made the release before. */
  readonly repeated: boolean;
}

/**
 * Publishes at once, as a person asked: under the story's lock a repeated request is answered from the release it made
 * (R5), and else the release is made, in one transaction. What goes out is exactly the approved bytes (N3).
 */
export function releaseStory(
  newsroom: Newsroom,
  actor: Actor,
  input: ReleaseStoryInput,
): Answer<StoryReleased> {
  return inOneTransaction(newsroom, async (tx) => {
    if (input.idempotencyKey.length < 1 || input.idempotencyKey.length > 200) return refused(badKey());
    const opened = await openStory(tx, actor, input.storyId, "see-list");
    if (!opened.ok) return opened;
    const story = opened.value;
    const { idempotencyKey } = input;
    const requestSha256 = hashReleaseRequest(actor, input);
    const made = await releaseByKey(tx, story.id, idempotencyKey);
    if (made !== null) {
      return made.requestSha256 === requestSha256 ? answerAgain(tx, made) : refused(keyHasOtherBody());
    }
    if ((await scheduleByKey(tx, story.id, idempotencyKey)) !== null) return refused(keyHasOtherBody());
    // Read after the lock: two releases at once never take the same instant in the wrong order (U2).
    const now = await newsroomNow(tx);
    return makeRelease(tx, actor, story, { input, scheduled: null, now, idempotencyKey, requestSha256 });
  });
}

async function answerAgain(tx: Tx, made: Release): Answer<StoryReleased> {
  const { address, line } = await loadShown(tx, made.storyId, made.number);
  return done({
    storyId: made.storyId,
    number: made.number,
    kind: made.kind,
    revision: made.revision,
    publicState: made.publicState,
    firstPublishedAt: made.stamps.firstPublished,
    updatedAt: made.stamps.updated,
    address,
    updatedLine: line,
    needsReview: needsReview({
      number: made.number,
      by: made.by.id,
      aloneReason: made.aloneReason,
      reviewedBy: made.review?.by.id ?? null,
    }),
    repeated: true,
  });
}
