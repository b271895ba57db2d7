import type { StoryFacts } from "#domain/story.ts";

/** One line of the budget, as `/api/v1/stories` answers it. Instants are ISO 8601 in UTC. */
export interface StoryLine extends StoryFacts {
  readonly slug: string;
  readonly deskName: string;
  /** Empty until somebody wrote one. */
  readonly hed: string;
  readonly wordCount: number;
  readonly budgetedLength: number | null;
  readonly stageSince: string;
  readonly claimedByName: string | null;
  readonly claimedAt: string | null;
  readonly embargoUntil: string | null;
  readonly deadline: string | null;
  /** The copy or the story's row, whichever came last. */
  readonly changedAt: string;
  readonly changedByName: string | null;
}

/** One page of the budget. */
export interface StoryPage {
  readonly stories: readonly StoryLine[];
  /** Where the next page starts; null on the last. */
  readonly next: string | null;
}
