import { parseCanonical } from "#copy/canonical.ts";
import type { Copy } from "#copy/format.ts";
import { publishedPlaces, textPlaces } from "#copy/plain-text.ts";
import type { Correction, ReleaseKind } from "#domain/release.ts";
import { KIND_RULES } from "#domain/release-kinds.ts";
import type { ApprovalFacts, LiveRelease, ReleaseRequest } from "#domain/releases.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { type Approval, listApprovals } from "#server/records/approvals.ts";
import { listTicks, type Tick } from "#server/records/checklist-ticks.ts";
import type { Db } from "#server/records/db.ts";
import type { FlagChangeRecord } from "#server/records/flag-changes.ts";
import { loadPublication, type Publication } from "#server/records/publication.ts";
import { liveRelease, type Release } from "#server/records/releases.ts";
import { loadRevision, type Revision } from "#server/records/revisions.ts";
import { pendingRelease } from "#server/records/scheduled-releases.ts";
import { loadActor } from "#server/records/staffers.ts";
import type { Story } from "#server/records/stories.ts";
import { offThread } from "#server/workers/off-thread.ts";
import { sha256Of } from "./freeze-working-copy.ts";
import { gatherFlags } from "./gather-flags.ts";
import type { Answer } from "./newsroom.ts";
import { revisionMissing, revisionUnknown } from "./refusals.ts";
import { revisionFacts } from "./revision-facts.ts";

/** What a person asks to be released. */
export interface ReleaseInput {
  readonly storyId: string;
  readonly kind: ReleaseKind;
  /** Left out for withhold, reinstate, kill and resend, which are about the live revision. */
  readonly revision?: number;
  readonly note?: string;
  readonly correction?: Correction;
  /** R2: why an editor lets a minor release pass that the check does not call minor. */
  readonly overrideReason?: string;
  /** N4: why an editor releases alone. */
  readonly aloneReason?: string;
  /** The number of the release that was live when the person looked; null when none was. */
  readonly basedOn?: number | null;
  /** R6: the instant it is to wait for; left out where it is to happen at once. */
  readonly at?: Date;
}

/** Everything that is decided and printed from, read in one transaction. */
export interface GatheredRelease {
  readonly request: ReleaseRequest;
  readonly publication: Publication;
  readonly live: Release | null;
  /** The copy that is live, or was until it was withheld. */
  readonly liveCopy: Copy | null;
  /** The revision whose words readers would get, and those words. */
  readonly revision: Revision;
  readonly copy: Copy;
  /** D1: who last said how each flag stands. */
  readonly said: readonly FlagChangeRecord[];
  /** D3: of that revision. */
  readonly ticks: readonly Tick[];
}

/** Most approvals one story is expected to gather between two looks. */
const APPROVALS_READ = 500;

/**
 * Reads all that a release is decided from. `unfrozen` stands for the revision in the preview of a working copy that
 * nobody has frozen yet; a release never gives one.
 */
export async function gatherRelease(
  db: Db,
  actor: Actor,
  story: Story,
  input: ReleaseInput,
  now: Date,
  unfrozen: Revision | null = null,
): Answer<GatheredRelease> {
  const live = await liveRelease(db, story.id);
  const asked = input.revision === undefined ? unfrozen : await loadRevision(db, story.id, input.revision);
  if (asked === null && input.revision !== undefined) return refused(revisionUnknown(input.revision));
  const liveRevision = live === null ? null : await loadRevision(db, story.id, live.revision);
  const revision = asked ?? liveRevision;
  if (revision === null || (asked === null && KIND_RULES[input.kind].bringsRevision)) {
    return refused(revisionMissing());
  }
  const publication = await loadPublication(db);
  const copy = verifiedCopy(revision);
  const liveCopy = liveRevision === null ? null : verifiedCopy(liveRevision);
  const gatheredFlags = await gatherFlags(db, story, copy);
  const ticks = await listTicks(db, story.id, revision.number);
  const request: ReleaseRequest = {
    kind: input.kind,
    actor,
    story,
    embargoUntil: story.embargoUntil,
    live: live === null ? null : liveFacts(live),
    revision: asked && revisionFacts(asked, liveRevision),
    approvals: await approvalFacts(db, await listApprovals(db, story.id, { limit: APPROVALS_READ })),
    note: input.note ?? null,
    correction: input.correction ?? null,
    places: textPlaces(copy),
    livePlaces: liveCopy && publishedPlaces(liveCopy),
    classification: liveCopy === null ? null : await offThread("classifyMinor", liveCopy, copy),
    overrideReason: input.overrideReason ?? null,
    aloneReason: input.aloneReason ?? null,
    basedOn: input.basedOn,
    now,
    scheduledFor: input.at ?? null,
    pending: input.at === undefined ? null : await pendingRelease(db, story.id),
    publication,
    flags: gatheredFlags.flags,
    subjects: gatheredFlags.subjects,
    checklist: publication.checklist,
    ticked: ticks.map(({ item }) => item),
  };
  const said = gatheredFlags.said;
  return done({ request, publication, live, liveCopy, revision, copy, said, ticks });
}

/**
 * The copy of a revision, after its stored bytes were hashed again: what goes out is what was approved, or nothing
 * does. Throws when they differ, because then the database was tampered with or is damaged.
 */
export function verifiedCopy(revision: Revision): Copy {
  if (sha256Of(revision.canonical) !== revision.sha256) {
    throw new Error(
      `r${revision.number} of story ${revision.storyId} no longer has the bytes that were hashed`,
    );
  }
  return parseCanonical(revision.canonical);
}

export function liveFacts(live: Release): LiveRelease {
  const { number, kind, revision, sha256, stamps, wireVersion, note } = live;
  return { number, kind, revision, sha256, stamps, wireVersion, note };
}

async function approvalFacts(db: Db, approvals: readonly Approval[]): Promise<readonly ApprovalFacts[]> {
  const approvers = new Map<string, Actor>();
  for (const { by } of approvals) {
    if (approvers.has(by.id)) continue;
    // Somebody whose account is closed holds no role any more, so their approval no longer counts.
    approvers.set(by.id, (await loadActor(db, by.id)) ?? { ...by, email: "", roles: [] });
  }
  return approvals.map(({ id, by, revision, sha256, kind, note, correction, revokedAt, releaseNumber }) => ({
    id,
    by: approvers.get(by.id) ?? { ...by, email: "", roles: [] },
    revision,
    sha256,
    kind,
    note,
    correction,
    revokedAt,
    usedBy: releaseNumber,
  }));
}
