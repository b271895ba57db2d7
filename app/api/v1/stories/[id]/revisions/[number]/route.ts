import { nameRevision } from "#server/commands/name-revision.ts";
import { revisionFor } from "#server/commands/read/read-revisions.ts";
import { getRevision } from "../../../../contracts/copy.ts";
import { nameRevisionCall } from "../../../../contracts/revisions.ts";
import { handle } from "../../../../handle.ts";

export const GET = handle(getRevision, ({ newsroom, actor, params, query }) =>
  revisionFor(newsroom, actor, {
    storyId: params.id,
    revision: params.number,
    suggestions: query.suggestions === "1",
  }),
);

export const PATCH = handle(nameRevisionCall, ({ newsroom, actor, params, body }) =>
  nameRevision(newsroom, actor, { storyId: params.id, revision: params.number, name: body.name }),
);
