import { suggestionsFor } from "#server/commands/read/suggestions.ts";
import { listSuggestionsCall } from "../../../contracts/suggestions.ts";
import { handle } from "../../../handle.ts";

export const GET = handle(listSuggestionsCall, ({ newsroom, actor, params }) =>
  suggestionsFor(newsroom, actor, { storyId: params.id }),
);
