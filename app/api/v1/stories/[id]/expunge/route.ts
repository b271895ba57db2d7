import { proposeExpunge } from "#server/commands/propose-expunge.ts";
import { expungeFor } from "#server/commands/read/expunge.ts";
import { withdrawExpunge } from "#server/commands/withdraw-expunge.ts";
import { getExpungeCall, proposeExpungeCall, withdrawExpungeCall } from "../../../contracts/expunge.ts";
import { handle } from "../../../handle.ts";

export const GET = handle(getExpungeCall, ({ newsroom, actor, params }) =>
  expungeFor(newsroom, actor, { storyId: params.id }),
);

export const POST = handle(proposeExpungeCall, ({ newsroom, actor, params, body }) =>
  proposeExpunge(newsroom, actor, { storyId: params.id, ...body }),
);

export const DELETE = handle(withdrawExpungeCall, ({ newsroom, actor, params }) =>
  withdrawExpunge(newsroom, actor, { storyId: params.id }),
);
