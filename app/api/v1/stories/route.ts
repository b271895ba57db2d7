import { createStory } from "#server/commands/create-story.ts";
import { listStoriesFor } from "#server/commands/read/list-stories.ts";
import { storyFor } from "#server/commands/read/read-story.ts";
import { createStoryCall, listStoriesCall } from "../contracts/stories.ts";
import { handle } from "../handle.ts";

export const GET = handle(listStoriesCall, ({ newsroom, actor, query }) =>
  listStoriesFor(newsroom, actor, query),
);

export const POST = handle(createStoryCall, async ({ newsroom, actor, body }) => {
  const created = await createStory(newsroom, actor, body);
  return created.ok ? storyFor(newsroom, actor, { storyId: created.value.id }) : created;
});
