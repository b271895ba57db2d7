import { moveStory } from "#server/commands/move-story.ts";
import { movesFor } from "#server/commands/read/read-history.ts";
import { listMovesCall, moveStoryCall } from "../../../contracts/stories.ts";
import { handle } from "../../../handle.ts";

export const GET = handle(listMovesCall, ({ newsroom, actor, params, query }) =>
  movesFor(newsroom, actor, { storyId: params.id, ...query }),
);

export const POST = handle(moveStoryCall, ({ newsroom, actor, params, body }) =>
  moveStory(newsroom, actor, { storyId: params.id, ...body }),
);
