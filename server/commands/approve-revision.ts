import { publishedPlaces, textPlaces } from "#copy/plain-text.ts";
import type { Correction, ReleaseKind } from "#domain/release.ts";
import { approvalSubject, decideApproval } from "#domain/releases.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { type Approval, addApproval, openApprovals } from "#server/records/approvals.ts";
import { appendAudit } from "#server/records/audit.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { liveRelease } from "#server/records/releases.ts";
import { loadRevision } from "#server/records/revisions.ts";
import { sha256Of } from "./freeze-working-copy.ts";
import { liveFacts, verifiedCopy } from "./gather-release.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import { revisionUnknown } from "./refusals.ts";
import { revisionFacts } from "./revision-facts.ts";
import { tellOfApproval } from "./tell-of-work.ts";

export interface ApproveRevisionInput {
  readonly storyId: string;
  readonly revision: number;
  /** SHA-256 of the revision as the approver saw it, hex. */
  readonly sha256: string;
  readonly kind: ReleaseKind;
  readonly note?: string;
  readonly correction?: Correction;
  /** N4: given when an editor alone on duty approves what they wrote and will release themselves. */
  readonly aloneReason?: string;
}

/**
 * N3: binds a person to exactly what readers will see: revision, hash, kind, note and correction. Approving the same
 * twice answers the approval that stands.
 */
export function approveRevision(
  newsroom: Newsroom,
  actor: Actor,
  input: ApproveRevisionInput,
): Answer<Approval> {
  return inOneTransaction(newsroom, async (tx) => {
    // Somebody who may not know the story, or only its words, learns nothing of its revisions either.
    const opened = await openStory(tx, actor, input.storyId, "see-list");
    if (!opened.ok) return opened;
    const story = opened.value;
    const revision = await loadRevision(tx, story.id, input.revision);
    if (revision === null) return refused(revisionUnknown(input.revision));
    const live = await liveRelease(tx, story.id);
    const liveRevision = live === null ? null : await loadRevision(tx, story.id, live.revision);
    const decision = decideApproval({
      kind: input.kind,
      actor,
      story,
      live: live === null ? null : liveFacts(live),
      revision: revisionFacts(revision, liveRevision),
      sha256: input.sha256,
      note: input.note?.trim() || null,
      correction: input.correction ?? null,
      places: textPlaces(verifiedCopy(revision)),
      livePlaces: liveRevision && publishedPlaces(verifiedCopy(liveRevision)),
      aloneReason: input.aloneReason,
    });
    if (!decision.ok) return decision;
    const subject = sha256Of(approvalSubject(decision.value));
    const open = await openApprovals(tx, story.id);
    const given = open.find((approval) => approval.subject === subject && approval.by.id === actor.id);
    if (given !== undefined) return done(given);
    const approval = await addApproval(tx, {
      ...decision.value,
      storyId: story.id,
      subject,
      byId: actor.id,
      at: await newsroomNow(tx),
    });
    await tellOfApproval(tx, story, approval, revision.createdBy?.id ?? null);
    await notify(tx, "desk", story.id);
    await appendAudit(tx, {
      actorId: actor.id,
      action: "approve-revision",
      storyId: story.id,
      facts: {
        approval: approval.id,
        revision: revision.number,
        sha256: revision.sha256,
        kind: input.kind,
        subject,
      },
    });
    return done(approval);
  });
}
