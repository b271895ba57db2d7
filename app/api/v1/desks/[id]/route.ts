import { renameDesk } from "#server/commands/edit-desk.ts";
import { renameDeskCall } from "../../contracts/board.ts";
import { handle } from "../../handle.ts";

export const PATCH = handle(renameDeskCall, ({ newsroom, actor, params, body }) =>
  renameDesk(newsroom, actor, { desk: params.id, ...body }),
);
