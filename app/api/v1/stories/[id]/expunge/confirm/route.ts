import { confirmExpunge } from "#server/commands/confirm-expunge.ts";
import { confirmExpungeCall } from "../../../../contracts/expunge.ts";
import { handle } from "../../../../handle.ts";

export const POST = handle(confirmExpungeCall, ({ newsroom, actor, params, body }) =>
  confirmExpunge(newsroom, actor, { storyId: params.id, ...body }),
);
