import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { confirmExpunge } from "#server/commands/confirm-expunge.ts";
import { proposeExpunge } from "#server/commands/propose-expunge.ts";
import { openDatabase } from "#server/database/connect.ts";
import { makeReadersLogin } from "#server/database/readers-login.ts";
import { restoreBackup } from "#server/jobs/backup/restore-backup.ts";
import { verifyAudit } from "#server/records/audit.ts";
import { askPool } from "#server/records/copy-sql.ts";
import { listExpunged } from "#server/records/expunges.ts";
import { findAddresses } from "#server/records/public/find-address.ts";
import { openPublicDatabase } from "#server/records/public/public-database.ts";
import { backUp, NOW, somewhere, withSession } from "#tests/support/backups.ts";
import { CANARY_PLACES, storyOfCanaries, whereIsCanary } from "#tests/support/canary.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { mustDo, type TestNewsroom, testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { keepLedger } from "./keep-ledger.ts";
import { LEDGER, readLedger } from "./ledger.ts";

async function expunge({ people, ...newsroom }: TestNewsroom, storyId: string, slug: string): Promise<void> {
  const asked = { storyId, slug, reason: "A court ordered it.", reference: "Docket 26-1017" };
  const { proposal } = mustDo(await proposeExpunge(newsroom, people.managing, asked));
  mustDo(await confirmExpunge(newsroom, people.admin, { storyId, slug, proposal }));
}

test("[N6] an older backup is restored without what the law took since: no word, 451, and the chain verifies", async () => {
  await using place = await somewhere();
  await using newsroom = await testNewsroom();
  const { db } = newsroom;
  const { id, slug, addresses } = await storyOfCanaries(newsroom, db.pool);
  await writtenStory(newsroom, ["Another story comes back as it was."], "other");
  await backUp(db.url, place.file);
  const later = await writtenStory(newsroom, ["It came after the backup."], "later");
  await expunge(newsroom, id, slug);
  await expunge(newsroom, later, "later");
  const expunged = await listExpunged(askPool(db.pool));
  expect(expunged.map(({ storyId }) => storyId)).toEqual([id, later]);

  // Without the list everything is back: that is what it is for.
  await using without = await emptyDatabase();
  await withSession(without.url, (session) => restoreBackup(session, place.file, NOW));
  const back = openDatabase({ url: without.url });
  expect(await whereIsCanary(back.pool)).toEqual(expect.arrayContaining(CANARY_PLACES));
  await back.close();

  await using target = await emptyDatabase();
  const { replayed, backup } = await withSession(target.url, (session) =>
    restoreBackup(session, place.file, NOW, { expunged }),
  );
  expect(replayed).toEqual({ again: 1, before: 0, unknown: 1 });
  const restored = openDatabase({ url: target.url });
  expect(await whereIsCanary(restored.pool)).toEqual([]);
  expect(await verifyAudit(restored.prisma)).toMatchObject({ ok: true });
  // The chain is the one that was backed up, and goes on from it.
  const { audit } = backup.header;
  const noted = audit ? { number: BigInt(audit.number), hash: audit.hash } : undefined;
  expect(noted).toBeDefined();
  expect(await verifyAudit(restored.prisma, noted)).toMatchObject({ ok: true });
  const last = await restored.prisma.auditRow.findMany({ orderBy: { number: "desc" }, take: 2 });
  expect(last).toMatchObject([
    { action: "replay-expunge", storyId: id, facts: { expunge: expunged[0]?.id } },
    { action: "restore-backup" },
  ]);
  expect(await listExpunged(askPool(restored.pool))).toEqual(expunged.slice(0, 1));
  expect(await restored.prisma.story.count({ where: { expungedAt: null, slug: "other" } })).toBe(1);
  const readers = openPublicDatabase({ url: await makeReadersLogin(target.url, "secret of the tests") });
  const found = await findAddresses(readers, addresses);
  expect([...found.values()].map(({ kind }) => kind)).toEqual(["expunged", "expunged"]);
  await readers.close();
  await restored.close();

  // A backup made since holds no word to take out, and replaying the list onto it changes nothing.
  await backUp(db.url, `${place.file}-2`);
  await using again = await emptyDatabase();
  const second = await withSession(again.url, (session) =>
    restoreBackup(session, `${place.file}-2`, NOW, { expunged }),
  );
  expect(second.replayed).toEqual({ again: 0, before: 2, unknown: 0 });
}, 90_000);

test("[N6] the list is written outside the database at once, and at the start of a process that missed it", async () => {
  await using place = await somewhere();
  await using newsroom = await testNewsroom();
  const first = await writtenStory(newsroom, ["Words."], "harbor");
  const second = await writtenStory(newsroom, ["More words."], "mill");
  const problems: unknown[] = [];
  const options = {
    pool: newsroom.db.pool,
    directUrl: newsroom.db.url,
    dataDirectory: place.folder,
    onProblem: (problem: unknown) => problems.push(problem),
  };
  const held = async () => (await readLedger(join(place.folder, LEDGER)))?.map(({ storyId }) => storyId);
  const kept = await keepLedger(options);
  await vi.waitFor(async () => expect(await held()).toEqual([]), { timeout: 5_000, interval: 10 });
  await expunge(newsroom, first, "harbor");
  await vi.waitFor(async () => expect(await held()).toEqual([first]), { timeout: 5_000, interval: 10 });
  await kept.close();
  await expunge(newsroom, second, "mill");
  expect(await held()).toEqual([first]);
  const again = await keepLedger(options);
  await vi.waitFor(async () => expect(await held()).toEqual([first, second]), {
    timeout: 5_000,
    interval: 10,
  });
  await again.close();
  expect(problems).toEqual([]);
});
