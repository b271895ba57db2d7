import { once } from "node:events";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { expect, test } from "vitest";
import { PrismaClient } from "#server/records/generated/client.ts";
import { testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { oneAtATime } from "./one-at-a-time.ts";

/** Prisma on a pool whose clients tell how many of their queries wait behind another. */
function watchedPrisma(url: string, wrap: (factory: PrismaPg) => PrismaPg) {
  let [crowded, asked] = [0, 0];
  const busy = new WeakSet<pg.Client>();
  class Watched extends pg.Client {}
  const ask: (this: pg.Client, ...words: unknown[]) => unknown = pg.Client.prototype.query;
  Object.defineProperty(Watched.prototype, "query", {
    value(this: pg.Client, ...words: unknown[]) {
      asked += 1;
      if (busy.has(this)) crowded += 1;
      busy.add(this);
      const answer = ask.apply(this, words);
      const over = () => busy.delete(this);
      if (answer instanceof Promise) answer.then(over, over);
      else over();
      return answer;
    },
  });
  const pool = new pg.Pool({ connectionString: url, max: 2, Client: Watched });
  const prisma = new PrismaClient({ adapter: wrap(new PrismaPg(pool)) });
  return {
    prisma,
    crowded: () => crowded,
    asked: () => asked,
    async [Symbol.asyncDispose]() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** A read of four relations, which Prisma asks for together. */
function readAll(prisma: PrismaClient, id: string) {
  return prisma.$transaction((tx) =>
    tx.story.findUniqueOrThrow({
      where: { id },
      include: { desk: true, createdBy: true, moves: true, revisions: true },
    }),
  );
}

test("the queries of one transaction are sent one after another, whatever is read together", async () => {
  await using newsroom = await testNewsroom();
  const storyId = await writtenStory(newsroom);
  const { reporter } = newsroom.people;
  await using ours = watchedPrisma(newsroom.db.url, oneAtATime);
  const story = await readAll(ours.prisma, storyId);
  expect([story.desk.id, story.createdBy.id]).toEqual(["national", reporter.id]);
  expect(ours.asked()).toBeGreaterThan(5);
  expect(ours.crowded()).toBe(0);
});

test("a planted fault is caught: as Prisma sends them they pile up on one connection, and pg warns of it", async () => {
  await using newsroom = await testNewsroom();
  const storyId = await writtenStory(newsroom);
  await using plain = watchedPrisma(newsroom.db.url, (factory) => factory);
  const warned = once(process, "warning", { signal: AbortSignal.timeout(20_000) });
  await readAll(plain.prisma, storyId);
  expect(plain.crowded()).toBeGreaterThan(0);
  // Once a process, and all before this went through our own client without it.
  const [warning] = await warned;
  expect(warning.message).toContain("client is already executing a query");
});

test("after a query that fails in a transaction nobody waits for ever, and it rolls back", async () => {
  await using newsroom = await testNewsroom();
  const { prisma } = newsroom.db;
  const { reporter } = newsroom.people;
  const failed = prisma.$transaction(async (tx) => {
    await tx.staffer.update({ where: { id: reporter.id }, data: { name: "Somebody else" } });
    await expect(tx.$queryRaw`SELECT 1 / 0`).rejects.toThrow("division by zero");
    // PostgreSQL refuses what follows; nobody waits for ever behind the one that failed.
    await expect(tx.$queryRaw`SELECT 2 AS two`).rejects.toThrow("current transaction is aborted");
    throw new Error("given up");
  });
  await expect(failed).rejects.toThrow("given up");
  const found = await prisma.staffer.findUniqueOrThrow({ where: { id: reporter.id } });
  expect(found.name).toBe("Test reporter");
  expect(await prisma.$queryRaw`SELECT 3 AS three`).toEqual([{ three: 3 }]);
});
