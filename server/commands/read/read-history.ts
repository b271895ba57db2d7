import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { type Approval, listApprovals } from "#server/records/approvals.ts";
import { type AuditRecord, listAudit } from "#server/records/audit.ts";
import { listMoves, type StageMove } from "#server/records/moves.ts";
import { listReleases, type Release } from "#server/records/releases.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { cutPage, knowStory, numberCursor, type Page, pageSize } from "./know-story.ts";

export interface HistoryInput {
  readonly storyId: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** A release as the newsroom sees it; how it was asked for stays inside. */
export type ReleaseView = Omit<Release, "idempotencyKey" | "requestSha256">;

/** N1: every stage move, newest first. */
export async function movesFor(
  newsroom: Newsroom,
  actor: Actor,
  input: HistoryInput,
): Answer<Page<StageMove>> {
  const known = await knowStory(newsroom, actor, input.storyId, "read-revisions");
  if (!known.ok) return known;
  const size = pageSize(input.limit);
  const moves = await listMoves(newsroom.db.prisma, known.value.id, {
    ...(input.cursor !== undefined && { before: input.cursor }),
    limit: size + 1,
  });
  return done(cutPage(moves, size, (last) => last.id));
}

/** Every approval, newest first, with whether it was used or taken back. */
export async function approvalsFor(
  newsroom: Newsroom,
  actor: Actor,
  input: HistoryInput,
): Answer<Page<Approval>> {
  const known = await knowStory(newsroom, actor, input.storyId, "read-revisions");
  if (!known.ok) return known;
  const size = pageSize(input.limit);
  const approvals = await listApprovals(newsroom.db.prisma, known.value.id, {
    ...(input.cursor !== undefined && { before: input.cursor }),
    limit: size + 1,
  });
  return done(cutPage(approvals, size, (last) => last.id));
}

/** Every release, newest first. */
export async function releasesFor(
  newsroom: Newsroom,
  actor: Actor,
  input: HistoryInput,
): Answer<Page<ReleaseView>> {
  const known = await knowStory(newsroom, actor, input.storyId, "read-revisions");
  if (!known.ok) return known;
  const size = pageSize(input.limit);
  const before = numberCursor(input.cursor);
  const releases = await listReleases(newsroom.db.prisma, known.value.id, {
    ...(before !== undefined && { before }),
    limit: size + 1,
  });
  return done(cutPage(releases.map(viewOfRelease), size, (last) => String(last.number)));
}

export function viewOfRelease({ idempotencyKey: _key, requestSha256: _hash, ...view }: Release): ReleaseView {
  return view;
}

/** N7: the story's rows of the audit trail, newest first. */
export async function auditFor(
  newsroom: Newsroom,
  actor: Actor,
  input: HistoryInput,
): Answer<Page<AuditRecord>> {
  const known = await knowStory(newsroom, actor, input.storyId, "read-audit");
  if (!known.ok) return known;
  const size = pageSize(input.limit);
  const before = numberCursor(input.cursor);
  const rows = await listAudit(newsroom.db.prisma, {
    storyId: known.value.id,
    ...(before !== undefined && { before }),
    limit: size + 1,
  });
  return done(cutPage(rows, size, (last) => String(last.number)));
}
