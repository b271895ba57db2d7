import { afterAll, beforeAll, expect, test } from "vitest";
import { approveRevision } from "#server/commands/approve-revision.ts";
import { unscheduleRelease } from "#server/commands/unschedule-release.ts";
import { verifyAudit } from "#server/records/audit.ts";
import {
  codeOf,
  freeze,
  mustDo,
  type TestNewsroom,
  testNewsroom,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { JUST_BEFORE_SIX, NOON, SIX, schedule, scheduledStory, takeTurn } from "#tests/support/schedules.ts";
import { DueProcess } from "./due-process.ts";

/** Four processes whose clocks are five minutes apart, two of them fast and two slow. */
const CLOCKS = [-7.5, -2.5, 2.5, 7.5];

let newsroom: TestNewsroom;
let processes: readonly DueProcess[];

beforeAll(async () => {
  newsroom = await testNewsroom();
  processes = await Promise.all(CLOCKS.map((minutes) => DueProcess.start(newsroom.db.url, minutes)));
});

afterAll(async () => {
  await Promise.all(processes.map((each) => each.end()));
  await newsroom[Symbol.asyncDispose]();
});

const turns = () => Promise.all(processes.map((each) => each.turn()));
const sum = (all: readonly { readonly released: number }[]) =>
  all.reduce((total, { released }) => total + released, 0);

test("[R6] four processes with clocks five minutes apart make each of forty due releases once, and none early", async () => {
  const { db, people } = newsroom;
  await db.setNow(NOON);
  const stories: string[] = [];
  for (let number = 1; number <= 40; number += 1) {
    const storyId = await writtenStory(newsroom, [`Vote ${number}.`], `vote ${number}`);
    const { number: revision, sha256 } = await freeze(newsroom, people.editor, storyId);
    const asked = { storyId, revision, sha256, kind: "initial" } as const;
    mustDo(await approveRevision(newsroom, people.editor, asked));
    mustDo(await schedule(newsroom, people.copyEditor, storyId, { kind: "initial", revision }));
    stories.push(storyId);
  }
  await db.setNow(JUST_BEFORE_SIX);
  const early = await turns();
  expect(sum(early)).toBe(0);
  // It looked: their own clocks are as far apart as they should be.
  const shown = early.map(({ clock }) => clock);
  expect(Math.max(...shown) - Math.min(...shown)).toBeGreaterThan(14 * 60_000);

  await db.setNow(SIX);
  const made = await turns();
  expect(made.flatMap(({ problems }) => problems)).toEqual([]);
  // What one was at when another looked is made in the next turn, if at all.
  expect(sum(made) + sum(await turns())).toBe(40);
  const releases = await db.prisma.release.findMany({ where: { storyId: { in: stories } } });
  expect(releases).toHaveLength(40);
  expect(new Set(releases.map(({ storyId }) => storyId)).size).toBe(40);
  for (const { at, firstPublishedAt } of releases) {
    expect(at).toEqual(new Date(SIX));
    expect(firstPublishedAt).toEqual(new Date(SIX));
  }
  expect(new Set((await db.prisma.publicRelease.findMany()).map(({ address }) => address)).size).toBe(40);
  expect(await verifyAudit(db.prisma)).toMatchObject({ ok: true });
  process.stdout.write(`of 40 due releases the four made ${made.map(({ released }) => released)}\n`);
});

test("[R6] a release that is due and taken back at once happens or does not, and never both", async () => {
  const { db, people } = newsroom;
  for (let round = 1; round <= 6; round += 1) {
    const storyId = await scheduledStory(newsroom, `raced ${round}`);
    await db.setNow(SIX);
    const [made, taken] = await Promise.all([
      turns(),
      unscheduleRelease(newsroom, people.editor, { storyId }),
    ]);
    const late = sum(await turns());
    const { state } = await db.prisma.scheduledRelease.findFirstOrThrow({ where: { storyId } });
    expect([sum(made) + late, codeOf(taken), state]).toEqual(
      taken.ok ? [0, "done", "taken-back"] : [1, "nothing-scheduled", "released"],
    );
    expect(await db.prisma.release.count({ where: { storyId } })).toBe(taken.ok ? 0 : 1);
  }
});

test("[R6] a process killed before its commit has released nothing, and another does; killed after it, nobody does again", async () => {
  const { db } = newsroom;
  const storyId = await scheduledStory(newsroom, "killed before");
  await db.setNow(SIX);
  // The audit chain is the last lock a release takes: whoever holds it has the process stand just before its commit.
  const holder = await db.pool.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT pg_advisory_xact_lock(7300417)");
  const doomed = await DueProcess.start(db.url);
  doomed.begin();
  const isWaiting = async () => {
    const { rows } = await db.pool.query(
      "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    );
    return rows.length > 0;
  };
  await expect.poll(isWaiting, { timeout: 20_000 }).toBe(true);
  await doomed.kill9();
  await holder.query("ROLLBACK");
  holder.release();
  // PostgreSQL notices by and by that nobody is there any more, and frees the story.
  await expect.poll(async () => (await takeTurn(newsroom)).released > 0, { timeout: 20_000 }).toBe(true);
  expect(await db.prisma.release.count({ where: { storyId } })).toBe(1);

  const after = await scheduledStory(newsroom, "killed after");
  await db.setNow(SIX);
  const other = await DueProcess.start(db.url);
  other.begin();
  await expect
    .poll(() => db.prisma.release.count({ where: { storyId: after } }), { timeout: 20_000, interval: 5 })
    .toBe(1);
  await other.kill9();
  expect(sum(await turns())).toBe(0);
  expect(await db.prisma.release.count({ where: { storyId: after } })).toBe(1);
  expect(await verifyAudit(db.prisma)).toMatchObject({ ok: true });
});
