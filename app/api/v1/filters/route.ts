import { done } from "#domain/result.ts";
import { filtersFor } from "#server/commands/read/filters.ts";
import { keepFilter } from "#server/commands/save-filter.ts";
import { keepFilterCall, listFiltersCall } from "../contracts/board.ts";
import { handle } from "../handle.ts";

export const GET = handle(listFiltersCall, async ({ newsroom, actor }) =>
  done({ filters: await filtersFor(newsroom, actor) }),
);

export const POST = handle(keepFilterCall, ({ newsroom, actor, body }) => keepFilter(newsroom, actor, body));
