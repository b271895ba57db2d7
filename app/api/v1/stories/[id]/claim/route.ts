import { claimStory } from "#server/commands/claim-story.ts";
import { claimCall } from "../../../contracts/stories.ts";
import { handle } from "../../../handle.ts";

export const POST = handle(claimCall, ({ newsroom, actor, params }) =>
  claimStory(newsroom, actor, { storyId: params.id }),
);
