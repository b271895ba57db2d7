import { revisionFor } from "#server/commands/read/read-revisions.ts";
import { getRevision } from "../../../../contracts/copy.ts";
import { handle } from "../../../../handle.ts";

export const GET = handle(getRevision, ({ newsroom, actor, params }) =>
  revisionFor(newsroom, actor, { storyId: params.id, revision: params.number }),
);
