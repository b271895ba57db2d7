import { wholeAuditFor } from "#server/commands/read/audit.ts";
import { auditCall } from "../contracts/audit.ts";
import { handle } from "../handle.ts";

export const GET = handle(auditCall, ({ newsroom, actor, query }) => wholeAuditFor(newsroom, actor, query));
