import type { ApiRefusal } from "#components/shell/call-api.ts";
import type { FoundStory } from "./found-story.ts";

/** What is known of a search. `q` is what it is the answer to: behind what is typed for a moment. */
export interface SearchState {
  readonly q: string;
  readonly stories: readonly FoundStory[];
  readonly nextCursor: string | null;
  /** Why there is no answer; the stories of the answer before it stay. */
  readonly refusal: ApiRefusal | null;
}

export const NOTHING: SearchState = { q: "", stories: [], nextCursor: null, refusal: null };
