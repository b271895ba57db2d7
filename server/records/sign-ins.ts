import type { Actor } from "#domain/staffer.ts";
import { ACTOR_COLUMNS, type ActorRow, actorOf } from "./actor-sql.ts";
import { type Db, isId, type Tx } from "./db.ts";
import { Prisma } from "./generated/client.ts";

/** A sign-in that stands, with the person as the database knows them now. */
export interface StandingSignIn {
  readonly signInId: string;
  readonly actor: Actor;
  /** They still use the temporary password and may do nothing but change it. */
  readonly mustChange: boolean;
}

interface StandingRow extends ActorRow {
  readonly mustChange: boolean;
}

/** Null unless the sign-in stands: not ended, not expired, its staffer not disabled. One round trip. */
export async function findStandingSignIn(db: Db, signInId: string): Promise<StandingSignIn | null> {
  if (!isId(signInId)) return null;
  const [row] = await db.$queryRaw<StandingRow[]>`
    SELECT s.must_change_password AS "mustChange", ${Prisma.raw(ACTOR_COLUMNS)}
    FROM sign_ins i JOIN staffers s ON s.id = i.staffer_id
    WHERE i.id = ${signInId}::uuid AND i.ended_at IS NULL AND i.expires_at > newsroom_now()
      AND s.disabled_at IS NULL`;
  if (!row) return null;
  return { signInId, actor: actorOf(row), mustChange: row.mustChange };
}

/** Starts a sign-in that lasts `hours`. */
export async function startSignIn(
  tx: Tx,
  stafferId: string,
  hours: number,
): Promise<{ id: string; expiresAt: Date }> {
  const [row] = await tx.$queryRaw<{ id: string; expiresAt: Date }[]>`
    INSERT INTO sign_ins (id, staffer_id, created_at, expires_at)
    VALUES (gen_random_uuid(), ${stafferId}::uuid, newsroom_now(), newsroom_now() + make_interval(hours => ${hours}::int))
    RETURNING id::text AS id, expires_at AS "expiresAt"`;
  if (!row) throw new Error("a sign-in was not stored");
  return row;
}

/** Ends one sign-in; the staffer whose it was, or null when it had ended already. */
export async function endSignIn(tx: Tx, signInId: string): Promise<string | null> {
  if (!isId(signInId)) return null;
  const [row] = await tx.$queryRaw<{ stafferId: string }[]>`
    UPDATE sign_ins SET ended_at = newsroom_now() WHERE id = ${signInId}::uuid AND ended_at IS NULL
    RETURNING staffer_id::text AS "stafferId"`;
  return row?.stafferId ?? null;
}

/** Ends all sign-ins of a staffer but one; answers how many. */
export async function endSignIns(tx: Tx, stafferId: string, but: string | null = null): Promise<number> {
  return tx.$executeRaw`
    UPDATE sign_ins SET ended_at = newsroom_now()
    WHERE staffer_id = ${stafferId}::uuid AND ended_at IS NULL AND id IS DISTINCT FROM ${but}::uuid`;
}

/** Failures under one key within its last `minutes`, and when the oldest of them falls out. */
export interface Failures {
  readonly key: string;
  readonly count: number;
  readonly oldest: Date | null;
  readonly now: Date;
}

/** How often guessing failed lately under each key. */
export function countFailures(
  db: Db,
  within: readonly { readonly key: string; readonly minutes: number }[],
): Promise<readonly Failures[]> {
  const keys = within.map(({ key }) => key);
  const minutes = within.map((each) => each.minutes);
  return db.$queryRaw<Failures[]>`
    SELECT asked.key, count(f.id)::int AS count, min(f.at) AS oldest, asked.now
    FROM (
      SELECT key, minutes, (SELECT newsroom_now()) AS now
      FROM unnest(${keys}::text[], ${minutes}::int[]) AS one (key, minutes)
    ) AS asked
    LEFT JOIN sign_in_failures f ON f.key = asked.key AND f.at > asked.now - make_interval(mins => asked.minutes)
    GROUP BY asked.key, asked.now`;
}

/**
 * Makes tries with a key in common wait for each other, so that a burst at once can't all pass the count. Two that lock
 * several keys must do so in the same order.
 */
export async function lockFailures(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(key, 0))
    FROM unnest(${[...keys]}::text[]) WITH ORDINALITY AS one (key, place) ORDER BY place`;
}

/** One failure under each of `keys`; answers their IDs. */
export async function noteFailures(tx: Tx, keys: readonly string[]): Promise<readonly bigint[]> {
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    INSERT INTO sign_in_failures (key, at) SELECT key, newsroom_now() FROM unnest(${[...keys]}::text[]) AS key
    RETURNING id`;
  return rows.map(({ id }) => id);
}

/** Forgets all failures under `key`, if one is given, and single ones by their ID. */
export async function forgetFailures(db: Db, key: string | null, ids: readonly bigint[] = []): Promise<void> {
  const single = { id: { in: [...ids] } };
  await db.signInFailure.deleteMany({ where: key === null ? single : { OR: [{ key }, single] } });
}

/** Rows older than a day serve nobody. */
export async function sweepFailures(tx: Tx): Promise<number> {
  return tx.$executeRaw`DELETE FROM sign_in_failures WHERE at < newsroom_now() - interval '1 day'`;
}
