import { randomBytes } from "node:crypto";
import { expect, test, vi } from "vitest";
import { BODY } from "#copy/format.ts";
import { openDatabase } from "#server/database/connect.ts";
import { migrate } from "#server/database/migrate.ts";
import { verifyAudit } from "#server/records/audit.ts";
import { loadDocument } from "#server/records/copy-log.ts";
import { DAMAGED } from "#server/records/story-hashes.ts";
import { openStockClient } from "#tests/convergence/stock-client.ts";
import { startSyncProcess } from "#tests/convergence/sync-process.ts";
import {
  backUp,
  busyNewsroom,
  hashesOf,
  NOW,
  restore,
  somewhere,
  withSession,
} from "#tests/support/backups.ts";
import { emptyDatabase, type TestDatabase } from "#tests/support/database.ts";
import { releaseChange, type TestNewsroom, testNewsroom, write } from "#tests/support/newsroom.ts";
import { CLOSES } from "#wire/close-codes.ts";
import { encodeFence } from "#wire/messages.ts";
import { readBackup } from "./read-backup.ts";

const soon = { timeout: 10_000, interval: 10 };

async function signInOf(db: TestDatabase, stafferId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + 3_600_000);
  return (await db.prisma.signIn.create({ data: { stafferId, expiresAt } })).id;
}

test("[Y1] a backup taken while people type holds every word acknowledged before it, and is restored hash by hash", async () => {
  await using place = await somewhere();
  const { newsroom, inWork, published } = await busyNewsroom();
  await using db = newsroom.db;
  const sync = await startSyncProcess(db.url);
  const writers = await Promise.all(
    [newsroom.people.reporter, newsroom.people.reporter2, newsroom.people.editor].map(async ({ id }) =>
      openStockClient(sync.url, inWork, await signInOf(db, id), { wire: "1" }),
    ),
  );
  await vi.waitFor(() => expect(writers.every(({ provider }) => provider.synced)).toBe(true), soon);
  let typed = 0;
  const acknowledged: string[] = [];
  /** Each types a word and asks whether it is saved. */
  const typeOn = async () => {
    typed += 1;
    const number = typed;
    writers.forEach(({ text, provider }, index) => {
      text.insert(0, `w${index}-${number} `);
      provider.ws?.send(encodeFence(number));
    });
    await vi.waitFor(() => expect(writers.every((one) => one.fences().includes(number))).toBe(true), soon);
    acknowledged.push(...writers.map((_, index) => `w${index}-${number}`));
  };
  for (let round = 0; round < 5; round++) await typeOn();
  const before = [...acknowledged];
  let isDone = false;
  const backingUp = backUp(db.url, place.file).then(() => {
    isDone = true;
  });
  // At least one word falls into the time of the backup, and one after it.
  do await typeOn();
  while (!isDone);
  await backingUp;
  await typeOn();

  await using target = await emptyDatabase();
  const said = await restore(target.url, place.file);
  expect(await hashesOf(target.url)).toEqual(said.stories);
  const restored = openDatabase({ url: target.url });
  const { doc, generation } = await loadDocument(restored.prisma, inWork);
  const words = doc.getText(BODY).toString().split(" ");
  expect(words).toEqual(expect.arrayContaining(before));
  // What came later is not in it: the snapshot was of one instant.
  expect(words).not.toContain(`w0-${typed}`);
  expect(generation).toBeGreaterThan(1);
  // Nobody typed in this one: it is the same to the byte.
  const now = new Map((await hashesOf(db.url)).map((story) => [story.storyId, story]));
  expect(said.stories.find((story) => story.storyId === published)).toEqual(now.get(published));
  expect(await verifyAudit(restored.prisma)).toMatchObject({ ok: true });

  // A page that holds words newer than the backup is told so, and takes nothing in and puts nothing in.
  const again = await startSyncProcess(target.url);
  const [first] = writers;
  const signIn = await restored.prisma.signIn.findFirstOrThrow({ where: { endedAt: null } });
  const late = openStockClient(again.url, inWork, signIn.id, { wire: "1", generation: "1" });
  const closed = new Promise<number>((resolve) => late.provider.on("closed", ({ code }) => resolve(code)));
  late.text.insert(0, first?.text.toString() ?? "");
  expect(await closed).toBe(CLOSES["other-version"].code);
  expect((await loadDocument(restored.prisma, inWork)).doc.getText(BODY).toString()).toBe(words.join(" "));
  // Whoever opens the story anew goes on from there.
  const fresh = openStockClient(again.url, inWork, signIn.id, { wire: "1", generation: String(generation) });
  await vi.waitFor(() => expect(fresh.text.toString()).toBe(words.join(" ")), soon);
  for (const { provider } of [...writers, late, fresh]) provider.destroy();
  await again.close();
  await sync.close();
  await restored.close();
});

test("[N7] what is restored goes on: numbers follow, nothing can be rewritten, and the trail says where it came from", async () => {
  await using place = await somewhere();
  const { newsroom, published } = await busyNewsroom();
  await using db = newsroom.db;
  await db.prisma.signInFailure.createMany({ data: [{ key: "a" }, { key: "b" }] });
  await backUp(db.url, place.file);
  await using target = await emptyDatabase();
  const { sha256 } = await restore(target.url, place.file);
  const restored = openDatabase({ url: target.url });
  const counts = (on: TestDatabase["pool"]) =>
    on.query(
      `SELECT (SELECT count(*) FROM releases) AS releases, (SELECT count(*) FROM public_outputs) AS outputs,
         (SELECT count(*) FROM staffers) AS staffers, (SELECT count(*) FROM _prisma_migrations) AS migrations`,
    );
  expect((await counts(restored.pool)).rows).toEqual((await counts(db.pool)).rows);
  expect(Number((await restored.prisma.signInFailure.create({ data: { key: "c" } })).id)).toBe(3);
  await expect(restored.pool.query("DELETE FROM releases")).rejects.toThrow("append-only");
  const last = await restored.prisma.auditRow.findFirstOrThrow({ orderBy: { number: "desc" } });
  expect(last).toMatchObject({
    action: "restore-backup",
    facts: { backup: sha256, madeAt: NOW.toISOString() },
  });
  expect(await migrate(target.url)).toEqual([]);
  // The newsroom works on: the next release follows the last.
  const next: TestNewsroom = {
    ...newsroom,
    db: { ...db, prisma: restored.prisma, pool: restored.pool, url: target.url },
  };
  await write(next, newsroom.people.reporter, published, {
    hed: [{ text: "Council passes budget at dawn" }],
  });
  expect(await releaseChange(next, published, "update")).toMatchObject({ number: 3 });
  await restored.close();
});

test("one story with a damaged log doesn't stop the backup of all others", async () => {
  await using place = await somewhere();
  const { newsroom, inWork } = await busyNewsroom();
  await using db = newsroom.db;
  await db.pool.query("DELETE FROM copy_updates WHERE story_id = $1 AND sequence = 1", [inWork]);
  await backUp(db.url, place.file);
  const { stories } = await readBackup(place.file);
  expect(stories.find(({ storyId }) => storyId === inWork)?.document).toBe(DAMAGED);
  await using target = await emptyDatabase();
  await restore(target.url, place.file);
  expect(await hashesOf(target.url)).toEqual(await hashesOf(db.url));
});

test("a large value and many chunks come back as they were", async () => {
  await using place = await somewhere();
  await using newsroom = await testNewsroom();
  const value = randomBytes(3_000_000).toString("hex");
  await newsroom.db.prisma.mark.create({ data: { name: "large", value } });
  await backUp(newsroom.db.url, place.file);
  await using target = await emptyDatabase();
  await restore(target.url, place.file);
  const rows = await withSession(target.url, ({ ask }) =>
    ask("SELECT value FROM marks WHERE name = 'large'"),
  );
  expect(rows[0]?.value === value).toBe(true);
});
