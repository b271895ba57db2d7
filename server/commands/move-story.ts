import { storyUnknown } from "#domain/permissions.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { decideMove } from "#domain/stages.ts";
import type { Move, Stage } from "#domain/story.ts";
import { appendAudit } from "#server/records/audit.ts";
import { addMove } from "#server/records/moves.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { lockStory, saveStory } from "#server/records/stories.ts";
import { freezeWorkingCopy } from "./freeze-working-copy.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { takeBackFor } from "./take-back-pending.ts";
import { tellOfMove } from "./tell-of-work.ts";

export interface MoveStoryInput {
  readonly storyId: string;
  readonly move: Move;
  /** The stage the mover believes the story to be in. */
  readonly from: Stage;
  readonly note?: string;
}

export interface StoryMoved {
  readonly storyId: string;
  readonly stage: Stage;
  readonly stageSince: Date;
  /** The revision the move froze, or the newest one when the copy had not changed since. */
  readonly revision: number;
}

/** N1: one stage move, atomic, with who, when, from, to and why. */
export function moveStory(newsroom: Newsroom, actor: Actor, input: MoveStoryInput): Answer<StoryMoved> {
  return inOneTransaction(newsroom, async (tx) => {
    const story = await lockStory(tx, input.storyId);
    if (story === null) return refused(storyUnknown());
    const note = input.note?.trim() || undefined;
    const decision = decideMove({ move: input.move, from: input.from, story, actor, note });
    if (!decision.ok) return decision;
    const { to, stageBefore } = decision.value;
    const now = await newsroomNow(tx);
    const revision = await freezeWorkingCopy(tx, { story, actor, reason: "move", now });
    await saveStory(tx, story.id, { stage: { to, before: stageBefore, since: now } });
    const moveId = await addMove(tx, {
      storyId: story.id,
      move: input.move,
      from: story.stage,
      to,
      note: note ?? null,
      byId: actor.id,
      at: now,
    });
    const after = { ...story, stage: to, stageBefore };
    await tellOfMove(tx, after, {
      id: moveId,
      move: input.move,
      by: actor.id,
      at: now,
    });
    await notify(tx, "desk", story.id);
    // Who may type depends on the stage, so open sockets ask again.
    await notify(tx, "access", story.id);
    await appendAudit(tx, {
      actorId: actor.id,
      action: "move-story",
      storyId: story.id,
      facts: { moveId, move: input.move, from: story.stage, to, revision: revision.number },
    });
    await takeBackFor(tx, after, { did: "move", move: input.move }, { actor, at: now });
    return done({ storyId: story.id, stage: to, stageSince: now, revision: revision.number });
  });
}
