import { auditFor } from "#server/commands/read/read-history.ts";
import { storyAuditCall } from "../../../contracts/audit.ts";
import { handle } from "../../../handle.ts";

export const GET = handle(storyAuditCall, ({ newsroom, actor, params, query }) =>
  auditFor(newsroom, actor, { storyId: params.id, ...query }),
);
