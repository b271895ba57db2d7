import { tickChecklist } from "#server/commands/tick-checklist.ts";
import { tickCall } from "../../../contracts/checks.ts";
import { handle } from "../../../handle.ts";

export const POST = handle(tickCall, ({ newsroom, actor, params, body }) =>
  tickChecklist(newsroom, actor, { storyId: params.id, ...body }),
);
