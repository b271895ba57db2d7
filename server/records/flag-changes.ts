import { FLAG_STATES, FLAGS, type Flag, type FlagState } from "#domain/flags.ts";
import type { Db, Tx } from "./db.ts";
import type { Prisma } from "./generated/client.ts";
import { parseOneOf } from "./stored-shapes.ts";

/** D1: somebody said how a story's flag stands. */
export interface FlagChangeRecord {
  readonly id: string;
  readonly flag: Flag;
  readonly to: FlagState;
  readonly note: string | null;
  /** D2: the revision that was read, and the hash of what of it was; null unless it was cleared. */
  readonly revision: number | null;
  readonly subject: string | null;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Date;
}

export interface NewFlagChange {
  readonly storyId: string;
  readonly flag: Flag;
  readonly to: FlagState;
  readonly note: string | null;
  readonly revision: number | null;
  readonly subject: string | null;
  readonly byId: string;
  readonly at: Date;
}

export async function addFlagChange(tx: Tx, { revision, ...change }: NewFlagChange): Promise<string> {
  const row = await tx.flagChange.create({
    data: { ...change, revisionNumber: revision },
    select: { id: true },
  });
  return row.id;
}

/** Newest first. */
export async function listFlagChanges(
  db: Db,
  storyId: string,
  limit: number,
): Promise<readonly FlagChangeRecord[]> {
  const rows = await db.flagChange.findMany({
    where: { storyId },
    include: WITH_NAME,
    orderBy: { id: "desc" },
    take: limit,
  });
  return rows.map(changeFromRow);
}

export async function loadFlagChange(db: Db, storyId: string, id: string): Promise<FlagChangeRecord | null> {
  const row = await db.flagChange.findFirst({ where: { id, storyId }, include: WITH_NAME });
  return row === null ? null : changeFromRow(row);
}

const WITH_NAME = { by: { select: { id: true, name: true } } } satisfies Prisma.FlagChangeInclude;

function changeFromRow(row: Prisma.FlagChangeGetPayload<{ include: typeof WITH_NAME }>): FlagChangeRecord {
  const { id, flag, to, note, revisionNumber, subject, by, at } = row;
  return {
    id,
    flag: parseOneOf(FLAGS, flag),
    to: parseOneOf(FLAG_STATES, to),
    note,
    revision: revisionNumber,
    subject,
    by,
    at,
  };
}

/** What each flag was last said to be; a flag nobody spoke of is left out. */
export async function newestFlagChanges(db: Db, storyId: string): Promise<readonly FlagChangeRecord[]> {
  const changes = await listFlagChanges(db, storyId, NEWEST_LOOKED_AT);
  return FLAGS.flatMap((flag) => changes.find((change) => change.flag === flag) ?? []);
}

/** One flag may have been changed this often since the other was. */
const NEWEST_LOOKED_AT = 200;
