import { expect, test, vi } from "vitest";
import type * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { writeCopy } from "#copy/write.ts";
import { openSession } from "#server/database/session.ts";
import { verifyAudit } from "#server/records/audit.ts";
import { compact } from "#server/records/copy-compact.ts";
import { attribution, editDocument, loadDocument } from "#server/records/copy-log.ts";
import { listHeaviest } from "#server/records/copy-rebase.ts";
import { askPool } from "#server/records/copy-sql.ts";
import { storyFacts } from "#server/records/socket-access.ts";
import { openStockClient } from "#tests/convergence/stock-client.ts";
import { startSyncProcess } from "#tests/convergence/sync-process.ts";
import { freeze, type TestNewsroom, testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { CLOSES } from "#wire/close-codes.ts";
import { encodeFence } from "#wire/messages.ts";
import { findStory, rebaseStory } from "./rebase-story.ts";

const soon = { timeout: 10_000, interval: 10 };

async function rebase({ db }: TestNewsroom, storyId: string) {
  const session = await openSession(db.url);
  try {
    return await rebaseStory(session, storyId, new Date());
  } finally {
    await session.close();
  }
}

async function signInOf({ db }: TestNewsroom, stafferId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + 3_600_000);
  return (await db.prisma.signIn.create({ data: { stafferId, expiresAt } })).id;
}

/** Each character of the body with whoever wrote it. */
async function whoWrote({ db }: TestNewsroom, storyId: string): Promise<readonly string[]> {
  const { doc, generation } = await loadDocument(db.prisma, storyId);
  const owners = await attribution(db.prisma, storyId, generation);
  const said: string[] = [];
  for (let item = doc.getText(BODY)._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    for (const unit of item.content.getContent()) said.push(`${String(unit)} ${owners.get(item.id.client)}`);
  }
  return said;
}

test("[Y11] while people write, a story is rebased: pages are closed with 4409, nothing acknowledged is lost, and who wrote what stays", async () => {
  await using newsroom = await testNewsroom();
  const { db, people } = newsroom;
  const story = await writtenStory(newsroom);
  const sync = await startSyncProcess(db.url);
  const open = async (stafferId: string, generation: number) =>
    openStockClient(sync.url, story, await signInOf(newsroom, stafferId), {
      wire: "1",
      generation: String(generation),
    });
  // Many visits, each with a client of its own.
  for (let visit = 0; visit < 8; visit++) {
    const { id } = visit % 2 === 0 ? people.reporter : people.editor;
    const page = await open(id, 1);
    await vi.waitFor(() => expect(page.provider.synced).toBe(true), soon);
    page.text.insert(0, `v${visit} `);
    page.text.delete(page.text.length - 3, 1);
    page.provider.ws?.send(encodeFence(1));
    await vi.waitFor(() => expect(page.fences()).toEqual([1]), soon);
    page.provider.destroy();
  }
  const pages = await Promise.all([people.reporter, people.reporter2].map(({ id }) => open(id, 1)));
  await vi.waitFor(() => expect(pages.every(({ provider }) => provider.synced)).toBe(true), soon);
  const closed = pages.map(
    ({ provider }) => new Promise<number>((resolve) => provider.on("closed", ({ code }) => resolve(code))),
  );
  const [first] = pages;
  first?.text.insert(0, "last ");
  first?.provider.ws?.send(encodeFence(1));
  await vi.waitFor(() => expect(first?.fences()).toEqual([1]), soon);
  const before = await whoWrote(newsroom, story);
  const { sha256 } = await freeze(newsroom, people.reporter, story);

  const rebased = await rebase(newsroom, story);
  expect(rebased.before.clients).toBeGreaterThan(8);
  expect(rebased.after.clients).toBe(2);
  expect(rebased.after.structs).toBeLessThan(rebased.before.structs);
  expect(await Promise.all(closed)).toEqual([CLOSES["other-version"].code, CLOSES["other-version"].code]);
  expect(await whoWrote(newsroom, story)).toEqual(before);
  expect((await freeze(newsroom, people.reporter, story)).sha256).toBe(sha256);
  expect(await verifyAudit(db.prisma)).toMatchObject({ ok: true });
  const row = await db.prisma.auditRow.findFirstOrThrow({ where: { action: "rebase-copy" } });
  expect(row).toMatchObject({ storyId: story, facts: { generation: rebased.generation, clientsAfter: 2 } });

  // Reopened, by whoever was there and by a command, it goes on.
  const again = await open(people.reporter.id, rebased.generation);
  await vi.waitFor(() => expect(again.text.toString()).toMatch(/^last v7 /), soon);
  again.text.insert(0, "new ");
  await db.prisma.$transaction((tx) =>
    editDocument(tx, {
      storyId: story,
      stafferId: people.editor.id,
      edit: (doc) => writeCopy(doc, { hed: [{ text: "Hed after" }] }),
    }),
  );
  await vi.waitFor(async () => {
    const { doc } = await loadDocument(db.prisma, story);
    expect(doc.getText(BODY).toString()).toMatch(/^new last v7 /);
    expect(doc.getText("hed").toString()).toBe("Hed after");
  }, soon);
  again.provider.destroy();
  await sync.close();
});

test("a page that doesn't say which generation it holds can't write the old document into the new one", async () => {
  await using newsroom = await testNewsroom();
  const story = await writtenStory(newsroom, ["Once."]);
  const sync = await startSyncProcess(newsroom.db.url);
  const signIn = await signInOf(newsroom, newsroom.people.reporter.id);
  const page = openStockClient(sync.url, story, signIn);
  await vi.waitFor(() => expect(page.provider.synced).toBe(true), soon);
  page.text.insert(0, "Mine. ");
  await vi.waitFor(async () => {
    expect((await loadDocument(newsroom.db.prisma, story)).doc.getText(BODY).toString()).toMatch(/^Mine/);
  }, soon);
  page.provider.disconnect();
  await rebase(newsroom, story);
  const closed = new Promise<number>((resolve) => page.provider.on("closed", ({ code }) => resolve(code)));
  page.provider.connect();
  const code = await closed;
  expect(code).toBeGreaterThanOrEqual(4400);
  expect(code).toBeLessThan(4500);
  expect((await loadDocument(newsroom.db.prisma, story)).doc.getText(BODY).toString()).toBe("Mine. Once.\n");
  page.provider.destroy();
  await sync.close();
});

test("the old generation stays until the new one is compacted, and goes then", async () => {
  await using newsroom = await testNewsroom();
  const { db, people } = newsroom;
  const story = await writtenStory(newsroom);
  const ask = askPool(db.pool);
  const edit = (stafferId: string, work: (text: Y.Text) => void) =>
    db.prisma.$transaction((tx) =>
      editDocument(tx, { storyId: story, stafferId, edit: (doc) => work(doc.getText(BODY)) }),
    );
  await edit(people.reporter2.id, (text) => text.insert(0, "brief "));
  await edit(people.reporter2.id, (text) => text.delete(0, 6));
  await compact(ask, story);
  const generations = async () => {
    const rows = await ask(
      `SELECT array(SELECT DISTINCT generation FROM copy_snapshots WHERE story_id = $1::uuid ORDER BY 1) AS snapshots,
              array(SELECT DISTINCT generation FROM copy_clients WHERE story_id = $1::uuid ORDER BY 1) AS clients`,
      [story],
    );
    return rows[0];
  };
  const { generation } = await rebase(newsroom, story);
  expect(await generations()).toEqual({ snapshots: [1, generation], clients: [1, generation] });
  await edit(people.editor.id, (text) => text.insert(0, "more "));
  expect(await compact(ask, story)).toBe(true);
  // Of those whose words are gone one client is kept: they stay the story's authors.
  expect(await generations()).toEqual({ snapshots: [generation], clients: [1, generation] });
  const facts = (await storyFacts(db.pool, [story])).get(story);
  expect(new Set(facts?.authors)).toEqual(
    new Set([people.reporter.id, people.reporter2.id, people.editor.id]),
  );
  expect((await loadDocument(db.prisma, story)).doc.getText(BODY).toString()).toMatch(/^more The council/);
  // And again: the number rises also within the same second.
  expect((await rebase(newsroom, story)).generation).toBeGreaterThan(generation);
});

test("what can't be rebased stays as it is, with a sentence, and a story is found by ID or slug", async () => {
  await using newsroom = await testNewsroom();
  const { db } = newsroom;
  const story = await writtenStory(newsroom, ["One."], "harbor");
  const other = await writtenStory(newsroom, ["Two."], "mill");
  const twin = await writtenStory(newsroom, ["Three."], "mill-fire");
  await db.pool.query("UPDATE stories SET slug = 'mill' WHERE id = $1", [twin]);
  const session = await openSession(db.url);
  expect(await findStory(session, "harbor")).toBe(story);
  expect(await findStory(session, other)).toBe(other);
  await expect(findStory(session, "none")).rejects.toThrow("There is no story none.");
  await expect(findStory(session, "mill")).rejects.toThrow("Several stories are called mill");
  expect(await listHeaviest(session.ask, 2)).toMatchObject([{ clients: 1 }, { clients: 1 }]);
  await db.pool.query("DELETE FROM copy_clients WHERE story_id = $1", [story]);
  await expect(rebaseStory(session, story, new Date())).rejects.toThrow(
    /^Story \S+ stays as it is: nobody is known/,
  );
  const { rows } = await db.pool.query("SELECT generation FROM copy_heads WHERE story_id = $1", [story]);
  expect(rows).toEqual([{ generation: 1 }]);
  await session.close();
});
