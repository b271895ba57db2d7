import { approveRevision } from "#server/commands/approve-revision.ts";
import { approvalsFor } from "#server/commands/read/read-history.ts";
import { approveCall, listApprovalsCall } from "../../../contracts/releases.ts";
import { handle } from "../../../handle.ts";
import { reasonText } from "../../../release-request.ts";

export const GET = handle(listApprovalsCall, ({ newsroom, actor, params, query }) =>
  approvalsFor(newsroom, actor, { storyId: params.id, ...query }),
);

export const POST = handle(approveCall, ({ newsroom, actor, params, body: { alone, ...body } }) =>
  approveRevision(newsroom, actor, { storyId: params.id, ...body, aloneReason: reasonText(alone) }),
);
