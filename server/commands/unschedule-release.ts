import { done, refused } from "#domain/result.ts";
import { nothingScheduled } from "#domain/schedules.ts";
import type { Actor } from "#domain/staffer.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { pendingRelease } from "#server/records/scheduled-releases.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import { takeBack } from "./take-back-pending.ts";

export interface ReleaseUnscheduled {
  readonly storyId: string;
  /** When it would have gone out. */
  readonly scheduledFor: Date;
}

/** R6: takes back the release that waits. Under the story's lock: it has gone out by then, or it never will. */
export function unscheduleRelease(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly storyId: string },
): Answer<ReleaseUnscheduled> {
  return inOneTransaction(newsroom, async (tx) => {
    const opened = await openStory(tx, actor, input.storyId, "unschedule-release");
    if (!opened.ok) return opened;
    const story = opened.value;
    const pending = await pendingRelease(tx, story.id);
    if (pending === null) return refused(nothingScheduled());
    await takeBack(tx, story, pending, "by-hand", { actor, at: await newsroomNow(tx) });
    return done({ storyId: story.id, scheduledFor: pending.at });
  });
}
