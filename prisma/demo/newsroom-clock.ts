import type { Database } from "#server/database/connect.ts";

/** Held by whoever is setting up the demo. Any number will do that nobody else locks. */
const SEEDING_LOCK = 7_712_027;

export interface NewsroomClock {
  /** From now on newsroom_now() answers this instant. */
  set(at: Date): Promise<void>;
}

/**
 * Lets `work` say what time it is in the newsroom, and makes the clock honest again whatever happens. The replaced
 * newsroom_now() believes the demo only while the lock is held, so a setting up that is killed leaves no stopped clock.
 */
export async function withNewsroomClock<T>(
  db: Database,
  work: (clock: NewsroomClock) => Promise<T>,
): Promise<T> {
  const holder = await db.pool.connect();
  try {
    const answer = await holder.query<{ held: boolean }>("SELECT pg_try_advisory_lock($1) AS held", [
      SEEDING_LOCK,
    ]);
    if (!answer.rows[0]?.held)
      throw new Error("another start is setting up the demo newsroom of this database");
    try {
      return await work({ set: (at) => replaceClock(db, whileSeeding(at)) });
    } finally {
      await replaceClock(db, "clock_timestamp()");
      await holder.query("SELECT pg_advisory_unlock($1)", [SEEDING_LOCK]);
    }
  } finally {
    holder.release();
  }
}

async function replaceClock(db: Database, time: string): Promise<void> {
  await db.pool.query(
    `CREATE OR REPLACE FUNCTION newsroom_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$SELECT ${time}$$`,
  );
}

function whileSeeding(at: Date): string {
  return `CASE WHEN EXISTS (
      SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = ${SEEDING_LOCK}
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    ) THEN timestamptz '${at.toISOString()}' ELSE clock_timestamp() END`;
}
