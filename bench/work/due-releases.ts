import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "#server/database/connect.ts";
import { percentile, short } from "../figures.ts";
import { insertApproved, insertSchedules } from "../servers/approved-rows.ts";
import { startOurs } from "../servers/our-server.ts";
import { atMost, ours, type Size, type Work } from "./work.ts";

const DUE: Readonly<Record<Size, number>> = { full: 1_000, quick: 1_000, tiny: 6 };
const WORDS = 400;
const AIM_MS = 5_000;
/** From the last row written until they are due. */
const AHEAD_MS = 3_000;
const LOOK_MS = 50;
const PATIENCE_MS = 180_000;

export const dueReleases: Work = {
  name: "due-releases",
  title: "A thousand releases due at one instant",
  aim: `all out once, p99 lateness ≤ ${AIM_MS / 1_000} s`,
  method:
    "One process with the role `jobs` and 1,000 stories of 400 words, approved and scheduled for the same instant. Each is a whole " +
    "release: its gates asked again, its page and every other output rendered and checked, its rows and its row of the " +
    "audit trail in one transaction. Another connection counts every 50 ms what is out, by the database’s clock: a release " +
    "is as late as the first count that sees it, committed and there for readers.",
  contenders: ["writethru"],
  rounds: { full: 3, quick: 1, tiny: 1 },
  figures: [
    { key: "late50", title: "late, p50 ms" },
    { key: "late99", title: "late, p99 ms" },
    { key: "all", title: "all are out, ms" },
    { key: "wrong", title: "missing, early or made twice" },
  ],
  async measure({ cluster, size }, contender) {
    await using server = await startOurs({ cluster, contender, people: 1, desk: true, roles: "jobs" });
    const { pool } = server.db;
    const [author, editor, copyEditor] = [0, 1, 2].map((index) => server.person(index).stafferId);
    if (author === undefined || editor === undefined || copyEditor === undefined)
      throw new Error("the desk was not hired");
    const stories = await insertApproved(pool, { count: DUE[size], author, approver: editor, words: WORDS });
    const at = new Date(Date.now() + AHEAD_MS);
    await insertSchedules(pool, stories, { by: copyEditor, at });
    const late = await watchThemGoOut(server.db, stories.length, at);
    const { rows } = await pool.query<{ wrong: number }>(
      `SELECT (count(*) FILTER (WHERE at < $1) + abs(count(DISTINCT story_id) - $2) + count(*) - count(DISTINCT story_id))::int
           AS wrong FROM releases`,
      [at, stories.length],
    );
    return {
      late50: percentile(late, 0.5),
      late99: percentile(late, 0.99),
      all: percentile(late, 1),
      wrong: rows[0]?.wrong ?? Number.NaN,
    };
  },
  judge(medians) {
    const at = (key: string) => ours(medians, key);
    const isMet = [atMost(at("late99"), AIM_MS), atMost(at("wrong"), 0)];
    return {
      met: isMet.includes(null) ? null : isMet.every(Boolean),
      sentence: `p99 ${short(at("late99") / 1_000)} s late, all out after ${short(at("all") / 1_000)} s, ${at("wrong")} wrong`,
    };
  },
};

/** How late each was when it was first seen, ms. */
async function watchThemGoOut({ pool }: Database, count: number, at: Date): Promise<readonly number[]> {
  const end = Date.now() + PATIENCE_MS;
  const late: number[] = [];
  while (late.length < count) {
    const { rows } = await pool.query<{ out: number; ms: number }>(
      `SELECT count(*)::int AS out, (extract(epoch FROM newsroom_now() - $1::timestamptz) * 1000)::float8 AS ms
         FROM public_releases WHERE live`,
      [at],
    );
    const { out = 0, ms = 0 } = rows[0] ?? {};
    while (late.length < out) late.push(ms);
    if (Date.now() > end) throw new Error(`only ${out} of ${count} releases are out`);
    if (late.length < count) await wait(LOOK_MS);
  }
  return late;
}
