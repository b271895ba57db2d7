import { createHash } from "node:crypto";
import { type Ask, askPrisma, textIn } from "./copy-sql.ts";
import type { Db, Tx } from "./db.ts";

/** Small facts of one audit row: IDs, numbers, names of moves, hashes. Never copy (N6). */
type AuditFacts = Readonly<Record<string, AuditFact>>;
type AuditFact =
  | string
  | number
  | boolean
  | null
  | readonly AuditFact[]
  | { readonly [name: string]: AuditFact };

export interface AuditEntry {
  /** Who did it; null when nobody is known, e.g. a failed sign-in. */
  readonly actorId: string | null;
  /** Kebab-case verb: "move-story", "sign-in", "disable-staffer". */
  readonly action: string;
  readonly storyId?: string | null;
  readonly facts?: AuditFacts;
}

/** One row as it is stored and hashed. `at` and `facts` are PostgreSQL's own text, so that nothing is rounded away. */
interface ChainRow {
  readonly number: string;
  readonly at: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly storyId: string | null;
  readonly facts: string;
}

interface StoredRow extends ChainRow {
  readonly previous: string;
  readonly hash: string;
}

/** What the first row names as the one before it. */
export const CHAIN_START = "0".repeat(64);

/** Any constant will do; every process must lock the same one before it reads the head of the chain. */
const CHAIN_LOCK = 7_300_417;
const VERIFY_BATCH = 2_000;

/**
 * N7: appends one row to the chain, inside the transaction of what it tells of. Numbers have no gaps and the time is
 * newsroom_now(). The head stays locked until the transaction ends, so call it after all other locks are taken, in a
 * READ COMMITTED transaction.
 */
export function appendAudit(tx: Tx, entry: AuditEntry): Promise<{ number: bigint; hash: string }> {
  return appendAuditRow(askPrisma(tx), entry);
}

/** The same within a transaction that isn't Prisma's. */
export async function appendAuditRow(ask: Ask, entry: AuditEntry): Promise<{ number: bigint; hash: string }> {
  // Prisma can't read the nothing that the lock answers.
  await ask("SELECT 1 FROM pg_advisory_xact_lock($1::bigint)", [CHAIN_LOCK]);
  // A statement of its own after the lock: only then does its snapshot contain the row of whoever held the lock before.
  const [next] = await ask(
    `SELECT (coalesce(max(number), 0) + 1)::text AS number,
            coalesce((SELECT hash FROM audit_rows ORDER BY number DESC LIMIT 1), $2::text) AS previous,
            to_char(newsroom_now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
            $1::text::jsonb::text AS facts
     FROM audit_rows`,
    [JSON.stringify(entry.facts ?? {}), CHAIN_START],
  );
  if (!next) throw new Error("the audit chain did not answer its head");
  const previous = textIn(next, "previous");
  const { actorId, action, storyId = null } = entry;
  const row = {
    number: textIn(next, "number"),
    at: textIn(next, "at"),
    actorId,
    action,
    storyId,
    facts: textIn(next, "facts"),
  };
  const hash = hashRow(previous, row);
  await ask(
    `INSERT INTO audit_rows (number, at, actor_id, action, story_id, facts, previous, hash)
     VALUES ($1::text::bigint, $2::text::timestamptz, $3::uuid, $4::text, $5::uuid, $6::text::jsonb, $7::text, $8::text)`,
    [row.number, row.at, actorId, action, storyId, row.facts, previous, hash],
  );
  return { number: BigInt(row.number), hash };
}

/** SHA-256(previous ‖ canonical row), hex. The canonical row is a JSON array, so no field can run into the next. */
function hashRow(previous: string, row: ChainRow): string {
  const canonical = JSON.stringify([row.number, row.at, row.actorId, row.action, row.storyId, row.facts]);
  return createHash("sha256").update(previous).update(canonical).digest("hex");
}

export interface AuditHead {
  readonly number: bigint;
  readonly hash: string;
}

/** The newest row's number and hash. Kept outside the database it shows when rows are cut off the end. */
export async function auditHead(db: Db): Promise<AuditHead | null> {
  const [head] = await db.$queryRaw<{ number: bigint; hash: string }[]>`
    SELECT number, hash FROM audit_rows ORDER BY number DESC LIMIT 1`;
  return head ?? null;
}

export interface AuditVerdict {
  readonly ok: boolean;
  /** Rows read. */
  readonly rows: number;
  /** Number of the first row that is missing, altered or out of the chain. */
  readonly firstBad?: bigint;
}

/**
 * N7: reads the whole chain and recomputes every hash. `known` is a head noted earlier (auditHead): with it a chain
 * whose newest rows were cut off fails too.
 */
export async function verifyAudit(db: Db, known?: AuditHead): Promise<AuditVerdict> {
  // Numbers below 1 would escape the reader, which starts after 0.
  const [stray] = await db.$queryRaw<
    { number: bigint }[]
  >`SELECT number FROM audit_rows WHERE number < 1 LIMIT 1`;
  if (stray) return { ok: false, rows: 0, firstBad: stray.number };
  let previous = CHAIN_START;
  let last = 0n;
  for (;;) {
    const batch = await readBatch(db, last);
    for (const row of batch) {
      const number = last + 1n;
      const intact =
        row.number === number.toString() && row.previous === previous && row.hash === hashRow(previous, row);
      const asNoted = known?.number !== number || known.hash === row.hash;
      if (!intact || !asNoted) return { ok: false, rows: Number(last), firstBad: number };
      previous = row.hash;
      last = number;
    }
    if (batch.length < VERIFY_BATCH) break;
  }
  const rows = Number(last);
  return known && known.number > last ? { ok: false, rows, firstBad: last + 1n } : { ok: true, rows };
}

// The order names the table's column: plain `number` would be the text above, and 10 would come before 2.
function readBatch(db: Db, after: bigint): Promise<StoredRow[]> {
  return db.$queryRaw<StoredRow[]>`
    SELECT number::text AS number,
           to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
           actor_id::text AS "actorId", action, story_id::text AS "storyId", facts::text AS facts, previous, hash
    FROM audit_rows row WHERE number > ${after} ORDER BY row.number LIMIT ${VERIFY_BATCH}`;
}

/** An audit row as people and programs read it. */
export interface AuditRecord {
  readonly number: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly action: string;
  readonly storyId: string | null;
  readonly facts: AuditFacts;
  readonly previous: string;
  readonly hash: string;
}

/** Newest first; of one story, or of everything when `storyId` is absent. `before` is the number to page on from. */
export async function listAudit(
  db: Db,
  filter: { storyId?: string; before?: number; limit?: number },
): Promise<AuditRecord[]> {
  const rows = await db.auditRow.findMany({
    where: {
      ...(filter.storyId === undefined ? {} : { storyId: filter.storyId }),
      ...(filter.before === undefined ? {} : { number: { lt: BigInt(filter.before) } }),
    },
    orderBy: { number: "desc" },
    take: Math.min(filter.limit ?? 100, 500),
  });
  const ids = [...new Set(rows.flatMap((row) => row.actorId ?? []))];
  const staffers = await db.staffer.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(staffers.map((staffer) => [staffer.id, staffer.name]));
  return rows.map((row) => ({
    number: Number(row.number),
    at: row.at,
    actorId: row.actorId,
    actorName: row.actorId === null ? null : (names.get(row.actorId) ?? null),
    action: row.action,
    storyId: row.storyId,
    // Written by appendAudit only, whose type this is.
    facts: row.facts as AuditFacts,
    previous: row.previous,
    hash: row.hash,
  }));
}
