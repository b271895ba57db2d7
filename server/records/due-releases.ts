import type pg from "pg";
import type { Tx } from "./db.ts";

/**
 * R6: whether anything is due by the database's clock, and not put off after something went wrong. One look at an index, so
 * that it can be asked twice a second.
 */
export async function anyReleaseIsDue(pool: Pick<pg.Pool, "query">): Promise<boolean> {
  const { rowCount } = await pool.query(
    `SELECT 1 FROM scheduled_releases
      WHERE state = 'waiting' AND at <= (SELECT newsroom_now()) AND (try_at IS NULL OR try_at <= clock_timestamp())
      LIMIT 1`,
  );
  return rowCount === 1;
}

/** What is due first, and its story's lock. */
export interface DueRelease {
  readonly scheduleId: string;
  readonly storyId: string;
}

/**
 * Locks the story whose release is due first; null when nothing is, or somebody is at all of it. A story that another
 * process or a person is at is passed over: it is due still, if it is, when they are done. What is locked is the story, as
 * everywhere, so that no command and no other process comes between; what waits of it is read after that.
 */
export async function lockDueRelease(tx: Tx, except: readonly string[]): Promise<DueRelease | null> {
  const rows = await tx.$queryRaw<{ schedule: string; story: string }[]>`
    SELECT d.id::text AS schedule, d.story_id::text AS story
      FROM scheduled_releases d JOIN stories s ON s.id = d.story_id
     WHERE s.expunged_at IS NULL AND d.state = 'waiting' AND d.at <= (SELECT newsroom_now())
       AND (d.try_at IS NULL OR d.try_at <= clock_timestamp()) AND d.id <> ALL(${[...except]}::uuid[])
     ORDER BY d.at, d.id LIMIT 1 FOR NO KEY UPDATE OF s SKIP LOCKED`;
  const [row] = rows;
  return row === undefined ? null : { scheduleId: row.schedule, storyId: row.story };
}

/**
 * Something went wrong that was no refusal: it is tried again, after 2 seconds first and a minute at most. Answers how often
 * it has gone wrong. By the real clock, also where a test holds the newsroom's still.
 */
export async function putOff(pool: Pick<pg.Pool, "query">, scheduleId: string): Promise<number> {
  const { rows } = await pool.query<{ attempts: number }>(
    `UPDATE scheduled_releases
        SET attempts = attempts + 1, try_at = clock_timestamp() + least(60, 2 ^ (attempts + 1)) * interval '1 second'
      WHERE id = $1 AND state = 'waiting' RETURNING attempts`,
    [scheduleId],
  );
  return rows[0]?.attempts ?? 0;
}
