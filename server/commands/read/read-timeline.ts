import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { type Approval, loadApprovals } from "#server/records/approvals.ts";
import type { Db } from "#server/records/db.ts";
import { loadMoves, type StageMove } from "#server/records/moves.ts";
import { loadReleases } from "#server/records/releases.ts";
import { loadRevisionHeads } from "#server/records/revisions.ts";
import { listTimeline, type TimelineEntry, type TimelineFilter } from "#server/records/timeline.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { cutPage, knowStory, type Page, pageSize } from "./know-story.ts";
import { type ReleaseView, viewOfRelease } from "./read-history.ts";
import { type RevisionView, revisionViews } from "./read-revisions.ts";

/** One thing that happened to a story, with when and by whom. */
export type TimelineItem =
  | { readonly kind: "revision"; readonly at: Date; readonly revision: RevisionView }
  | { readonly kind: "move"; readonly at: Date; readonly move: StageMove }
  | { readonly kind: "approval"; readonly at: Date; readonly approval: Approval }
  /** An approval was taken back. */
  | { readonly kind: "revoked"; readonly at: Date; readonly approval: Approval }
  | { readonly kind: "release"; readonly at: Date; readonly release: ReleaseView };

export interface TimelineInput {
  readonly storyId: string;
  readonly filter?: TimelineFilter;
  readonly cursor?: string;
  readonly limit?: number;
}

/** W3: revisions, moves, approvals and releases of a story in one line, newest first. */
export async function timelineFor(
  newsroom: Newsroom,
  actor: Actor,
  input: TimelineInput,
): Answer<Page<TimelineItem>> {
  const known = await knowStory(newsroom, actor, input.storyId, "read-revisions");
  if (!known.ok) return known;
  const size = pageSize(input.limit);
  const db = newsroom.db.prisma;
  const entries = await listTimeline(db, known.value.id, {
    filter: input.filter ?? "all",
    ...(input.cursor !== undefined && { after: input.cursor }),
    limit: size + 1,
  });
  const page = cutPage(entries, size, (last) => last.cursor);
  return done({ ...page, items: await itemsOf(db, known.value.id, page.items) });
}

async function itemsOf(
  db: Db,
  storyId: string,
  entries: readonly TimelineEntry[],
): Promise<readonly TimelineItem[]> {
  const keys = (...kinds: readonly TimelineEntry["kind"][]) =>
    entries.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => key);
  const heads = await loadRevisionHeads(db, storyId, keys("revision").map(Number));
  const revisions = new Map((await revisionViews(db, heads)).map((each) => [each.number, each]));
  const moves = new Map((await loadMoves(db, storyId, keys("move"))).map((each) => [each.id, each]));
  const approvals = new Map(
    (await loadApprovals(db, storyId, keys("approval", "revoked"))).map((each) => [each.id, each]),
  );
  const releases = new Map(
    (await loadReleases(db, storyId, keys("release").map(Number))).map((each) => [each.number, each]),
  );
  return entries.flatMap(({ kind, key }): TimelineItem[] => {
    if (kind === "revision") {
      const revision = revisions.get(Number(key));
      return revision ? [{ kind, at: revision.createdAt, revision }] : [];
    }
    if (kind === "move") {
      const move = moves.get(key);
      return move ? [{ kind, at: move.at, move }] : [];
    }
    if (kind === "release") {
      const release = releases.get(Number(key));
      return release ? [{ kind, at: release.at, release: viewOfRelease(release) }] : [];
    }
    const approval = approvals.get(key);
    const at = kind === "approval" ? approval?.at : approval?.revokedAt;
    return approval && at ? [{ kind, at, approval }] : [];
  });
}
