import { decideReview } from "#domain/alone-review.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { addReview, loadRelease } from "#server/records/releases.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import { releaseUnknown } from "./refusals.ts";
import { tellOfReview } from "./tell-of-alone-release.ts";

export interface ReviewAloneReleaseInput {
  readonly storyId: string;
  /** The release's number. */
  readonly release: number;
}

export interface AloneReleaseReviewed {
  readonly storyId: string;
  readonly release: number;
  readonly reviewedBy: { readonly id: string; readonly name: string };
  readonly reviewedAt: Date;
}

/** N4: a second person has looked at what one editor released alone; the flag comes off. Twice is no error. */
export function reviewAloneRelease(
  newsroom: Newsroom,
  actor: Actor,
  input: ReviewAloneReleaseInput,
): Answer<AloneReleaseReviewed> {
  return inOneTransaction(newsroom, async (tx) => {
    const opened = await openStory(tx, actor, input.storyId, "see-list");
    if (!opened.ok) return opened;
    const story = opened.value;
    const release = await loadRelease(tx, story.id, input.release);
    if (release === null) return refused(releaseUnknown(input.release));
    const { number, aloneReason, review } = release;
    const decision = decideReview(actor, story, {
      number,
      by: release.by.id,
      aloneReason,
      reviewedBy: review?.by.id ?? null,
    });
    if (!decision.ok) return decision;
    if (review !== null) {
      return done({ storyId: story.id, release: number, reviewedBy: review.by, reviewedAt: review.at });
    }
    const reviewedAt = await newsroomNow(tx);
    await addReview(tx, { storyId: story.id, number, byId: actor.id, at: reviewedAt });
    await tellOfReview(tx, { storyId: story.id, number, byId: actor.id, at: reviewedAt });
    await notify(tx, "desk", story.id);
    await appendAudit(tx, {
      actorId: actor.id,
      action: "review-alone-release",
      storyId: story.id,
      facts: { release: number },
    });
    const reviewedBy = { id: actor.id, name: actor.name };
    return done({ storyId: story.id, release: number, reviewedBy, reviewedAt });
  });
}
