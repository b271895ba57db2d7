import { afterEach, expect, test, vi } from "vitest";
import { BODY } from "#copy/format.ts";
import { editDocument, loadDocument } from "#server/records/copy-log.ts";
import {
  cleanUpNow,
  hire,
  newStory,
  open,
  soon,
  startProcess,
  synced,
} from "#tests/convergence/sync-people.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { CLOSES } from "#wire/close-codes.ts";
import { encodeFence } from "#wire/messages.ts";

afterEach(cleanUpNow);

test("[Y10] two stock y-websocket clients write one story, and the log holds it", async () => {
  await using db = await freshDatabase();
  const { url } = await startProcess(db);
  const [jane, john] = [await hire(db, "jane"), await hire(db, "john")];
  const story = await newStory(db, jane);
  const [one, two] = [open(url, story, jane), open(url, story, john)];
  await synced(one);
  await synced(two);
  one.text.insert(0, "Fire at the mill. ");
  await vi.waitFor(() => expect(two.text.toString()).toBe("Fire at the mill. \n"), soon);
  two.text.insert(18, "Nobody was hurt.");
  await vi.waitFor(() => expect(one.text.toString()).toBe("Fire at the mill. Nobody was hurt.\n"), soon);
  const { doc } = await loadDocument(db.prisma, story);
  expect(doc.getText(BODY).toString()).toBe("Fire at the mill. Nobody was hurt.\n");
  await vi.waitFor(async () => {
    const digest = await db.prisma.copyDigest.findUniqueOrThrow({ where: { storyId: story } });
    expect(digest.wordCount).toBe(7);
  }, soon);
  await cleanUpNow();
});

test("[Y10] without a server the same two clients read different words", async () => {
  const nobody = { id: "", signIn: "" };
  const [one, two] = [
    open("ws://127.0.0.1:9/sync", "none", nobody),
    open("ws://127.0.0.1:9/sync", "none", nobody),
  ];
  one.text.insert(0, "Fire");
  await vi.waitFor(() => expect(one.provider.wsUnsuccessfulReconnects).toBeGreaterThan(2), soon);
  expect(two.text.toString()).toBe("");
  await cleanUpNow();
});

test("[Y1] while another transaction holds the story's log, no fence is answered and nobody is shown the words", async () => {
  await using db = await freshDatabase();
  const { url } = await startProcess(db);
  const [jane, john] = [await hire(db, "jane"), await hire(db, "john")];
  const [story, other] = [await newStory(db, jane), await newStory(db, jane)];
  const [one, two] = [open(url, story, jane, { wire: "1" }), open(url, story, john)];
  const elsewhere = open(url, other, jane, { wire: "1" });
  for (const client of [one, two, elsewhere]) await synced(client);
  const holder = await db.pool.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT 1 FROM copy_heads WHERE story_id = $1 FOR UPDATE", [story]);
  one.text.insert(0, "Secret ");
  one.provider.ws?.send(encodeFence(1));
  elsewhere.text.insert(0, "Meanwhile ");
  elsewhere.provider.ws?.send(encodeFence(1));
  // The other story's commit shows that batches went by.
  await vi.waitFor(() => expect(elsewhere.fences()).toEqual([1]), soon);
  expect(one.fences()).toEqual([]);
  expect(two.text.toString()).toBe("\n");
  await holder.query("COMMIT");
  holder.release();
  await vi.waitFor(() => expect(one.fences()).toEqual([1]), soon);
  await vi.waitFor(() => expect(two.text.toString()).toBe("Secret \n"), soon);
  await cleanUpNow();
});

test("[Y8] two processes and a command write one story, and everyone reads all of it", async () => {
  await using db = await freshDatabase();
  const [here, there] = [await startProcess(db), await startProcess(db)];
  const [jane, john] = [await hire(db, "jane"), await hire(db, "john")];
  const story = await newStory(db, jane);
  const [one, two] = [open(here.url, story, jane), open(there.url, story, john)];
  await synced(one);
  await synced(two);
  for (let i = 0; i < 10; i++) {
    one.text.insert(0, `a${i} `);
    two.text.insert(0, `b${i} `);
    await db.prisma.$transaction((tx) =>
      editDocument(tx, {
        storyId: story,
        stafferId: john.id,
        edit: (doc) => doc.getText(BODY).insert(0, `c${i} `),
      }),
    );
  }
  await vi.waitFor(async () => {
    const { doc } = await loadDocument(db.prisma, story);
    const truth = doc.getText(BODY).toString();
    expect(truth.split(" ")).toHaveLength(31);
    expect(one.text.toString()).toBe(truth);
    expect(two.text.toString()).toBe(truth);
  }, soon);
  const { rows } = await db.pool.query(
    "SELECT count(*)::int = max(sequence)::int AS gapless FROM copy_updates WHERE story_id = $1",
    [story],
  );
  expect(rows).toEqual([{ gapless: true }]);
  await cleanUpNow();
});

test("[Y5] presence carries the server's name for a person, and leaves with their socket", async () => {
  await using db = await freshDatabase();
  const { url } = await startProcess(db);
  const [jane, john] = [await hire(db, "jane"), await hire(db, "john")];
  const story = await newStory(db, jane);
  const [one, two] = [open(url, story, jane), open(url, story, john)];
  await synced(one);
  await synced(two);
  one.provider.awareness.setLocalState({ user: { name: "Editor-in-chief" }, cursor: { at: 4 } });
  await vi.waitFor(() => {
    const seen = two.provider.awareness.getStates().get(one.doc.clientID);
    expect(seen).toMatchObject({ user: { id: jane.id, name: "jane" }, cursor: { at: 4 } });
  }, soon);
  one.provider.destroy();
  await vi.waitFor(() => expect(two.provider.awareness.getStates().has(one.doc.clientID)).toBe(false), soon);
  await cleanUpNow();
});

test("[Y7] a process that stops commits what it took and sends everyone elsewhere", async () => {
  await using db = await freshDatabase();
  const [stopping, staying] = [await startProcess(db), await startProcess(db)];
  const jane = await hire(db, "jane");
  const story = await newStory(db, jane);
  const [one, two] = [open(stopping.url, story, jane), open(staying.url, story, jane)];
  await synced(one);
  await synced(two);
  const code = new Promise<number | undefined>((resolve) =>
    one.provider.on("connection-close", (event) => resolve(event?.code)),
  );
  one.text.insert(0, "Last words ");
  await vi.waitFor(() => expect(stopping.sync.metrics.framesIn).toBeGreaterThan(3), soon);
  await stopping.sync.drain();
  expect(await code).toBe(CLOSES.restarting.code);
  await vi.waitFor(() => expect(two.text.toString()).toBe("Last words \n"), soon);
  await cleanUpNow();
});
