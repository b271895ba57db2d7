import {
  type ClaimDecision,
  decideClaim,
  decideHandOff,
  decideUnclaim,
  type NameOf,
} from "#domain/claims.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { isId, type Tx } from "#server/records/db.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { loadActor } from "#server/records/staffers.ts";
import { loadStory, type Story, saveStory } from "#server/records/stories.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import { stafferUnknown } from "./refusals.ts";
import { tellOfHandOff } from "./tell-of-work.ts";

/** Who has a story now; both null when nobody has. */
export interface Claimed {
  readonly storyId: string;
  readonly claimedBy: { readonly id: string; readonly name: string } | null;
  readonly claimedAt: Date | null;
}

export interface ClaimInput {
  readonly storyId: string;
}

export interface HandOffInput extends ClaimInput {
  /** A staffer's ID. */
  readonly to: string;
}

/** N5: "I have it." Of two at once one wins, and the other is told who has it. Claiming one's own again is no error. */
export function claimStory(newsroom: Newsroom, actor: Actor, input: ClaimInput): Answer<Claimed> {
  return changeClaim(newsroom, actor, { ...input, action: "claim-story" }, async (_tx, story) =>
    decideClaim(actor, story, nameIn(story)),
  );
}

/** N5: gives a claim to somebody else, who must be able to work on the story. The desk may do it for anybody. */
export function handOffStory(newsroom: Newsroom, actor: Actor, input: HandOffInput): Answer<Claimed> {
  return changeClaim(newsroom, actor, { ...input, action: "hand-off-story" }, async (tx, story) => {
    const receiver = isId(input.to) ? await loadActor(tx, input.to) : null;
    if (receiver === null) return refused(stafferUnknown());
    return decideHandOff(actor, story, receiver, nameIn(story));
  });
}

/** Lets a claim go: one's own, or anybody's by the desk. Letting go of nothing is no error. */
export function unclaimStory(newsroom: Newsroom, actor: Actor, input: ClaimInput): Answer<Claimed> {
  return changeClaim(newsroom, actor, { ...input, action: "unclaim-story" }, async (_tx, story) =>
    decideUnclaim(actor, story, nameIn(story)),
  );
}

function nameIn(story: Story): NameOf {
  return (stafferId) => (stafferId === story.claimedBy ? story.claimedByName : null);
}

async function changeClaim(
  newsroom: Newsroom,
  actor: Actor,
  { storyId, action }: ClaimInput & { readonly action: string },
  decideChange: (tx: Tx, story: Story) => Answer<ClaimDecision>,
): Answer<Claimed> {
  return inOneTransaction(newsroom, async (tx) => {
    // Who has it is the newsroom's to know, not a contributor's.
    const opened = await openStory(tx, actor, storyId, "see-list");
    if (!opened.ok) return opened;
    const story = opened.value;
    const decision = await decideChange(tx, story);
    if (!decision.ok) return decision;
    const { claimedBy, changed } = decision.value;
    if (!changed) return done(claimOf(story));
    const now = await newsroomNow(tx);
    await saveStory(tx, storyId, { claim: claimedBy === null ? null : { by: claimedBy, at: now } });
    await tellOfHandOff(tx, story, { to: claimedBy, by: actor.id, at: now });
    await notify(tx, "desk", storyId);
    await appendAudit(tx, {
      actorId: actor.id,
      action,
      storyId,
      facts: { from: story.claimedBy, to: claimedBy },
    });
    const after = await loadStory(tx, storyId);
    if (after === null) throw new Error(`story ${storyId} is gone under its own lock`);
    return done(claimOf(after));
  });
}

function claimOf(story: Story): Claimed {
  const { id: storyId, claimedBy: id, claimedByName: name, claimedAt } = story;
  return { storyId, claimedBy: id === null ? null : { id, name: name ?? "Somebody" }, claimedAt };
}
