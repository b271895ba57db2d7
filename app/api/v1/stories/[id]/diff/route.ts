import { diffFor } from "#server/commands/read/read-revisions.ts";
import { diffCall } from "../../../contracts/copy.ts";
import { handle } from "../../../handle.ts";

export const GET = handle(diffCall, ({ newsroom, actor, params, query }) =>
  diffFor(newsroom, actor, { storyId: params.id, ...query }),
);
