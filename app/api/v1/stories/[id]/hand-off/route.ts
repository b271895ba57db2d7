import { handOffStory } from "#server/commands/claim-story.ts";
import { handOffCall } from "../../../contracts/stories.ts";
import { handle } from "../../../handle.ts";

export const POST = handle(handOffCall, ({ newsroom, actor, params, body }) =>
  handOffStory(newsroom, actor, { storyId: params.id, ...body }),
);
