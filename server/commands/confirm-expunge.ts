import { decideConfirmation } from "#domain/expunge.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { askPrisma } from "#server/records/copy-sql.ts";
import { expungeCopy } from "#server/records/expunge-copy.ts";
import { markConfirmed, newestProposal } from "#server/records/expunges.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { toldOf } from "#server/records/notices.ts";
import { notify } from "#server/records/notify.ts";
import { loadActor } from "#server/records/staffers.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";

export interface ConfirmExpungeInput {
  readonly storyId: string;
  /** The proposal that was read: another one since is another question. */
  readonly proposal: string;
  /** Typed by hand. */
  readonly slug: string;
}

export interface StoryExpunged {
  readonly storyId: string;
  readonly expungedAt: Date;
}

/**
 * N6: the second person confirms, and the words are gone from every place in the database before anybody sees another
 * state of it: one transaction with the story's lock. What happened stays in the audit trail, by IDs and hashes.
 */
export function confirmExpunge(
  newsroom: Newsroom,
  actor: Actor,
  input: ConfirmExpungeInput,
): Answer<StoryExpunged> {
  return inOneTransaction(newsroom, async (tx) => {
    const opened = await openStory(tx, actor, input.storyId, "expunge");
    if (!opened.ok) return opened;
    const story = opened.value;
    const now = await newsroomNow(tx);
    const newest = await newestProposal(tx, story.id);
    const proposal = newest?.id === input.proposal ? newest : null;
    const proposer = proposal === null ? null : await loadActor(tx, proposal.proposedBy);
    const decision = decideConfirmation({ actor, story, proposal, proposer, slug: input.slug, now });
    if (!decision.ok) return decision;
    if (proposal === null) throw new Error("a confirmation was decided without a proposal");
    await markConfirmed(tx, proposal.id, actor.id, now);
    const { generation, tombstones } = await expungeCopy(askPrisma(tx), story.id, now);
    const told = await toldOf(tx, story.id, { kind: "expunge-proposed", proposal: proposal.id });
    for (const id of told) await notify(tx, "notice", id);
    // The list of what the law took is kept outside the database too (server/jobs/expunged/keep-ledger.ts).
    await notify(tx, "expunge", proposal.id);
    await appendAudit(tx, {
      actorId: actor.id,
      action: "confirm-expunge",
      storyId: story.id,
      facts: {
        expunge: proposal.id,
        proposedBy: proposal.proposedBy,
        ...decision.value,
        generation,
        tombstones,
      },
    });
    return done({ storyId: story.id, expungedAt: now });
  });
}
