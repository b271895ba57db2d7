import { expect, test, vi } from "vitest";
import { BODY } from "#copy/format.ts";
import { confirmExpunge } from "#server/commands/confirm-expunge.ts";
import { proposeExpunge } from "#server/commands/propose-expunge.ts";
import { loadDocument } from "#server/records/copy-log.ts";
import { CANARY, whereIsCanary } from "#tests/support/canary.ts";
import { mustDo, type TestNewsroom, testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { CLOSES } from "#wire/close-codes.ts";
import { openStockClient, type StockClient } from "./stock-client.ts";
import { startSyncProcess } from "./sync-process.ts";

const soon = { timeout: 10_000, interval: 10 };

async function signInOf({ db }: TestNewsroom, stafferId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + 3_600_000);
  return (await db.prisma.signIn.create({ data: { stafferId, expiresAt } })).id;
}

const closeCodeOf = ({ provider }: StockClient) =>
  new Promise<number>((resolve) => provider.on("connection-close", (event) => resolve(event?.code ?? 0)));

test("[N6] open pages are closed when the law takes a story, and what they hold of it is taken in by nobody again", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, managing, admin } = newsroom.people;
  const storyId = await writtenStory(newsroom, [`Said by ${CANARY}.`], "harbor");
  // Two processes: the one that hears of it through the database closes its pages too.
  const processes = [await startSyncProcess(newsroom.db.url), await startSyncProcess(newsroom.db.url)];
  const signIn = await signInOf(newsroom, reporter.id);
  const pages = processes.map(({ url }, at) =>
    openStockClient(url, storyId, signIn, at === 0 ? { wire: "1", generation: "1" } : {}),
  );
  await vi.waitFor(() => expect(pages.every(({ provider }) => provider.synced)).toBe(true), soon);
  pages[0]?.text.insert(0, `More ${CANARY}. `);
  await vi.waitFor(() => expect(pages[1]?.text.toString()).toContain(`More ${CANARY}`), soon);
  const closing = pages.map(closeCodeOf);

  const asked = { storyId, slug: "harbor", reason: "A court ordered it.", reference: "Docket 26-1017" };
  const { proposal } = mustDo(await proposeExpunge(newsroom, managing, asked));
  mustDo(await confirmExpunge(newsroom, admin, { storyId, slug: "harbor", proposal }));

  // Whichever is noticed first: that the story is gone, or that its document is another one.
  const ends: readonly number[] = [CLOSES.expunged.code, CLOSES["other-version"].code];
  for (const code of await Promise.all(closing)) expect(ends).toContain(code);
  // Coming back with all their words, saying which document they hold or not, as the page or as any program.
  for (const [at, params] of [
    [0, { wire: "1", generation: "1" }],
    [1, {}],
  ] as const) {
    const late = openStockClient(processes[at]?.url ?? "", storyId, signIn, params);
    late.text.insert(0, `Late ${CANARY}.`);
    expect(await closeCodeOf(late)).toBe(CLOSES.expunged.code);
    late.provider.destroy();
  }
  const { doc, generation } = await loadDocument(newsroom.db.prisma, storyId);
  expect(doc.getText(BODY).toString()).toBe("\n");
  expect(generation).toBeGreaterThan(1);
  for (const { provider } of pages) provider.destroy();
  for (const process of processes) await process.close();
  // Not even what a room that closed still wanted to say of the old document.
  expect(await whereIsCanary(newsroom.db.pool)).toEqual([]);
});
