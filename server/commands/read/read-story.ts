import { ACTIONS, type Action, may, mayKnow, storyUnknown } from "#domain/permissions.ts";
import { USUAL_PRIORITY } from "#domain/priority.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { possibleMoves } from "#domain/stages.ts";
import type { Move } from "#domain/story.ts";
import { loadShown } from "#server/records/live-for-readers.ts";
import { loadListedStory } from "#server/records/story-list.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { itemFor, itemOf, type StoryItem } from "./list-stories.ts";

/** One story as its page shows it to one person. */
export interface StoryView extends StoryItem {
  /** Where readers find it and the line they see there; null before the first release. */
  readonly address: string | null;
  readonly updatedLine: string | null;
  /** The moves this person can make now. */
  readonly moves: readonly Move[];
  /** Everything this person may do with it now (N2). */
  readonly actions: readonly Action[];
  /** N4: numbers of releases made alone that wait for a second person. */
  readonly unreviewed: readonly number[];
}

/** Refused with kind "unknown" both when there is no such story and when this person may not know of it. */
export async function storyFor(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly storyId: string },
): Answer<StoryView> {
  const db = newsroom.db.prisma;
  const listed = await loadListedStory(db, input.storyId);
  if (listed === null || !mayKnow(actor, listed.story)) return refused(storyUnknown());
  const { story, live, unreviewed } = listed;
  const shown = live === null ? null : await loadShown(db, story.id, live.number);
  // Somebody invited to the words alone is told nothing of what the newsroom plans with them.
  const isInside = may(actor, "see-list", story);
  return done({
    ...(isInside ? itemFor(actor, story, itemOf(listed)) : wordsOnly(itemOf(listed))),
    address: shown?.address ?? null,
    updatedLine: shown?.line ?? null,
    moves: possibleMoves(actor, story),
    actions: ACTIONS.filter((action) => may(actor, action, story)),
    unreviewed: isInside ? unreviewed : [],
  });
}

/** What stands in the budget reads as nothing: who has it, when it is due, what is approved, held back or flagged. */
function wordsOnly(item: StoryItem): StoryItem {
  return {
    ...item,
    claimedBy: null,
    claimedAt: null,
    deadline: null,
    embargoUntil: null,
    path: null,
    flags: { legal: "not-required", picture: "not-required" },
    priority: USUAL_PRIORITY,
    tags: [],
    budgetLine: "",
    approved: null,
    scheduled: null,
    why: null,
    liveRelease: null,
    needsReview: false,
  };
}
