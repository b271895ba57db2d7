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

/** How often guessing failed under `key` since `minutes` ago, and when the oldest of those failures falls out. */
export async function countFailures(
  db: Db,
  key: string,
  minutes: number,
): Promise<{ count: number; oldest: Date | null; now: Date }> {
  const [row] = await db.$queryRaw<{ count: number; oldest: Date | null; now: Date }[]>`
    SELECT count(*)::int AS count, min(at) AS oldest, newsroom_now() AS now FROM sign_in_failures
    WHERE key = ${key} AND at > newsroom_now() - make_interval(mins => ${minutes}::int)`;
  if (!row) throw new Error("sign_in_failures did not answer");
  return row;
}

/** Makes tries under one key wait for each other, so that a burst at once can't all pass the count. */
export async function lockFailures(tx: Tx, key: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

export async function noteFailure(tx: Tx, key: string): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ id: bigint }[]>`
    INSERT INTO sign_in_failures (key, at) VALUES (${key}, newsroom_now()) RETURNING id`;
  if (!row) throw new Error("a failed sign-in was not stored");
  return row.id;
}

/** Forgets all failures under `key`, and single ones by their ID. */
export async function forgetFailures(db: Db, key: string, ids: readonly bigint[] = []): Promise<void> {
  await db.signInFailure.deleteMany({ where: { OR: [{ key }, { id: { in: [...ids] } }] } });
}

/** Rows older than a day serve nobody. */
export async function sweepFailures(tx: Tx): Promise<number> {
  return tx.$executeRaw`DELETE FROM sign_in_failures WHERE at < newsroom_now() - interval '1 day'`;
}
