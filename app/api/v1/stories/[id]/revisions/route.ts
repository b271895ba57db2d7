import { freezeRevision } from "#server/commands/freeze-revision.ts";
import { revisionsFor } from "#server/commands/read/read-revisions.ts";
import { freezeCall, listRevisionsCall } from "../../../contracts/copy.ts";
import { handle } from "../../../handle.ts";

export const GET = handle(listRevisionsCall, ({ newsroom, actor, params, query }) =>
  revisionsFor(newsroom, actor, { storyId: params.id, ...query }),
);

export const POST = handle(freezeCall, ({ newsroom, actor, params, body }) =>
  freezeRevision(newsroom, actor, { storyId: params.id, ...body }),
);
