import { revokeApproval } from "#server/commands/revoke-approval.ts";
import { revokeApprovalCall } from "../../../../contracts/releases.ts";
import { handle } from "../../../../handle.ts";

export const DELETE = handle(revokeApprovalCall, ({ newsroom, actor, params }) =>
  revokeApproval(newsroom, actor, { storyId: params.id, approvalId: params.approval }),
);
