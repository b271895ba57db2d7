import { expect, test, vi } from "vitest";
import { HeadlessEditor } from "#copy/binding/headless-editor.ts";
import { ScriptedPerson } from "#copy/binding/scripted-person.ts";
import { BODY } from "#copy/format.ts";
import { editDocument, loadDocument } from "#server/records/copy-log.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { expectAgreement } from "#tests/support/writers.ts";
import { hireReporters, startStory } from "./real-newsroom.ts";
import { openStockClient } from "./stock-client.ts";
import { actInAll, cellsAt, harmIn, PLACES, storyOf } from "./structure-acts.ts";
import { startSyncProcess } from "./sync-process.ts";

const soon = { timeout: 30_000, interval: 20 };

test("[Y9] any three acts at once, through the real server, lose and double nothing", async () => {
  await using db = await freshDatabase();
  const people = await hireReporters(db, 3);
  const server = await startSyncProcess(db.url);
  for (const [turn, offset] of Object.values(PLACES).entries()) {
    const cells = cellsAt(turn, offset);
    const stafferId = people[0]?.id ?? "";
    const storyId = await startStory(db, stafferId, `structure-${turn}`);
    const text = storyOf(cells).slice(0, -1);
    await db.prisma.$transaction((tx) =>
      editDocument(tx, { storyId, stafferId, edit: (doc) => doc.getText(BODY).insert(0, text) }),
    );
    const clients = people.map(({ signIn }) => openStockClient(server.url, storyId, signIn, { wire: "1" }));
    await vi.waitFor(() => {
      for (const client of clients) expect(client.text.toString()).toBe(`${text}\n`);
    }, soon);
    const writers = clients.map(({ doc }) => new ScriptedPerson(new HeadlessEditor(doc)));
    // Away, so that nobody hears of the others until all have acted.
    for (const { provider } of clients) provider.disconnect();
    actInAll(writers, cells, turn);
    expect(new Set(clients.map((client) => client.text.toString())).size).toBe(3);
    for (const { provider } of clients) provider.connect();
    await vi.waitFor(async () => {
      const { doc } = await loadDocument(db.prisma, storyId);
      const truth = doc.getText(BODY).toString();
      for (const client of clients) expect(client.text.toString()).toBe(truth);
      expect(harmIn(truth, cells, turn)).toEqual([]);
    }, soon);
    expectAgreement(writers);
    for (const { provider } of clients) provider.destroy();
  }
  await server.close();
}, 180_000);
