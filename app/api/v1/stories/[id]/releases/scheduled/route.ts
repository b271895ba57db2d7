import { refused } from "#domain/result.ts";
import { knowStory } from "#server/commands/read/know-story.ts";
import { unscheduleCall } from "../../../../contracts/releases.ts";
import { handle } from "../../../../handle.ts";
import { nothingScheduled } from "../../../../release-request.ts";

export const DELETE = handle(unscheduleCall, async ({ newsroom, actor, params }) => {
  const story = await knowStory(newsroom, actor, params.id, "preview-release");
  return story.ok ? refused(nothingScheduled()) : story;
});
