import { decide } from "./permissions.ts";
import type { Refusal } from "./refusal.ts";
import type { ReleaseKind } from "./release.ts";
import { KIND_RULES } from "./release-kinds.ts";
import { done, type Result, refused } from "./result.ts";
import type { Actor } from "./staffer.ts";
import type { StoryFacts } from "./story.ts";

/** What may have to be looked at by somebody who knows, before a story goes out. */
export const FLAGS = ["legal", "picture"] as const;
export type Flag = (typeof FLAGS)[number];

export const FLAG_STATES = ["not-required", "needs-checking", "cleared"] as const;
export type FlagState = (typeof FLAG_STATES)[number];

/** A story's flag, and what it was cleared on. */
export interface FlagFacts {
  readonly flag: Flag;
  readonly state: FlagState;
  /** Null unless it is cleared. */
  readonly cleared: ClearedOn | null;
}

export interface ClearedOn {
  readonly revision: number;
  /** What was read, as a hash: of the copy for legal, of its pictures for picture. */
  readonly subject: string;
  /** Changes from there to what would go out; of pictures only for picture. */
  readonly changesSince: number;
}

/** What would go out, as each flag sees it: the hash of the copy, and that of its pictures. */
export type FlagSubjects = Readonly<Record<Flag, string>>;

export interface FlagChange {
  readonly actor: Actor;
  readonly story: StoryFacts;
  readonly from: FlagState;
  readonly to: FlagState;
}

/**
 * D1, our decision: whoever works on the story may say that something needs checking; only who runs its desk, or every
 * desk, says that it has been, or that it need not be.
 */
export function decideFlagChange({ actor, story, from, to }: FlagChange): Result<true, Refusal> {
  if (from === to && to === "not-required") return decide(actor, "see-list", story);
  return decide(actor, to === "needs-checking" ? "raise-flag" : "clear-flag", story);
}

/**
 * D1 and D2, our decisions: what of the flags stands in the way of a release. Taking copy away never waits. A clearing is
 * of what was read: legal of the copy, picture of the pictures. Where something else would go out, it is asked again.
 */
export function flagGates(
  kind: ReleaseKind,
  flags: readonly FlagFacts[],
  subjects: FlagSubjects,
): readonly Refusal[] {
  if (KIND_RULES[kind].to !== "published") return [];
  return flags.flatMap(({ flag, state, cleared }) => {
    if (state === "not-required") return [];
    if (state === "needs-checking") return [needsChecking(flag)];
    return cleared?.subject === subjects[flag] ? [] : [clearedSomethingElse(flag, cleared)];
  });
}

const OPENINGS: Readonly<Record<Flag, { readonly needs: string; readonly cleared: string }>> = {
  legal: { needs: "The copy needs legal checking", cleared: "Legal cleared" },
  picture: { needs: "The pictures need checking", cleared: "The pictures were cleared at" },
};

function needsChecking(flag: Flag): Refusal {
  return {
    kind: "rule",
    rule: "D1",
    code: `${flag}-needs-checking`,
    sentence: `${OPENINGS[flag].needs}. An editor of the desk or a managing editor clears it.`,
    details: { flag },
  };
}

function clearedSomethingElse(flag: Flag, cleared: ClearedOn | null): Refusal {
  return {
    kind: "rule",
    rule: "D2",
    code: `${flag}-cleared-other`,
    sentence: `${clearedSentence(flag, cleared)} Have what goes out now cleared too.`,
    details: { flag, ...(cleared !== null && { revision: cleared.revision, changes: cleared.changesSince }) },
  };
}

/** "Legal cleared r12; 3 changes since." */
export function clearedSentence(flag: Flag, cleared: ClearedOn | null): string {
  if (cleared === null)
    return `${OPENINGS[flag].cleared} ${flag === "legal" ? "words" : "a state"} nobody recorded.`;
  const { revision, changesSince } = cleared;
  const since =
    changesSince === 0 ? "" : `; ${changesSince} ${changesSince === 1 ? "change" : "changes"} since`;
  return `${OPENINGS[flag].cleared} r${revision}${since}.`;
}

/** The same as a Result, for a decision that stops at the first. */
export function decideFlags(
  kind: ReleaseKind,
  flags: readonly FlagFacts[],
  subjects: FlagSubjects,
): Result<true, Refusal> {
  const [first] = flagGates(kind, flags, subjects);
  return first === undefined ? done(true) : refused(first);
}
