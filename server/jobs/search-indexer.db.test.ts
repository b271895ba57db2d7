import { expect, test } from "vitest";
import { editStoryDetails } from "#server/commands/edit-story-details.ts";
import { searchFor } from "#server/commands/read/search-stories.ts";
import { listen } from "#server/database/listen.ts";
import { askPrisma } from "#server/records/copy-sql.ts";
import { forgetSearchText } from "#server/records/search-index.ts";
import {
  asBlocks,
  mustDo,
  publish,
  type TestNewsroom,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { SearchIndexer } from "./search-indexer.ts";

const AT_ONCE = { quietMs: -1_000, latestMs: 30_000 };

function indexerOf({ db }: TestNewsroom, patience = AT_ONCE): SearchIndexer & { problems: unknown[] } {
  const problems: unknown[] = [];
  const indexer = new SearchIndexer({
    pool: db.pool,
    patience,
    onProblem: (problem) => problems.push(problem),
  });
  return Object.assign(indexer, { problems });
}

async function catchUp(indexer: SearchIndexer): Promise<number> {
  let read = 0;
  for (;;) {
    const turn = await indexer.turn();
    read += turn.read;
    if (!turn.more) return read;
  }
}

async function found(newsroom: TestNewsroom, q: string): Promise<readonly string[]> {
  const page = mustDo(await searchFor(newsroom, newsroom.people.managing, { q }));
  return page.items.map(({ slug }) => slug);
}

test("words that were typed are found after the next turn, and those taken out no longer", async () => {
  await using newsroom = await testNewsroom();
  const { reporter } = newsroom.people;
  const indexer = indexerOf(newsroom);
  const story = await writtenStory(newsroom);
  expect(await found(newsroom, "mayor")).toEqual([]);
  expect(await catchUp(indexer)).toBe(1);
  expect(await found(newsroom, "mayor")).toEqual(["council"]);
  await write(newsroom, reporter, story, { body: asBlocks(["The governor vetoed it."]) });
  indexer.hear("copy", "command");
  expect(await catchUp(indexer)).toBe(1);
  expect(await found(newsroom, "mayor")).toEqual([]);
  expect(await found(newsroom, "governor")).toEqual(["council"]);
  indexer.hear("copy", "command");
  expect(await catchUp(indexer)).toBe(0);
  expect(indexer.problems).toEqual([]);
});

test("a story that is being typed in is left until it is quiet, or until it has waited long enough", async () => {
  await using newsroom = await testNewsroom();
  const { reporter } = newsroom.people;
  const story = await writtenStory(newsroom);
  await catchUp(indexerOf(newsroom));
  await write(newsroom, reporter, story, { body: asBlocks(["The governor vetoed it."]) });
  const patient = indexerOf(newsroom, { quietMs: 3_600_000, latestMs: 3_600_000 });
  expect(await catchUp(patient)).toBe(0);
  expect(await found(newsroom, "governor")).toEqual([]);
  const impatient = indexerOf(newsroom, { quietMs: 3_600_000, latestMs: -1_000 });
  expect(await catchUp(impatient)).toBe(1);
  expect(await found(newsroom, "governor")).toEqual(["council"]);
});

test("words committed just before the start are read as soon as they were left alone", async () => {
  await using newsroom = await testNewsroom();
  await writtenStory(newsroom);
  const patience = { quietMs: 3_600_000, latestMs: 3_600_000 };
  const indexer = indexerOf(newsroom, patience);
  expect(await catchUp(indexer)).toBe(0);
  patience.quietMs = -1_000;
  expect(await catchUp(indexer)).toBe(1);
});

test("after a restart everything that was missed is read, whatever was heard", async () => {
  await using newsroom = await testNewsroom();
  for (let number = 1; number <= 45; number += 1) {
    await writtenStory(newsroom, [`Paragraph ${number} about the levy.`], `levy ${number}`);
  }
  const first = indexerOf(newsroom);
  expect(await first.turn()).toEqual({ read: 20, more: true });
  const second = indexerOf(newsroom);
  expect(await catchUp(second)).toBe(25);
  expect(await found(newsroom, "levy")).toHaveLength(20);
  expect(await catchUp(indexerOf(newsroom))).toBe(0);
});

test("of two processes one reads, and the other looks when that one is done", async () => {
  await using newsroom = await testNewsroom();
  await writtenStory(newsroom);
  const [one, other] = [indexerOf(newsroom), indexerOf(newsroom)];
  const holder = await newsroom.db.pool.connect();
  await holder.query("BEGIN; SELECT pg_advisory_xact_lock(hashtext('writethru search index'))");
  expect(await one.turn()).toEqual({ read: 0, more: false });
  expect(await other.turn()).toEqual({ read: 0, more: false });
  await holder.query("COMMIT");
  holder.release();
  const turns = await Promise.all([one.turn(), other.turn()]);
  expect(turns.reduce((sum, { read }) => sum + read, 0)).toBe(1);
});

test("a new slug is found, and what a notice names is all that is asked about", async () => {
  await using newsroom = await testNewsroom();
  const { editor } = newsroom.people;
  const story = await writtenStory(newsroom);
  const indexer = indexerOf(newsroom);
  // Until it has looked often enough after the start, and only listens.
  for (let look = 0; look < 5; look += 1) await catchUp(indexer);
  mustDo(await editStoryDetails(newsroom, editor, { storyId: story, slug: "budget vote" }));
  expect(await catchUp(indexer)).toBe(0);
  indexer.hear("desk", story);
  expect(await catchUp(indexer)).toBe(1);
  expect(await found(newsroom, "slug:budget")).toEqual(["budget vote"]);
  expect(await found(newsroom, "slug:council")).toEqual([]);
});

test("words readers have are found when the working copy no longer has them, and it says so", async () => {
  await using newsroom = await testNewsroom();
  const { copyEditor, managing } = newsroom.people;
  const story = await writtenStory(newsroom);
  const indexer = indexerOf(newsroom);
  await publish(newsroom, story);
  await write(newsroom, copyEditor, story, { body: asBlocks(["The governor vetoed it."]) });
  await catchUp(indexer);
  const [item] = mustDo(await searchFor(newsroom, managing, { q: "mayor signed" })).items;
  expect(item).toMatchObject({ slug: "council", onlyReleased: true });
  expect(mustDo(await searchFor(newsroom, managing, { q: "governor" })).items[0]).toMatchObject({
    onlyReleased: false,
  });
});

test("a story whose log is damaged is told of and keeps no other from being found", async () => {
  await using newsroom = await testNewsroom();
  const damaged = await writtenStory(newsroom, ["Broken."], "damaged");
  await writtenStory(newsroom);
  await newsroom.db.prisma.copyUpdate.deleteMany({ where: { storyId: damaged, sequence: 1 } });
  const indexer = indexerOf(newsroom);
  expect(await catchUp(indexer)).toBe(2);
  expect(indexer.problems).toHaveLength(1);
  expect(await found(newsroom, "mayor")).toEqual(["council"]);
  indexer.hear("desk", damaged);
  expect(await catchUp(indexer)).toBe(0);
});

test("[N6] what the law took is found no more, and no reading under way brings it back", async () => {
  await using newsroom = await testNewsroom();
  const story = await writtenStory(newsroom);
  const unread = await writtenStory(newsroom, ["The mayor again."], "never read");
  const indexer = indexerOf(newsroom);
  await newsroom.db.prisma.$transaction((tx) => forgetSearchText(askPrisma(tx), unread));
  await catchUp(indexer);
  expect(await found(newsroom, "mayor")).toEqual(["council"]);
  await newsroom.db.prisma.$transaction((tx) => forgetSearchText(askPrisma(tx), story));
  indexer.askAll();
  await catchUp(indexer);
  for (const q of ["mayor", "council", "slug:council", "stage:drafting", "desk:national"]) {
    expect(await found(newsroom, q), q).toEqual([]);
  }
  const { rows } = await newsroom.db.pool.query(
    "SELECT concat(slug, hed, byline, text, released, head, words, nullif(pairs, '{}')) AS kept FROM story_search",
  );
  expect(rows).toEqual([{ kept: "" }, { kept: "" }]);
});

test("every way of changing what is found tells of it", async () => {
  await using newsroom = await testNewsroom();
  const { editor, reporter } = newsroom.people;
  const heard: string[] = [];
  const listening = await listen({
    url: newsroom.db.url,
    channels: ["copy", "desk", "release"],
    onNotice: (channel) => heard.push(channel),
  });
  const expectHeard = async (channel: string, change: () => Promise<unknown>) => {
    heard.length = 0;
    await change();
    await expect.poll(() => heard).toContain(channel);
  };
  const story = await writtenStory(newsroom);
  await expectHeard("copy", () => write(newsroom, reporter, story, { body: asBlocks(["New."]) }));
  await expectHeard("desk", () => editStoryDetails(newsroom, editor, { storyId: story, slug: "new" }));
  await expectHeard("release", () => publish(newsroom, story));
  await listening.close();
});
