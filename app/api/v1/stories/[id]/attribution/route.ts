import { attributionFor } from "#server/commands/read/read-attribution.ts";
import { attributionCall } from "../../../contracts/revisions.ts";
import { handle } from "../../../handle.ts";

export const GET = handle(attributionCall, ({ newsroom, actor, params, query }) =>
  attributionFor(newsroom, actor, { storyId: params.id, of: query.of }),
);
