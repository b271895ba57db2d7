import { expect, test } from "vitest";
import { nameRevision } from "#server/commands/name-revision.ts";
import { revisionsFor } from "#server/commands/read/read-revisions.ts";
import {
  asBlocks,
  freeze,
  mustDo,
  type TestNewsroom,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { IdleFreezer } from "./idle-freezer.ts";

const REST_MS = 10 * 60_000;

function freezerOf(newsroom: TestNewsroom): IdleFreezer & { readonly problems: unknown[] } {
  const problems: unknown[] = [];
  const onProblem = (problem: unknown) => void problems.push(problem);
  return Object.assign(new IdleFreezer({ newsroom, restMs: REST_MS, onProblem }), { problems });
}

/** So long after now that everything has rested, or so short that nothing has. */
const RESTED = () => new Date(Date.now() + REST_MS + 60_000);
const TOO_EARLY = () => new Date(Date.now() + REST_MS - 60_000);

async function listed(newsroom: TestNewsroom, storyId: string) {
  return mustDo(await revisionsFor(newsroom, newsroom.people.editor, { storyId })).items;
}

test("[W3] copy that was changed and then rested is frozen once, by nobody, with those who wrote since", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, reporter2 } = newsroom.people;
  const story = await writtenStory(newsroom);
  const freezer = freezerOf(newsroom);
  expect(await freezer.turn(TOO_EARLY())).toEqual({ frozen: 0, more: false });
  expect(await freezer.turn(RESTED())).toEqual({ frozen: 1, more: false });
  await write(newsroom, reporter2, story, { body: asBlocks(["The council voted late."]) });
  expect(await freezer.turn(RESTED())).toEqual({ frozen: 1, more: false });
  expect(await freezer.turn(RESTED())).toEqual({ frozen: 0, more: false });
  const [second, first] = await listed(newsroom, story);
  expect(first).toMatchObject({ number: 1, reason: "idle", createdBy: null, name: null });
  expect(second?.writers.map(({ id }) => id).sort()).toEqual([reporter.id, reporter2.id].sort());
  expect(freezer.problems).toEqual([]);
  const row = await newsroom.db.prisma.auditRow.findFirstOrThrow({ where: { action: "freeze-revision" } });
  expect(row).toMatchObject({ actorId: null, storyId: story, facts: { revision: 1, reason: "idle" } });
});

test("[W3] what was typed and taken out again is no change, also for another process, and nothing written is none", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, editor } = newsroom.people;
  const story = await writtenStory(newsroom, ["It rained."]);
  await freeze(newsroom, editor, story);
  await write(newsroom, reporter, story, { body: asBlocks(["It rained hard."]) });
  await write(newsroom, reporter, story, { body: asBlocks(["It rained."]) });
  const empty = await writtenStory(newsroom, ["x"], "empty");
  await write(newsroom, reporter, empty, {
    hed: [],
    fields: { byline: [], dateline: "", seoHed: "", socialText: "" },
    body: asBlocks([""]),
  });
  for (const freezer of [freezerOf(newsroom), freezerOf(newsroom)]) {
    expect(await freezer.turn(RESTED())).toEqual({ frozen: 0, more: false });
  }
  await write(newsroom, reporter, story, { body: asBlocks(["It rained hard."]) });
  expect((await freezerOf(newsroom).turn(RESTED())).frozen).toBe(1);
});

test("[W3] of several processes at once one freezes, and none waits for a story that somebody is at", async () => {
  await using newsroom = await testNewsroom();
  const story = await writtenStory(newsroom);
  const freezers = [1, 2, 3, 4].map(() => freezerOf(newsroom));
  const holder = await newsroom.db.pool.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT 1 FROM stories WHERE id = $1 FOR NO KEY UPDATE", [story]);
  for (const freezer of freezers) expect((await freezer.turn(RESTED())).frozen).toBe(0);
  await holder.query("COMMIT");
  holder.release();
  const turns = await Promise.all(freezers.map((freezer) => freezer.turn(RESTED())));
  expect(turns.reduce((sum, { frozen }) => sum + frozen, 0)).toBe(1);
  expect(await listed(newsroom, story)).toHaveLength(1);
});

test("[W3] a story that can't be read is told of and keeps no other from being frozen", async () => {
  await using newsroom = await testNewsroom();
  const damaged = await writtenStory(newsroom, ["Broken."], "damaged");
  await writtenStory(newsroom);
  await newsroom.db.prisma.copyUpdate.deleteMany({ where: { storyId: damaged, sequence: 1 } });
  const freezer = freezerOf(newsroom);
  expect((await freezer.turn(RESTED())).frozen).toBe(1);
  expect(freezer.problems).toHaveLength(1);
  expect((await freezer.turn(RESTED())).frozen).toBe(0);
  expect(freezer.problems).toHaveLength(1);
});

test("[W3] [N7] a revision is named, renamed and its name taken off; what was frozen stays, and the trail says no words", async () => {
  await using newsroom = await testNewsroom();
  const { db, people } = newsroom;
  const story = await writtenStory(newsroom);
  const { number, sha256 } = await freeze(newsroom, people.editor, story);
  const name = (text: string | null) =>
    nameRevision(newsroom, people.editor, { storyId: story, revision: number, name: text });
  const current = async () => (await listed(newsroom, story))[0];
  expect(mustDo(await name("  As sent  to legal "))).toEqual({ number, name: "As sent to legal" });
  expect(await current()).toMatchObject({ name: "As sent to legal", sha256 });
  mustDo(await name("Cleared by legal"));
  mustDo(await name("Cleared by legal"));
  expect(await current()).toMatchObject({ name: "Cleared by legal" });
  mustDo(await name(" "));
  expect(await current()).toMatchObject({ name: null, sha256 });
  expect(await name("x".repeat(101))).toMatchObject({ ok: false, refusal: { code: "bad-name" } });
  expect(
    await nameRevision(newsroom, people.businessReporter, { storyId: story, revision: 1, name: "x" }),
  ).toMatchObject({
    ok: false,
  });
  const rows = await db.prisma.auditRow.findMany({
    where: { action: "name-revision" },
    orderBy: { number: "asc" },
  });
  expect(rows.map(({ facts }) => facts)).toEqual([
    { revision: 1, named: true },
    { revision: 1, named: true },
    { revision: 1, named: false },
  ]);
});
