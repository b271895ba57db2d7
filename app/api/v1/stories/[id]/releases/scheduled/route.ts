import { refused } from "#domain/result.ts";
import { storyFor } from "#server/commands/read/read-story.ts";
import { unscheduleCall } from "../../../../contracts/releases.ts";
import { handle } from "../../../../handle.ts";
import { nothingScheduled } from "../../../../release-request.ts";

export const DELETE = handle(unscheduleCall, async ({ newsroom, actor, params }) => {
  const story = await storyFor(newsroom, actor, { storyId: params.id });
  return story.ok ? refused(nothingScheduled()) : story;
});
