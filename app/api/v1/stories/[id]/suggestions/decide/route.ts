import { decideSuggestions } from "#server/commands/decide-suggestions.ts";
import { decideSuggestionsCall } from "../../../../contracts/suggestions.ts";
import { handle } from "../../../../handle.ts";

export const POST = handle(decideSuggestionsCall, ({ newsroom, actor, params, body }) =>
  decideSuggestions(newsroom, actor, { storyId: params.id, ...body }),
);
