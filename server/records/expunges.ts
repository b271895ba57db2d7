import type { ExpungeProposal } from "#domain/expunge.ts";
import { type Ask, textIn } from "./copy-sql.ts";
import { type Db, isId, type Tx } from "./db.ts";
import type { Prisma } from "./generated/client.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** A proposal as it is shown to whoever may confirm it. */
export interface StoredProposal extends ExpungeProposal {
  readonly storyId: string;
  readonly reason: string;
  readonly reference: string;
  readonly proposer: Person | null;
  readonly proposedAt: Date;
  readonly confirmedAt: Date | null;
}

const WITH_NAME = { proposedBy: { select: { id: true, name: true } } } satisfies Prisma.ExpungeInclude;

/** The story's newest proposal, whatever became of it. */
export async function newestProposal(db: Db, storyId: string): Promise<StoredProposal | null> {
  if (!isId(storyId)) return null;
  const row = await db.expunge.findFirst({ where: { storyId }, orderBy: { id: "desc" }, include: WITH_NAME });
  return row === null ? null : proposalFromRow(row);
}

export async function loadProposal(db: Db, id: string): Promise<StoredProposal | null> {
  if (!isId(id)) return null;
  const row = await db.expunge.findUnique({ where: { id }, include: WITH_NAME });
  return row === null ? null : proposalFromRow(row);
}

function proposalFromRow(row: Prisma.ExpungeGetPayload<{ include: typeof WITH_NAME }>): StoredProposal {
  const {
    id,
    storyId,
    reason,
    reference,
    proposedBy: proposer,
    proposedAt,
    expiresAt,
    withdrawnAt,
    confirmedAt,
  } = row;
  return {
    id,
    storyId,
    reason,
    reference,
    proposedBy: proposer?.id ?? "",
    proposer,
    proposedAt,
    expiresAt,
    withdrawnAt,
    confirmedAt,
  };
}

export async function addProposal(
  tx: Tx,
  next: {
    readonly storyId: string;
    readonly reason: string;
    readonly reference: string;
    readonly byId: string;
    readonly at: Date;
    readonly expiresAt: Date;
  },
): Promise<string> {
  const { byId, at, ...same } = next;
  const row = await tx.expunge.create({
    data: { ...same, proposedById: byId, proposedAt: at },
    select: { id: true },
  });
  return row.id;
}

export async function markConfirmed(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await tx.expunge.update({ where: { id }, data: { confirmedById: by, confirmedAt: at } });
}

export async function markWithdrawn(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await tx.expunge.update({ where: { id }, data: { withdrawnById: by, withdrawnAt: at } });
}

/** One story the law took, as it is kept outside the database and replayed onto restored backups. No copy. */
export interface ExpungeRecord {
  readonly id: string;
  readonly storyId: string;
  readonly reason: string;
  readonly reference: string;
  /** Null where nobody is known. */
  readonly proposedBy: string | null;
  readonly confirmedBy: string | null;
  /** ISO 8601. */
  readonly proposedAt: string;
  readonly confirmedAt: string;
}

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/** Every story the law took, in the order it did. */
export async function listExpunged(ask: Ask): Promise<readonly ExpungeRecord[]> {
  const rows = await ask(
    `SELECT id::text AS id, story_id::text AS story_id, reason, reference,
            proposed_by::text AS proposed_by, confirmed_by::text AS confirmed_by,
            to_char(proposed_at AT TIME ZONE 'UTC', ${ISO}) AS proposed_at,
            to_char(confirmed_at AT TIME ZONE 'UTC', ${ISO}) AS confirmed_at
       FROM expunges WHERE confirmed_at IS NOT NULL ORDER BY confirmed_at, id`,
    [],
  );
  return rows.map((row) => ({
    id: textIn(row, "id"),
    storyId: textIn(row, "story_id"),
    reason: textIn(row, "reason"),
    reference: textIn(row, "reference"),
    proposedBy: row.proposed_by === null ? null : textIn(row, "proposed_by"),
    confirmedBy: row.confirmed_by === null ? null : textIn(row, "confirmed_by"),
    proposedAt: textIn(row, "proposed_at"),
    confirmedAt: textIn(row, "confirmed_at"),
  }));
}

/** Writes a record of another database down as this one's; people who have no account here are left out. */
export async function addExpungeRecord(ask: Ask, record: ExpungeRecord): Promise<void> {
  await ask(
    `INSERT INTO expunges (id, story_id, reason, reference, proposed_by, proposed_at, expires_at, confirmed_by, confirmed_at)
     VALUES ($1::uuid, $2::uuid, $3::text, $4::text, (SELECT id FROM staffers WHERE id = $5::uuid), $6::text::timestamptz,
       $7::text::timestamptz, (SELECT id FROM staffers WHERE id = $8::uuid), $7::text::timestamptz)
     ON CONFLICT (id) DO UPDATE SET confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at,
       withdrawn_by = NULL, withdrawn_at = NULL`,
    [
      record.id,
      record.storyId,
      record.reason,
      record.reference,
      record.proposedBy,
      record.proposedAt,
      record.confirmedAt,
      record.confirmedBy,
    ],
  );
}
