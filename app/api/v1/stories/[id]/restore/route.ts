import { restoreRevision } from "#server/commands/restore-revision.ts";
import { restoreCall } from "../../../contracts/copy.ts";
import { handle } from "../../../handle.ts";

export const POST = handle(restoreCall, ({ newsroom, actor, params, body }) =>
  restoreRevision(newsroom, actor, { storyId: params.id, ...body }),
);
