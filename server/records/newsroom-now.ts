import type { Db } from "./db.ts";

/**
 * The newsroom's clock (U1): the database's, so that all servers agree, and one that tests replace.
 * Microseconds are floored to milliseconds, so it never lies ahead of the database's own instant.
 */
export async function newsroomNow(db: Db): Promise<Date> {
  const rows = await db.$queryRaw<{ ms: number }[]>`
    SELECT floor(extract(epoch FROM newsroom_now()) * 1000)::float8 AS ms`;
  const ms = rows[0]?.ms;
  if (ms === undefined) {
    throw new Error("newsroom_now() gave no row");
  }
  return new Date(ms);
}
