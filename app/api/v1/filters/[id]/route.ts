import { dropFilter } from "#server/commands/save-filter.ts";
import { dropFilterCall } from "../../contracts/board.ts";
import { handle } from "../../handle.ts";

export const DELETE = handle(dropFilterCall, ({ newsroom, actor, params }) =>
  dropFilter(newsroom, actor, params),
);
