import { describeLog } from "#tests/convergence/log-contract.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { seedStoryCopy } from "./copy-log.ts";
import { postgresRoomLog } from "./postgres-room-log.ts";

async function newStaffer(db: TestDatabase, name: string): Promise<string> {
  const { id } = await db.prisma.staffer.create({
    data: { name, email: `${name}@courier.test`, passwordHash: "x" },
  });
  return id;
}

async function newStory(db: TestDatabase, stafferId: string): Promise<string> {
  return db.prisma.$transaction(async (tx) => {
    const { id } = await tx.story.create({
      data: { slug: "fire", deskId: "national", createdById: stafferId },
    });
    await seedStoryCopy(tx, { storyId: id, stafferId });
    return id;
  });
}

describeLog("the log in PostgreSQL", async () => {
  const db = await freshDatabase();
  await db.prisma.desk.create({ data: { id: "national", name: "National" } });
  const staffers = [await newStaffer(db, "jane"), await newStaffer(db, "john")] as const;
  const stories = [await newStory(db, staffers[0]), await newStory(db, staffers[0])] as const;
  return {
    log: postgresRoomLog(db.pool, "one"),
    other: postgresRoomLog(db.pool, "other"),
    stories,
    staffers,
    [Symbol.asyncDispose]: () => db.close(),
  };
});
