import { boardFor } from "#server/commands/read/board.ts";
import { boardCall } from "../contracts/board.ts";
import { handle } from "../handle.ts";

export const GET = handle(boardCall, ({ newsroom, actor, query }) => boardFor(newsroom, actor, query));
