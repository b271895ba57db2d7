import { auditVerdictFor } from "#server/commands/read/audit.ts";
import { auditVerdictCall } from "../../contracts/audit.ts";
import { handle } from "../../handle.ts";

export const GET = handle(auditVerdictCall, ({ newsroom, actor, query }) =>
  auditVerdictFor(newsroom, actor, query),
);
