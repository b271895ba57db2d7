import { searchFor } from "#server/commands/read/search-stories.ts";
import { searchCall } from "../contracts/search.ts";
import { handle } from "../handle.ts";

export const GET = handle(searchCall, ({ newsroom, actor, query }) => searchFor(newsroom, actor, query));
