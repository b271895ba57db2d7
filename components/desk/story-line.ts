import type { Flag, FlagState } from "#domain/flags.ts";
import type { Priority } from "#domain/priority.ts";
import type { ReleaseKind } from "#domain/release.ts";
import type { PublicState, Stage, StoryFacts, WorkingStage } from "#domain/story.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** One line of the budget, as `/api/v1/stories` answers it. Instants are ISO 8601 in UTC. */
export interface StoryLine {
  readonly id: string;
  readonly slug: string;
  /** Empty until somebody wrote one. */
  readonly hed: string;
  readonly desk: string;
  readonly deskName: string;
  readonly stage: Stage;
  readonly stageSince: string;
  /** Where a held or spiked story returns to. */
  readonly stageBefore: WorkingStage | null;
  readonly publicState: PublicState;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly claimedBy: Person | null;
  readonly claimedAt: string | null;
  readonly lastEditedAt: string | null;
  readonly lastEditedBy: Person | null;
  readonly wordCount: number;
  readonly budgetedLength: number | null;
  readonly deadline: string | null;
  readonly embargoUntil: string | null;
  /** Public end of the address; null until somebody sets it or the first release takes it from the hed. */
  readonly path: string | null;
  readonly flags: Readonly<Record<Flag, FlagState>>;
  readonly priority: Priority;
  readonly tags: readonly string[];
  /** What it is about, in one line; empty until somebody wrote one. */
  readonly budgetLine: string;
  /** Approved and not released yet. */
  readonly approved: { readonly revision: number; readonly kind: string; readonly by: Person } | null;
  /** R6: the release that waits for its instant. */
  readonly scheduled: {
    readonly at: string;
    readonly kind: ReleaseKind;
    readonly revision: number;
    readonly by: Person;
  } | null;
  /** N1: what whoever moved it where it stands said of it. */
  readonly why: { readonly note: string; readonly by: Person } | null;
  /** N4: somebody released it alone, and a second person has still to look. */
  readonly needsReview: boolean;
}

/** One page of the budget. */
export interface StoryPage {
  readonly items: readonly StoryLine[];
  /** Asks for the next page; null on the last. */
  readonly nextCursor: string | null;
}

/**
 * What the rules need to know, as far as a line tells it: who wrote in the story it doesn't, so an author on another desk
 * is offered less here than in the story itself. The server decides with all of it.
 */
export function factsOf(line: StoryLine): StoryFacts {
  return {
    id: line.id,
    desk: line.desk,
    stage: line.stage,
    stageBefore: line.stageBefore,
    publicState: line.publicState,
    createdBy: line.createdBy,
    authors: line.lastEditedBy === null ? [] : [line.lastEditedBy.id],
    claimedBy: line.claimedBy?.id ?? null,
  };
}

/** When its copy was last changed; a story nobody wrote in was last changed by being started. */
export function changedAt(line: StoryLine): string {
  return line.lastEditedAt ?? line.createdAt;
}
