import { flagsFor } from "#server/commands/read/flags.ts";
import { setFlag } from "#server/commands/set-flag.ts";
import { getFlagsCall, setFlagCall } from "../../../contracts/checks.ts";
import { handle } from "../../../handle.ts";

export const GET = handle(getFlagsCall, ({ newsroom, actor, params }) =>
  flagsFor(newsroom, actor, { storyId: params.id }),
);

export const POST = handle(setFlagCall, ({ newsroom, actor, params, body }) =>
  setFlag(newsroom, actor, { storyId: params.id, ...body }),
);
