import { unscheduleRelease } from "#server/commands/unschedule-release.ts";
import { unscheduleCall } from "../../../../contracts/releases.ts";
import { handle } from "../../../../handle.ts";

export const DELETE = handle(unscheduleCall, ({ newsroom, actor, params }) =>
  unscheduleRelease(newsroom, actor, { storyId: params.id }),
);
