import { timelineFor } from "#server/commands/read/read-timeline.ts";
import { timelineCall } from "../../../contracts/revisions.ts";
import { handle } from "../../../handle.ts";

export const GET = handle(timelineCall, ({ newsroom, actor, params, query }) =>
  timelineFor(newsroom, actor, { storyId: params.id, ...query }),
);
