import {
  type AuditHead,
  BEFORE_FIRST,
  CHAIN_START,
  followChain,
  hashRow,
  type LinkedRow,
  reaches,
} from "./audit-chain.ts";
import { type Ask, askPrisma, type Row, textIn } from "./copy-sql.ts";
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

/** The newest row's number and hash. Kept outside the database it shows when rows are cut off the end. */
export function auditHead(db: Db): Promise<AuditHead | null> {
  return auditHeadBy(askPrisma(db));
}

/** The same within a transaction that isn't Prisma's. */
export async function auditHeadBy(ask: Ask): Promise<AuditHead | null> {
  const [head] = await ask(
    "SELECT row.number::text AS number, hash FROM audit_rows row ORDER BY row.number DESC LIMIT 1",
    [],
  );
  return head === undefined ? null : { number: BigInt(textIn(head, "number")), hash: textIn(head, "hash") };
}

export interface AuditVerdict {
  readonly ok: boolean;
  /** Rows read and found whole. */
  readonly rows: number;
  /** Number of the first row that is missing, altered or out of the chain. */
  readonly firstBad?: bigint;
}

/**
 * N7: reads the whole chain and recomputes every hash. `known` is a head noted earlier (auditHead): with it a chain
 * whose newest rows were cut off, or made anew, fails too.
 */
export function verifyAudit(db: Db, known?: AuditHead): Promise<AuditVerdict> {
  return verifyAuditBy(askPrisma(db), known);
}

/** The same on a connection that isn't Prisma's. */
export async function verifyAuditBy(ask: Ask, known?: AuditHead): Promise<AuditVerdict> {
  // Numbers below 1 would escape the reader, which starts after 0.
  const [stray] = await ask("SELECT number::text AS number FROM audit_rows WHERE number < 1 LIMIT 1", []);
  if (stray) return { ok: false, rows: 0, firstBad: BigInt(textIn(stray, "number")) };
  let state = BEFORE_FIRST;
  for (;;) {
    const batch = await readBatch(ask, state.last);
    const followed = followChain(state, batch, known);
    if (!followed.ok) return { ok: false, rows: Number(followed.firstBad - 1n), firstBad: followed.firstBad };
    state = followed.state;
    if (batch.length < VERIFY_BATCH) break;
  }
  const rows = Number(state.last);
  return reaches(state, known) ? { ok: true, rows } : { ok: false, rows, firstBad: state.last + 1n };
}

// The order names the table's column: plain `number` would be the text above, and 10 would come before 2.
async function readBatch(ask: Ask, after: bigint): Promise<readonly LinkedRow[]> {
  const rows = await ask(
    `SELECT number::text AS number,
            to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
            actor_id::text AS actor_id, action, story_id::text AS story_id, facts::text AS facts, previous, hash
     FROM audit_rows row WHERE number > $1::text::bigint ORDER BY row.number LIMIT $2::int`,
    [after.toString(), VERIFY_BATCH],
  );
  return rows.map(linkedRow);
}

function linkedRow(row: Row): LinkedRow {
  return {
    number: textIn(row, "number"),
    at: textIn(row, "at"),
    actorId: row.actor_id === null ? null : textIn(row, "actor_id"),
    action: textIn(row, "action"),
    storyId: row.story_id === null ? null : textIn(row, "story_id"),
    facts: textIn(row, "facts"),
    previous: textIn(row, "previous"),
    hash: textIn(row, "hash"),
  };
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

/** Which rows of the trail; what is left out asks for all. */
export interface AuditFilter {
  readonly storyId?: string;
  readonly actorId?: string;
  readonly action?: string;
  /** From this instant on. */
  readonly from?: Date;
  /** Up to this instant, which is not in it. */
  readonly until?: Date;
}

export interface AuditPage {
  /** The number to page on from. */
  readonly before?: number;
  /** At most 500; 100 when absent. */
  readonly limit?: number;
}

/** Newest first. */
export async function listAudit(db: Db, filter: AuditFilter & AuditPage): Promise<AuditRecord[]> {
  const { storyId, actorId, action, from, until, before } = filter;
  const rows = await db.auditRow.findMany({
    where: {
      ...(storyId !== undefined && { storyId }),
      ...(actorId !== undefined && { actorId }),
      ...(action !== undefined && { action }),
      ...((from !== undefined || until !== undefined) && { at: { gte: from, lt: until } }),
      ...(before !== undefined && { number: { lt: BigInt(before) } }),
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

/** Every kind of action the trail has so far, by name. */
export async function auditActions(db: Db): Promise<readonly string[]> {
  // Hops from name to name over the index; DISTINCT would read every row there is.
  const rows = await askPrisma(db)(
    `WITH RECURSIVE names AS (
       (SELECT action FROM audit_rows ORDER BY action LIMIT 1)
       UNION ALL
       SELECT (SELECT r.action FROM audit_rows r WHERE r.action > n.action ORDER BY r.action LIMIT 1)
       FROM names n WHERE n.action IS NOT NULL
     )
     SELECT action FROM names WHERE action IS NOT NULL`,
    [],
  );
  return rows.map((row) => textIn(row, "action"));
}
