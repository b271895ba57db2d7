import { expect, test } from "vitest";
import { describeLog } from "#tests/convergence/log-contract.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { verifyAudit } from "./audit.ts";
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

test("[Y2] [N7] the use of another staffer's client is in the audit trail, and the chain holds", async () => {
  await using db = await freshDatabase();
  await db.prisma.desk.create({ data: { id: "national", name: "National" } });
  const stafferId = await newStaffer(db, "jane");
  const storyId = await newStory(db, stafferId);
  await postgresRoomLog(db.pool, "one").reportForeignClient({ storyId, stafferId, client: 77 });
  const [row] = await db.prisma.auditRow.findMany({ where: { action: "use-foreign-client" } });
  expect(row).toMatchObject({ actorId: stafferId, storyId, facts: { client: 77 } });
  expect(await verifyAudit(db.prisma)).toMatchObject({ ok: true });
});
