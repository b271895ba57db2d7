import { canonicalCopy } from "#copy/canonical.ts";
import { type CopyDiff, summariseDiff } from "#copy/diff.ts";
import type { Copy } from "#copy/format.ts";
import { countWords } from "#copy/word-count.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { type Approval, awaits, openApprovals } from "#server/records/approvals.ts";
import { listAllTicks } from "#server/records/checklist-ticks.ts";
import type { Db } from "#server/records/db.ts";
import { newestFlagChanges } from "#server/records/flag-changes.ts";
import type { StageMove } from "#server/records/moves.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { loadPublication, type Publication } from "#server/records/publication.ts";
import { liveRelease, type Release } from "#server/records/releases.ts";
import { loadRevision, loadRevisionHeads, newestRevision, type Revision } from "#server/records/revisions.ts";
import { newestSchedule, type ScheduledRelease } from "#server/records/scheduled-releases.ts";
import type { Story } from "#server/records/stories.ts";
import { offThread } from "#server/workers/off-thread.ts";
import { countChanges } from "../count-changes.ts";
import { forecastRevision, sha256Of } from "../freeze-working-copy.ts";
import { verifiedCopy } from "../gather-release.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { revisionFacts } from "../revision-facts.ts";
import { knowStory } from "./know-story.ts";
import { readWorkingCopy } from "./read-copy.ts";
import { approvalsFor, movesFor, type ReleaseView, releasesFor } from "./read-history.ts";
import { type RevisionView, revisionViews } from "./read-revisions.ts";
import { type KindChoice, kindChoices } from "./release-choices.ts";

/** Two states of the copy, compared. */
interface Compared {
  readonly diff: CopyDiff;
  /** "12 words added, 3 removed in 2 paragraphs; hed changed." */
  readonly summary: string;
  /** Changed blocks and fields. */
  readonly changes: number;
}

/** Everything the approve-and-publish screen shows one person of one story. */
export interface ReleaseDesk {
  readonly storyId: string;
  readonly working: {
    readonly sha256: string;
    readonly wordCount: number;
    /** The revision with exactly these words, when the newest one has them; else freeze one first. */
    readonly revision: number | null;
    /** N3: suggestions nobody has decided; a release leaves them out. */
    readonly openSuggestions: number;
  };
  readonly newest: RevisionView | null;
  /** N3: what is approved and waits to be released, and what was typed since. */
  readonly approved: {
    readonly approval: Approval;
    /** "r12 approved; 3 changes since". */
    readonly headline: string;
    readonly sinceApproval: Compared;
  } | null;
  /** All approvals that stand and wait, newest first; a kill needs two. */
  readonly openApprovals: readonly Approval[];
  readonly live: {
    readonly release: ReleaseView;
    /** What the working copy changes of what readers have. */
    readonly sinceLive: Compared;
  } | null;
  /** R6: the release that waits; or the last one that did, where it did not go out and nothing has gone out since. */
  readonly scheduled: ScheduleView | null;
  /** To be sent with a release: it is refused as stale when somebody releases in between. */
  readonly basedOn: number | null;
  /** Another text whenever a flag, a tick or the checklist is another (D1 to D3): a reason to preview again. */
  readonly checks: string;
  readonly kinds: readonly KindChoice[];
  readonly history: {
    readonly releases: readonly ReleaseView[];
    readonly approvals: readonly Approval[];
    readonly moves: readonly StageMove[];
  };
  readonly publication: Pick<Publication, "name" | "zone" | "twoPeople">;
  /** The newsroom's clock, for what somebody schedules. */
  readonly now: Date;
}

/** A scheduled release as the newsroom sees it; how it was asked for stays inside. */
type ScheduleView = Omit<ScheduledRelease, "idempotencyKey" | "requestSha256" | "attempts">;

const HISTORY_SHOWN = 50;

/** Working copy against last approval against live, and what this person may do about it, with reasons. */
export async function releaseDeskFor(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly storyId: string },
): Answer<ReleaseDesk> {
  const known = await knowStory(newsroom, actor, input.storyId, "read-revisions");
  if (!known.ok) return known;
  const story = known.value;
  const db = newsroom.db.prisma;
  const page = { storyId: story.id, limit: HISTORY_SHOWN };
  const releases = await releasesFor(newsroom, actor, page);
  if (!releases.ok) return releases;
  const approvals = await approvalsFor(newsroom, actor, page);
  if (!approvals.ok) return approvals;
  const moves = await movesFor(newsroom, actor, page);
  if (!moves.ok) return moves;
  const history = {
    releases: releases.value.items,
    approvals: approvals.value.items,
    moves: moves.value.items,
  };
  return done({ ...(await compareStates(db, actor, story)), history });
}

async function compareStates(db: Db, actor: Actor, story: Story): Promise<Omit<ReleaseDesk, "history">> {
  const { copy, openSuggestions } = await readWorkingCopy(db, story.id);
  const sha256 = sha256Of(canonicalCopy(copy));
  const newest = await newestRevision(db, story.id);
  const live = await liveRelease(db, story.id);
  const publication = await loadPublication(db);
  const open = (await openApprovals(db, story.id)).filter((approval) => awaits(approval, live));
  const isFrozen = newest?.sha256 === sha256;
  const now = await newsroomNow(db);
  const working = isFrozen ? newest : await forecastRevision(db, { story, actor, reason: "frozen", now });
  const [liveRevision = null] = live === null ? [] : await loadRevisionHeads(db, story.id, [live.revision]);
  const candidate = revisionFacts(working, liveRevision);
  const [newestView] = newest === null ? [] : await revisionViews(db, [newest]);
  return {
    storyId: story.id,
    working: {
      sha256,
      wordCount: countWords(copy),
      revision: isFrozen ? newest.number : null,
      openSuggestions,
    },
    newest: newestView ?? null,
    approved: await approvedState(db, story.id, open[0], copy),
    openApprovals: open,
    live: await liveState(db, story.id, live, copy),
    scheduled: await scheduleShown(db, story.id, live),
    basedOn: live?.number ?? null,
    checks: await checksMark(db, story, publication),
    kinds: kindChoices({ actor, story, candidate, live, publication, now }),
    publication: { name: publication.name, zone: publication.zone, twoPeople: publication.twoPeople },
    now,
  };
}

async function checksMark(db: Db, story: Story, { checklist }: Publication): Promise<string> {
  const said = (await newestFlagChanges(db, story.id)).map(({ id }) => id);
  const ticks = await listAllTicks(db, story.id);
  return sha256Of(JSON.stringify([story.flags, said, ticks, checklist]));
}

async function approvedState(
  db: Db,
  storyId: string,
  approval: Approval | undefined,
  working: Copy,
): Promise<ReleaseDesk["approved"]> {
  if (approval === undefined) return null;
  const revision = await revisionNamed(db, storyId, approval.revision);
  const sinceApproval = await compared(verifiedCopy(revision), working);
  return { approval, headline: headline(approval.revision, sinceApproval.changes), sinceApproval };
}

async function liveState(
  db: Db,
  storyId: string,
  live: Release | null,
  working: Copy,
): Promise<ReleaseDesk["live"]> {
  if (live === null) return null;
  const revision = await revisionNamed(db, storyId, live.revision);
  const { idempotencyKey: _key, requestSha256: _hash, ...release } = live;
  return { release, sinceLive: await compared(verifiedCopy(revision), working) };
}

async function scheduleShown(db: Db, storyId: string, live: Release | null): Promise<ScheduleView | null> {
  const newest = await newestSchedule(db, storyId);
  if (newest === null || newest.state === "released") return null;
  const isOver = newest.endedAt !== null && live !== null && live.at >= newest.endedAt;
  const { idempotencyKey: _key, requestSha256: _hash, attempts: _attempts, ...view } = newest;
  // What somebody took back with their own hands needs no telling.
  return isOver || newest.end === "by-hand" ? null : view;
}

async function revisionNamed(db: Db, storyId: string, number: number): Promise<Revision> {
  const revision = await loadRevision(db, storyId, number);
  if (revision === null) throw new Error(`story ${storyId} names r${number} and does not have it`);
  return revision;
}

async function compared(before: Copy, after: Copy): Promise<Compared> {
  const diff = await offThread("compare", before, after);
  return { diff, summary: summariseDiff(diff), changes: countChanges(diff) };
}

/** N3: "r12 approved; 3 changes since". */
function headline(revision: number, changes: number): string {
  if (changes === 0) return `r${revision} approved; nothing changed since`;
  return `r${revision} approved; ${changes} ${changes === 1 ? "change" : "changes"} since`;
}
