import { unclaimStory } from "#server/commands/claim-story.ts";
import { unclaimCall } from "../../../contracts/stories.ts";
import { handle } from "../../../handle.ts";

export const POST = handle(unclaimCall, ({ newsroom, actor, params }) =>
  unclaimStory(newsroom, actor, { storyId: params.id }),
);
