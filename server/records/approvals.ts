import { type Correction, RELEASE_KINDS, type ReleaseKind } from "#domain/release.ts";
import { type Db, isId, type Tx } from "./db.ts";
import type { Prisma } from "./generated/client.ts";
import { parseCorrection, parseOneOf } from "./stored-shapes.ts";

/** N3: a person bound to what readers will see. */
export interface Approval {
  readonly id: string;
  readonly storyId: string;
  readonly revision: number;
  readonly sha256: string;
  readonly kind: ReleaseKind;
  readonly note: string | null;
  readonly correction: Correction | null;
  /** SHA-256 over revision, kind, note and correction. */
  readonly subject: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Date;
  readonly revokedAt: Date | null;
  /** Number of the release that used it. */
  readonly releaseNumber: number | null;
}

const WITH_NAME = { by: { select: { id: true, name: true } } } satisfies Prisma.ApprovalInclude;

type ApprovalRow = Prisma.ApprovalGetPayload<{ include: typeof WITH_NAME }>;

function approvalFromRow(row: ApprovalRow): Approval {
  return {
    id: row.id,
    storyId: row.storyId,
    revision: row.revisionNumber,
    sha256: row.sha256,
    kind: parseOneOf(RELEASE_KINDS, row.kind),
    note: row.note,
    correction: parseCorrection(row.correction),
    subject: row.subject,
    by: row.by,
    at: row.at,
    revokedAt: row.revokedAt,
    releaseNumber: row.releaseNumber,
  };
}

export interface NewApproval {
  readonly storyId: string;
  readonly revision: number;
  readonly sha256: string;
  readonly kind: ReleaseKind;
  readonly note: string | null;
  readonly correction: Correction | null;
  readonly subject: string;
  readonly byId: string;
  readonly at: Date;
}

export async function addApproval(tx: Tx, next: NewApproval): Promise<Approval> {
  const { revision, correction, ...same } = next;
  const row = await tx.approval.create({
    data: {
      ...same,
      revisionNumber: revision,
      ...(correction !== null && { correction: storableCorrection(correction) }),
    },
    include: WITH_NAME,
  });
  return approvalFromRow(row);
}

/** A correction as plain JSON, absent keys left out. */
export function storableCorrection(correction: Correction): Prisma.InputJsonObject {
  const { wrong, right, places, otherUses } = correction;
  return { wrong, right, places: [...places], ...(otherUses !== undefined && { otherUses: [...otherUses] }) };
}

export async function loadApproval(db: Db, storyId: string, id: string): Promise<Approval | null> {
  if (!isId(id)) {
    return null;
  }
  const row = await db.approval.findFirst({ where: { id, storyId }, include: WITH_NAME });
  return row === null ? null : approvalFromRow(row);
}

/** Approvals that stand and that no release has used, newest first (see `awaits`). */
export async function openApprovals(db: Db, storyId: string): Promise<readonly Approval[]> {
  const rows = await db.approval.findMany({
    where: { storyId, revokedAt: null, releaseNumber: null },
    include: WITH_NAME,
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return rows.map(approvalFromRow);
}

/**
 * Whether an open approval still waits for a release, for lists: once another release has gone out, an older approval
 * of what was live by then, or of an older revision, leads nowhere any more.
 */
export function awaits(
  approval: { readonly revision: number; readonly at: Date },
  live: { readonly revision: number; readonly at: Date } | null,
): boolean {
  if (live === null || approval.revision > live.revision) return true;
  return approval.revision === live.revision && approval.at.getTime() > live.at.getTime();
}

/** Every approval ever given, newest first; `before` is the ID of the last one already seen. */
export async function listApprovals(
  db: Db,
  storyId: string,
  page: { readonly before?: string; readonly limit: number },
): Promise<readonly Approval[]> {
  const rows = await db.approval.findMany({
    where: { storyId, ...(page.before !== undefined && isId(page.before) && { id: { lt: page.before } }) },
    include: WITH_NAME,
    orderBy: { id: "desc" },
    take: page.limit,
  });
  return rows.map(approvalFromRow);
}

/** These approvals, in no particular order. */
export async function loadApprovals(
  db: Db,
  storyId: string,
  ids: readonly string[],
): Promise<readonly Approval[]> {
  const rows = await db.approval.findMany({ where: { storyId, id: { in: [...ids] } }, include: WITH_NAME });
  return rows.map(approvalFromRow);
}

export async function revokeApprovalRow(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.approval.update({ where: { id }, data: { revokedAt: at } });
}

/** Marks the approvals a release used, so that none of them can be released twice (R5). */
export async function spendApprovals(tx: Tx, ids: readonly string[], releaseNumber: number): Promise<void> {
  await tx.approval.updateMany({ where: { id: { in: [...ids] } }, data: { releaseNumber } });
}
