import { decideWithdrawal } from "#domain/expunge.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { markWithdrawn, newestProposal } from "#server/records/expunges.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { toldOf } from "#server/records/notices.ts";
import { notify } from "#server/records/notify.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";

/** N6: takes a proposal back. Nothing has happened to the story. */
export function withdrawExpunge(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly storyId: string },
): Answer<{ readonly storyId: string }> {
  return inOneTransaction(newsroom, async (tx) => {
    const opened = await openStory(tx, actor, input.storyId, "expunge");
    if (!opened.ok) return opened;
    const story = opened.value;
    const proposal = await newestProposal(tx, story.id);
    const decision = decideWithdrawal({ actor, story, proposal });
    if (!decision.ok) return decision;
    if (proposal === null) throw new Error("a withdrawal was decided without a proposal");
    await markWithdrawn(tx, proposal.id, actor.id, await newsroomNow(tx));
    const told = await toldOf(tx, story.id, { kind: "expunge-proposed", proposal: proposal.id });
    for (const id of told) await notify(tx, "notice", id);
    await appendAudit(tx, {
      actorId: actor.id,
      action: "withdraw-expunge",
      storyId: story.id,
      facts: { expunge: proposal.id, proposedBy: proposal.proposedBy },
    });
    return done({ storyId: story.id });
  });
}
