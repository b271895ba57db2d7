import type { Pool } from "pg";

const MARK = "demo newsroom";

/** How far the demo newsroom is: a start that was killed while seeding leaves "half". */
export type DemoState = "empty" | "half" | "whole" | "own";

/** "own" is a newsroom that people filled themselves. */
export async function demoState(pool: Pool): Promise<DemoState> {
  const answer = await pool.query<{ whole: boolean; staffed: boolean; demo: boolean }>(
    `SELECT EXISTS (SELECT FROM marks WHERE name = $1) AS whole,
            EXISTS (SELECT FROM staffers) AS staffed,
            EXISTS (SELECT FROM staffers WHERE is_demo) OR EXISTS (SELECT FROM publication) AS demo`,
    [MARK],
  );
  const [row] = answer.rows;
  if (!row) throw new Error("PostgreSQL answered nothing");
  if (row.whole) return "whole";
  if (row.demo && !(await hasOwnStaffers(pool))) return "half";
  return row.staffed ? "own" : "empty";
}

async function hasOwnStaffers(pool: Pool): Promise<boolean> {
  const own = await pool.query("SELECT 1 FROM staffers WHERE NOT is_demo LIMIT 1");
  return own.rowCount === 1;
}

export async function markDemoWhole(pool: Pool): Promise<void> {
  await pool.query("INSERT INTO marks (name, value) VALUES ($1, 'whole') ON CONFLICT DO NOTHING", [MARK]);
}

/** Empties the database of a demo newsroom that was never finished, and so never served. `pool` is the owner's. */
export async function clearHalfMadeDemo(pool: Pool): Promise<void> {
  await pool.query(
    "DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC",
  );
}

/** Whether anyone could sign in with a password that everybody knows. */
export async function hasDemoAccounts(pool: Pool): Promise<boolean> {
  const found = await pool.query("SELECT 1 FROM staffers WHERE is_demo AND disabled_at IS NULL LIMIT 1");
  return found.rowCount === 1;
}
