import { runsText } from "#copy/plain-text.ts";
import { bylineText } from "#domain/byline.ts";
import type { Actor } from "#domain/staffer.ts";
import { toldOfRelease } from "#domain/told-of.ts";
import { loadApprovals, spendApprovals } from "#server/records/approvals.ts";
import { appendAudit } from "#server/records/audit.ts";
import type { Tx } from "#server/records/db.ts";
import { notify } from "#server/records/notify.ts";
import { addRelease } from "#server/records/releases.ts";
import type { ScheduledRelease } from "#server/records/scheduled-releases.ts";
import { listActors } from "#server/records/staffers.ts";
import { saveStory } from "#server/records/stories.ts";
import { writePublicRelease } from "#server/records/write-public-release.ts";
import { storableText } from "./freeze-working-copy.ts";
import type { PreparedRelease } from "./prepare-release.ts";
import type { StoryReleased } from "./release-story.ts";
import { instantOf, storedNotes } from "./release-to-readers.ts";
import { tell } from "./tell.ts";
import { tellOfAloneRelease } from "./tell-of-alone-release.ts";

/** R5: what the request was known by. */
export interface RequestIdentity {
  readonly idempotencyKey: string;
  readonly requestSha256: string;
}

/** Writes a prepared release: its row, what readers see, its approvals used up, the audit row, the notices. */
export async function writeRelease(
  tx: Tx,
  actor: Actor,
  prepared: PreparedRelease,
  identity: RequestIdentity,
  scheduled: ScheduledRelease | null,
): Promise<StoryReleased> {
  const { story, decision, number, forReaders } = prepared;
  if (decision.scheduledFor !== null) throw new Error("a release that is to wait was about to be written");
  await addRelease(tx, {
    storyId: story.id,
    number,
    kind: decision.kind,
    revision: decision.revision,
    sha256: decision.sha256,
    note: decision.note,
    correction: decision.correction,
    overrideReason: decision.overrideReason,
    aloneReason: decision.aloneReason,
    byId: actor.id,
    at: instantOf(prepared),
    stamps: decision.stamps,
    wireVersion: decision.wireVersion,
    wireStatus: decision.wireStatus,
    publicState: decision.publicState,
    idempotencyKey: identity.idempotencyKey,
    requestSha256: identity.requestSha256,
  });
  await showToReaders(tx, prepared);
  await spendApprovals(tx, decision.approvalIds, number);
  await saveStory(tx, story.id, { publicState: decision.publicState, path: prepared.path });
  await tellOthers(tx, prepared);
  await tellOfRelease(tx, actor, prepared, scheduled);
  await auditRelease(tx, actor, prepared, scheduled);
  return {
    storyId: story.id,
    number,
    kind: decision.kind,
    revision: decision.revision,
    publicState: decision.publicState,
    firstPublishedAt: decision.stamps.firstPublished,
    updatedAt: decision.stamps.updated,
    address: forReaders.address,
    updatedLine: forReaders.line,
    needsReview: decision.needsReview,
    repeated: false,
  };
}

async function showToReaders(tx: Tx, { forReaders, outputs }: PreparedRelease): Promise<void> {
  const { copy, desk, stamps, notes, ...same } = forReaders;
  await writePublicRelease(
    tx,
    {
      storyId: same.storyId,
      number: same.number,
      kind: same.kind,
      state: same.state,
      address: same.address,
      deskId: desk.id,
      deskName: desk.name,
      // A withheld or killed story shows no copy, so its row holds none either.
      hed: copy === null ? "" : storableText(runsText(copy.hed)),
      dek: copy === null ? "" : storableText(runsText(copy.dek)),
      byline: copy === null ? "" : storableText(bylineText(copy.fields.byline)),
      firstPublishedAt: stamps.firstPublished,
      updatedAt: stamps.updated,
      moved: stamps.moved,
      releasedAt: same.releasedAt,
      wireVersion: same.wireVersion,
      wireStatus: same.wireStatus,
      line: same.line,
      notes: storedNotes(notes),
    },
    outputs,
  );
}

async function tellOthers(tx: Tx, { story, decision }: PreparedRelease): Promise<void> {
  await notify(tx, "release", story.id);
  await notify(tx, "desk", story.id);
  // Nobody types in a killed story any more, so open sockets ask again.
  if (decision.publicState !== story.publicState) await notify(tx, "access", story.id);
}

/** N4: whoever has to look at what was released alone; and whose work it is, and who approved it. */
async function tellOfRelease(
  tx: Tx,
  actor: Actor,
  prepared: PreparedRelease,
  scheduled: ScheduledRelease | null,
): Promise<void> {
  const { decision, number } = prepared;
  const story = { ...prepared.story, publicState: decision.publicState };
  const staff = await listActors(tx);
  const [byId, at] = [actor.id, instantOf(prepared)];
  const alreadyTold =
    decision.aloneReason === null ? [] : await tellOfAloneRelease(tx, staff, { story, number, byId, at });
  const approvals = await loadApprovals(tx, story.id, decision.approvalIds);
  const approvedBy = approvals.map(({ by }) => by.id);
  const people = toldOfRelease(staff, story, { kind: decision.kind, by: byId, approvedBy, alreadyTold });
  const subject = { kind: "released", release: number } as const;
  await tell(tx, { story, subject, people, byId, at });
  // R6: who had scheduled it wasn't there when it went out.
  if (scheduled !== null) await tell(tx, { story, subject, people: [actor], byId: null, at });
}

async function auditRelease(
  tx: Tx,
  actor: Actor,
  { story, decision, number }: PreparedRelease,
  scheduled: ScheduledRelease | null,
): Promise<void> {
  await appendAudit(tx, {
    actorId: actor.id,
    action: "release-story",
    storyId: story.id,
    facts: {
      release: number,
      kind: decision.kind,
      revision: decision.revision,
      sha256: decision.sha256,
      approvals: decision.approvalIds,
      updatedAt: decision.stamps.updated.toISOString(),
      publicState: decision.publicState,
      alone: decision.aloneReason !== null,
      overridden: decision.overrideReason !== null,
      ...(scheduled !== null && { schedule: scheduled.id }),
    },
  });
}
