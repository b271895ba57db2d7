import { done } from "#domain/result.ts";
import { importStory } from "#server/commands/import-story.ts";
import { storyFor } from "#server/commands/read/read-story.ts";
import { importStoryCall } from "../contracts/stories.ts";
import { handle } from "../handle.ts";

export const POST = handle(importStoryCall, async ({ newsroom, actor, body }) => {
  const imported = await importStory(newsroom, actor, body);
  if (!imported.ok) return imported;
  const { story, edNote } = imported.value;
  const read = await storyFor(newsroom, actor, { storyId: story.id });
  return read.ok ? done({ story: read.value, edNote }) : read;
});
