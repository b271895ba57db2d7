import { couldConfirm, isOpen } from "#domain/expunge.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { newestProposal } from "#server/records/expunges.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { expungedStories } from "#server/records/socket-access.ts";
import { loadActor } from "#server/records/staffers.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { knowStory } from "./know-story.ts";

/** N6: what somebody who may expunge a story sees of it: its slug, and no word of its copy. */
export interface ExpungeView {
  readonly storyId: string;
  readonly slug: string;
  /** The proposal that waits for its second person. */
  readonly proposal: {
    readonly id: string;
    readonly by: { readonly id: string; readonly name: string };
    readonly at: Date;
    readonly expiresAt: Date;
    readonly reason: string;
    readonly reference: string;
    /** Whether the reader could be the second person. */
    readonly mayConfirm: boolean;
  } | null;
}

export async function expungeFor(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly storyId: string },
): Answer<ExpungeView> {
  const known = await knowStory(newsroom, actor, input.storyId, "expunge");
  if (!known.ok) return known;
  const story = known.value;
  const { prisma } = newsroom.db;
  const newest = await newestProposal(prisma, story.id);
  const isWaiting = newest !== null && isOpen(newest, await newsroomNow(prisma));
  if (!isWaiting) return done({ storyId: story.id, slug: story.slug, proposal: null });
  const { id, proposer, proposedAt: at, expiresAt, reason, reference } = newest;
  const by = proposer ?? { id: "", name: "Somebody" };
  const mayConfirm = couldConfirm(actor, story, await loadActor(prisma, newest.proposedBy));
  return done({
    storyId: story.id,
    slug: story.slug,
    proposal: { id, by, at, expiresAt, reason, reference, mayConfirm },
  });
}

/** Whether the law took this story. Nothing else is known of it; whoever has its address has held it, and must learn it. */
export async function wasExpunged({ db }: Newsroom, storyId: string): Promise<boolean> {
  return (await expungedStories(db.pool, [storyId])).has(storyId);
}
