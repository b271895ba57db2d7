import { editStoryDetails } from "#server/commands/edit-story-details.ts";
import { storyFor } from "#server/commands/read/read-story.ts";
import { editStoryCall, getStory } from "../../contracts/stories.ts";
import { handle } from "../../handle.ts";

export const GET = handle(getStory, ({ newsroom, actor, params }) =>
  storyFor(newsroom, actor, { storyId: params.id }),
);

export const PATCH = handle(editStoryCall, async ({ newsroom, actor, params, body }) => {
  const edited = await editStoryDetails(newsroom, actor, { storyId: params.id, ...body });
  return edited.ok ? storyFor(newsroom, actor, { storyId: params.id }) : edited;
});
