import { createHash } from "node:crypto";
import { decideProposal } from "#domain/expunge.ts";
import { toldOfExpunge } from "#domain/notices.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { addProposal, newestProposal } from "#server/records/expunges.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { listActors } from "#server/records/staffers.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import { tell } from "./tell.ts";

export interface ProposeExpungeInput {
  readonly storyId: string;
  /** Typed by hand. */
  readonly slug: string;
  /** Why the law wants it; never quotes the copy. */
  readonly reason: string;
  /** The order or case. */
  readonly reference: string;
}

export interface ExpungeIsProposed {
  readonly storyId: string;
  readonly proposal: string;
  readonly expiresAt: Date;
}

/** N6: the first of two people says that the law wants a story gone; whoever could be the second is told at once. */
export function proposeExpunge(
  newsroom: Newsroom,
  actor: Actor,
  input: ProposeExpungeInput,
): Answer<ExpungeIsProposed> {
  return inOneTransaction(newsroom, async (tx) => {
    const opened = await openStory(tx, actor, input.storyId, "expunge");
    if (!opened.ok) return opened;
    const story = opened.value;
    const now = await newsroomNow(tx);
    const { slug, reason, reference } = input;
    const open = await newestProposal(tx, story.id);
    const decision = decideProposal({ actor, story, open, slug, reason, reference, now });
    if (!decision.ok) return decision;
    const { expiresAt } = decision.value;
    const proposal = await addProposal(tx, { ...decision.value, storyId: story.id, byId: actor.id, at: now });
    const people = toldOfExpunge(await listActors(tx), story, actor);
    const subject = { kind: "expunge-proposed", proposal } as const;
    await tell(tx, { story, subject, people, byId: actor.id, at: now });
    await appendAudit(tx, {
      actorId: actor.id,
      action: "propose-expunge",
      storyId: story.id,
      facts: {
        expunge: proposal,
        reasonSha256: sha256Of(decision.value.reason),
        referenceSha256: sha256Of(decision.value.reference),
        expiresAt: expiresAt.toISOString(),
      },
    });
    return done({ storyId: story.id, proposal, expiresAt });
  });
}

/** The trail holds no words; the hash shows later that the reason is the one that was given. */
function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
