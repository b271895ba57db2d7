import { decide, may, mayKnow, storyUnknown } from "./permissions.ts";
import type { Refusal } from "./refusal.ts";
import { done, type Result, refused } from "./result.ts";
import type { Actor } from "./staffer.ts";
import type { StoryFacts } from "./story.ts";

export interface ClaimDecision {
  /** Who has the story afterwards. */
  readonly claimedBy: string | null;
  /** False when it already was so: a double click is no second claim. */
  readonly changed: boolean;
}

/** Somebody's name by ID, for sentences; null where the person is not known any more. */
export type NameOf = (stafferId: string) => string | null;

/** N5: says "I have it". Of two at once the second is told who has it. A claim never blocks typing. */
export function decideClaim(actor: Actor, story: StoryFacts, nameOf: NameOf): Result<ClaimDecision, Refusal> {
  const permitted = decide(actor, "claim", story);
  if (!permitted.ok) return permitted;
  if (story.claimedBy === actor.id) return done({ claimedBy: actor.id, changed: false });
  if (story.claimedBy !== null) return refused(heldBySomebody(story.claimedBy, nameOf));
  return done({ claimedBy: actor.id, changed: true });
}

/** N5: gives a claim up, or takes somebody's off the story where the table lets an editor assign it. */
export function decideUnclaim(
  actor: Actor,
  story: StoryFacts,
  nameOf: NameOf,
): Result<ClaimDecision, Refusal> {
  if (!mayKnow(actor, story)) return refused(storyUnknown());
  if (story.claimedBy === null) return done({ claimedBy: null, changed: false });
  if (story.claimedBy === actor.id || may(actor, "assign", story)) {
    return done({ claimedBy: null, changed: true });
  }
  return refused(notYours(story.claimedBy, nameOf));
}

/**
 * N5: hands the story from whoever has it to another person, in one step. Who has it may; so may an editor who assigns.
 * The receiver must be able to claim it themselves.
 */
export function decideHandOff(
  actor: Actor,
  story: StoryFacts,
  receiver: Actor,
  nameOf: NameOf,
): Result<ClaimDecision, Refusal> {
  if (!mayKnow(actor, story)) return refused(storyUnknown());
  if (!may(actor, "assign", story)) {
    if (story.claimedBy === null) return refused(nobodyHasIt());
    if (story.claimedBy !== actor.id) return refused(notYours(story.claimedBy, nameOf));
  }
  if (!may(receiver, "claim", story)) return refused(cannotReceive(receiver));
  return done({ claimedBy: receiver.id, changed: story.claimedBy !== receiver.id });
}

function heldBySomebody(holder: string, nameOf: NameOf): Refusal {
  const name = nameOf(holder) ?? "Somebody else";
  return {
    kind: "stale",
    code: "claimed-by-another",
    sentence: `${name} has this story. You can go on typing; ask ${nameOf(holder) ?? "them"} to hand it off.`,
    details: { claimedBy: holder },
  };
}

function notYours(holder: string, nameOf: NameOf): Refusal {
  const name = nameOf(holder) ?? "Somebody else";
  return {
    kind: "forbidden",
    code: "claim-not-yours",
    sentence: `${name} has this story. Only they, an editor of the story’s desk or a managing editor can hand it on.`,
    details: { claimedBy: holder },
  };
}

function nobodyHasIt(): Refusal {
  return {
    kind: "rule",
    rule: "N5",
    code: "not-claimed",
    sentence: "Nobody has this story yet. Claim it first, or let an editor assign it.",
  };
}

function cannotReceive(receiver: Actor): Refusal {
  return {
    kind: "rule",
    rule: "N5",
    code: "cannot-receive",
    sentence: `${receiver.name} cannot work on this story now. Choose somebody of its desk or of the copy desk.`,
    details: { field: "to" },
  };
}
