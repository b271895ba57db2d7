import { dayFor } from "#server/commands/read/day.ts";
import { dayCall } from "../contracts/board.ts";
import { handle } from "../handle.ts";

export const GET = handle(dayCall, ({ newsroom, actor, query }) => dayFor(newsroom, actor, query));
