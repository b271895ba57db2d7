import { may } from "#domain/permissions.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { type Approval, loadApproval, revokeApprovalRow } from "#server/records/approvals.ts";
import { appendAudit } from "#server/records/audit.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import { approvalGone, approvalUnknown, revokeNotYours } from "./refusals.ts";
import { takeBackFor } from "./take-back-pending.ts";
import { tellOfRevoked } from "./tell-of-work.ts";

export interface RevokeApprovalInput {
  readonly storyId: string;
  readonly approvalId: string;
}

/** Takes an approval back before a release has used it: one's own, or any that one could have given. */
export function revokeApproval(
  newsroom: Newsroom,
  actor: Actor,
  input: RevokeApprovalInput,
): Answer<Approval> {
  return inOneTransaction(newsroom, async (tx) => {
    const opened = await openStory(tx, actor, input.storyId, "see-list");
    if (!opened.ok) return opened;
    const story = opened.value;
    const approval = await loadApproval(tx, story.id, input.approvalId);
    if (approval === null) return refused(approvalUnknown());
    if (approval.by.id !== actor.id && !may(actor, `approve:${approval.kind}`, story)) {
      return refused(revokeNotYours(approval.by.name));
    }
    if (approval.releaseNumber !== null) return refused(approvalGone("used"));
    if (approval.revokedAt !== null) return refused(approvalGone("revoked"));
    const revokedAt = await newsroomNow(tx);
    await revokeApprovalRow(tx, approval.id, revokedAt);
    await tellOfRevoked(tx, story, approval, { by: actor.id, at: revokedAt });
    await notify(tx, "desk", story.id);
    await appendAudit(tx, {
      actorId: actor.id,
      action: "revoke-approval",
      storyId: story.id,
      facts: { approval: approval.id, revision: approval.revision, kind: approval.kind },
    });
    await takeBackFor(tx, story, { did: "revoke", approval: approval.id }, { actor, at: revokedAt });
    return done({ ...approval, revokedAt });
  });
}
