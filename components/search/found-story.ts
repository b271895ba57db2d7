import type { HitRun } from "#domain/search-hits.ts";
import type { PublicState, Stage } from "#domain/story.ts";

/** A story that was found, as `/api/v1/search` answers it. Runs are plain text; instants ISO 8601 in UTC. */
export interface FoundStory {
  readonly id: string;
  readonly slug: string;
  readonly slugRuns: readonly HitRun[];
  /** Empty until somebody wrote one. */
  readonly hed: string;
  readonly hedRuns: readonly HitRun[];
  readonly byline: string;
  readonly bylineRuns: readonly HitRun[];
  readonly tags: readonly string[];
  readonly desk: string;
  readonly deskName: string;
  readonly stage: Stage;
  readonly publicState: PublicState;
  readonly claimedBy: { readonly id: string; readonly name: string } | null;
  readonly editedAt: string;
  readonly snippet: readonly HitRun[];
  /** The snippet stands in what readers have and no longer in the working copy. */
  readonly onlyReleased: boolean;
}

export interface FoundPage {
  readonly items: readonly FoundStory[];
  /** Asks for the next page; null on the last. */
  readonly nextCursor: string | null;
}
