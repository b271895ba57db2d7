import type { Actor } from "#domain/staffer.ts";
import type { Story } from "#server/records/stories.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { type StoryPlan, startStory } from "./start-story.ts";

/** Starts a story on a desk: a budget line is a story from the first. A reporter who starts one stands in its byline at once. */
export function createStory(newsroom: Newsroom, actor: Actor, plan: StoryPlan): Answer<Story> {
  return inOneTransaction(newsroom, (tx) => startStory(tx, actor, plan, null));
}
