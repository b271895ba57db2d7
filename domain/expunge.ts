import { decide, holdsRole } from "./permissions.ts";
import type { Refusal } from "./refusal.ts";
import { done, type Result, refused } from "./result.ts";
import type { Actor } from "./staffer.ts";
import type { StoryFacts } from "./story.ts";

/** N6: the two who must want it together. */
const CAPACITIES = ["managing-editor", "admin"] as const;
type ExpungeCapacity = (typeof CAPACITIES)[number];

/** A proposal lapses after this: whoever confirms must still be speaking of the same day's facts. */
const PROPOSAL_HOURS = 24;
const HOUR_MS = 3_600_000;
const SHORTEST_REASON = 10;
const LONGEST_REASON = 2_000;
const LONGEST_REFERENCE = 200;

/** Somebody said that the law wants a story gone. */
export interface ExpungeProposal {
  readonly id: string;
  readonly proposedBy: string;
  readonly expiresAt: Date;
  readonly withdrawnAt: Date | null;
}

/** What is asked for when somebody proposes it. */
export interface ExpungeRequest {
  readonly actor: Actor;
  readonly story: StoryFacts & { readonly slug: string };
  /** Newest proposal of this story that was neither withdrawn nor confirmed. */
  readonly open: ExpungeProposal | null;
  /** The story's slug, typed by hand: nobody does this to a neighbor of the story they mean. */
  readonly slug: string;
  readonly reason: string;
  readonly reference: string;
  readonly now: Date;
}

export interface ExpungeProposed {
  readonly reason: string;
  readonly reference: string;
  readonly expiresAt: Date;
}

/** N6: a managing editor or an admin proposes, with the legal reason. */
export function decideProposal(request: ExpungeRequest): Result<ExpungeProposed, Refusal> {
  const { actor, story, open, now } = request;
  const permitted = decide(actor, "expunge", story);
  if (!permitted.ok) return permitted;
  const reason = request.reason.trim();
  const reference = request.reference.trim();
  if (reason.length < SHORTEST_REASON || reason.length > LONGEST_REASON) return refused(reasonMissing());
  if (reference === "" || reference.length > LONGEST_REFERENCE) return refused(referenceMissing());
  if (request.slug.trim() !== story.slug) return refused(slugDiffers());
  if (open !== null && isOpen(open, now)) return refused(proposedAlready());
  return done({ reason, reference, expiresAt: new Date(now.getTime() + PROPOSAL_HOURS * HOUR_MS) });
}

/** Whether a proposal still waits for its second person. */
export function isOpen({ withdrawnAt, expiresAt }: ExpungeProposal, now: Date): boolean {
  return withdrawnAt === null && now.getTime() < expiresAt.getTime();
}

/** N6: who acts as what. The two are never the same person, and never both the same. */
export interface ExpungeConfirmed {
  readonly proposedAs: ExpungeCapacity;
  readonly confirmedAs: ExpungeCapacity;
}

/**
 * N6: the second person confirms: an admin what a managing editor proposed, or the other way round. `proposer` as the
 * newsroom knows them now; null when their account is closed.
 */
export function decideConfirmation(request: {
  readonly actor: Actor;
  readonly story: StoryFacts & { readonly slug: string };
  readonly proposal: ExpungeProposal | null;
  readonly proposer: Actor | null;
  readonly slug: string;
  readonly now: Date;
}): Result<ExpungeConfirmed, Refusal> {
  const { actor, story, proposal, proposer, now } = request;
  const permitted = decide(actor, "expunge", story);
  if (!permitted.ok) return permitted;
  if (proposal === null || proposal.withdrawnAt !== null) return refused(nothingProposed());
  if (!isOpen(proposal, now)) return refused(proposalLapsed());
  if (proposal.proposedBy === actor.id) return refused(ownProposal());
  const pairs = proposer === null ? [] : pairsOf(capacitiesOf(proposer, story), capacitiesOf(actor, story));
  const [pair] = pairs;
  if (pair === undefined) return refused(sameCapacity(proposer === null));
  if (request.slug.trim() !== story.slug) return refused(slugDiffers());
  return done(pair);
}

/** N6: whoever may propose may take a proposal back, also somebody else's: not doing it is never too late. */
export function decideWithdrawal(request: {
  readonly actor: Actor;
  readonly story: StoryFacts;
  readonly proposal: ExpungeProposal | null;
}): Result<true, Refusal> {
  const { actor, story, proposal } = request;
  const permitted = decide(actor, "expunge", story);
  if (!permitted.ok) return permitted;
  return proposal === null || proposal.withdrawnAt !== null ? refused(nothingProposed()) : done(true);
}

/** Whether this person could be the second one. */
export function couldConfirm(actor: Actor, story: StoryFacts, proposer: Actor | null): boolean {
  return (
    proposer !== null &&
    proposer.id !== actor.id &&
    pairsOf(capacitiesOf(proposer, story), capacitiesOf(actor, story)).length > 0
  );
}

function capacitiesOf(actor: Actor, story: StoryFacts): readonly ExpungeCapacity[] {
  return CAPACITIES.filter((role) => holdsRole(actor, role, story));
}

function pairsOf(
  proposer: readonly ExpungeCapacity[],
  confirmer: readonly ExpungeCapacity[],
): readonly ExpungeConfirmed[] {
  return proposer.flatMap((proposedAs) =>
    confirmer
      .filter((confirmedAs) => confirmedAs !== proposedAs)
      .map((confirmedAs) => ({ proposedAs, confirmedAs })),
  );
}

function reasonMissing(): Refusal {
  return {
    kind: "malformed",
    code: "bad-reason",
    sentence: `Say in ${SHORTEST_REASON} to ${LONGEST_REASON} letters why the law wants this story gone, without quoting it.`,
    details: { field: "reason" },
  };
}

function referenceMissing(): Refusal {
  return {
    kind: "malformed",
    code: "bad-reference",
    sentence: "Name the order or the case this follows from, such as its number and the court.",
    details: { field: "reference" },
  };
}

function slugDiffers(): Refusal {
  return {
    kind: "malformed",
    code: "bad-slug",
    sentence: "That is not this story’s slug. Type it exactly as it stands, so that no other story is meant.",
    details: { field: "slug" },
  };
}

function proposedAlready(): Refusal {
  return {
    kind: "stale",
    code: "expunge-proposed-already",
    sentence: "Somebody has proposed this already. Confirm or withdraw that proposal instead.",
  };
}

function nothingProposed(): Refusal {
  return {
    kind: "stale",
    code: "expunge-not-proposed",
    sentence:
      "Nobody proposes to expunge this story any more. Somebody has to propose it, with the legal reason.",
  };
}

function proposalLapsed(): Refusal {
  return {
    kind: "stale",
    code: "expunge-lapsed",
    sentence: `The proposal is older than ${PROPOSAL_HOURS} hours and has lapsed. Somebody has to propose it again.`,
  };
}

function ownProposal(): Refusal {
  return {
    kind: "rule",
    rule: "N6",
    code: "expunge-own-proposal",
    sentence: "You proposed this yourself. It takes a managing editor and an admin, who are two people.",
  };
}

function sameCapacity(isGone: boolean): Refusal {
  return {
    kind: "rule",
    rule: "N6",
    code: "expunge-needs-both",
    sentence: isGone
      ? "Whoever proposed this has no account here any more. Somebody has to propose it again."
      : "It takes a managing editor and an admin together. Whoever proposed this and you have only one of the two.",
  };
}
