import { afterEach, expect, test, vi } from "vitest";
import { BODY } from "#copy/format.ts";
import { readCopy } from "#copy/read.ts";
import { loadDocument } from "#server/records/copy-log.ts";
import { socketOf } from "#tests/convergence/stock-client.ts";
import {
  cleanUp,
  cleanUpNow,
  closeCode,
  hire,
  newStory,
  open,
  rightsOf,
  soon,
  startProcess,
  synced,
} from "#tests/convergence/sync-people.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { Suggester } from "#tests/support/suggester.ts";
import { CLOSES } from "#wire/close-codes.ts";
import { LIMITS } from "#wire/limits.ts";
import { encodeFence } from "#wire/messages.ts";

afterEach(cleanUpNow);

test("[Y3] [WS1] nobody gets in signed out, to an unknown story, or from another page", async () => {
  await using db = await freshDatabase();
  const { url } = await startProcess(db);
  const jane = await hire(db, "jane");
  const story = await newStory(db, jane);
  expect(await closeCode(url, story, { id: "", signIn: crypto.randomUUID() })).toBe(
    CLOSES["signed-out"].code,
  );
  expect(await closeCode(url, crypto.randomUUID(), jane)).toBe(CLOSES["unknown-story"].code);
  expect(await closeCode(url, "not-an-id", jane)).toBe(CLOSES["unknown-story"].code);
  for (const origin of [
    "null",
    "http://courier.test.evil.example",
    "https://courier.test",
    "http://courier.test/",
  ]) {
    expect(await closeCode(url, story, jane, origin)).toBe(-1);
  }
  await cleanUpNow();
});

test("[Y3] a sign-in that ends closes its sockets within a second, with and without a notice", async () => {
  await using db = await freshDatabase();
  const { url } = await startProcess(db);
  const [jane, john] = [await hire(db, "jane"), await hire(db, "john")];
  const story = await newStory(db, jane);
  for (const [person, notify] of [
    [jane, true],
    [john, false],
  ] as const) {
    const client = open(url, story, person);
    await synced(client);
    const closed = new Promise<number>((resolve) =>
      client.provider.on("closed", ({ code }) => resolve(code)),
    );
    const start = performance.now();
    await db.prisma.signIn.updateMany({ where: { id: person.signIn }, data: { endedAt: new Date() } });
    if (notify) await db.pool.query("SELECT pg_notify('access', $1)", [person.id]);
    expect(await closed).toBe(CLOSES["signed-out"].code);
    expect(performance.now() - start).toBeLessThan(5_000);
  }
  await cleanUpNow();
});

test("[Y3] a spiked story sends its writers away, and they come back as readers", async () => {
  await using db = await freshDatabase();
  const { url } = await startProcess(db);
  const jane = await hire(db, "jane");
  const story = await newStory(db, jane);
  const client = open(url, story, jane, { wire: "1" });
  await vi.waitFor(() => expect(rightsOf(client)).toEqual(["write"]), soon);
  await db.prisma.story.update({ where: { id: story }, data: { stage: "spiked", stageBefore: "drafting" } });
  await db.pool.query("SELECT pg_notify('desk', $1)", [story]);
  await vi.waitFor(() => expect(rightsOf(client)).toEqual(["write", "read"]), soon);
  await cleanUpNow();
});

test("[Y3] [WS2] [WS17] [WS18] a page held to suggesting suggests, and is closed for good when it writes", async () => {
  await using db = await freshDatabase();
  const { url } = await startProcess(db);
  const [jane, john] = [await hire(db, "jane"), await hire(db, "john")];
  const story = await newStory(db, jane);
  const [page, other] = [open(url, story, jane, { wire: "1", mode: "suggest" }), open(url, story, john)];
  await synced(page);
  await synced(other);
  expect(rightsOf(page)).toEqual(["suggest"]);
  other.text.insert(0, "Fire at the mill.");
  await vi.waitFor(() => expect(page.text.toString()).toBe("Fire at the mill.\n"), soon);
  new Suggester(jane.id).insert(page.text, 4, " breaks out");
  page.provider.ws?.send(encodeFence(1));
  await vi.waitFor(() => expect(page.fences()).toEqual([1]), soon);
  await vi.waitFor(() => expect(other.text.toString()).toBe("Fire breaks out at the mill.\n"), soon);
  const closed = new Promise<number>((resolve) => page.provider.on("closed", ({ code }) => resolve(code)));
  page.text.insert(0, "Big ", {});
  expect(await closed).toBe(CLOSES["only-suggestions"].code);
  other.text.insert(0, "A ");
  const { doc } = await vi.waitFor(async () => {
    const loaded = await loadDocument(db.prisma, story);
    expect(loaded.doc.getText(BODY).toString()).toBe("A Fire breaks out at the mill.\n");
    return loaded;
  }, soon);
  expect(readCopy(doc).body).toEqual([{ kind: "paragraph", runs: [{ text: "A Fire at the mill." }] }]);
  await cleanUpNow();
});

test("[Y4] [WS2] a page of another copy version may only read", async () => {
  await using db = await freshDatabase();
  const { url } = await startProcess(db);
  const jane = await hire(db, "jane");
  const story = await newStory(db, jane);
  const client = open(url, story, jane, { wire: "1", copy: "999" });
  await vi.waitFor(() => expect(rightsOf(client)).toEqual(["read"]), soon);
  await synced(client);
  const closed = new Promise<number>((resolve) => client.provider.on("closed", ({ code }) => resolve(code)));
  client.text.insert(0, "Not to be taken");
  expect(await closed).toBe(CLOSES["no-right"].code);
  await cleanUpNow();
});

test("[Y6] nobody has more sockets on one story than a person needs, and one bad frame closes one socket", async () => {
  await using db = await freshDatabase();
  const { url, sync } = await startProcess(db);
  const jane = await hire(db, "jane");
  const story = await newStory(db, jane);
  const Socket = socketOf(jane.signIn);
  const sockets = Array.from(
    { length: LIMITS.socketsPerPersonAndStory },
    () => new Socket(`${url}/${story}`),
  );
  cleanUp.push(() => sockets.map((socket) => socket.terminate()));
  await vi.waitFor(() => expect(sync.metrics.sockets).toBe(sockets.length), soon);
  expect(await closeCode(url, story, jane)).toBe(CLOSES["too-many"].code);
  const [texting] = sockets;
  const closed = new Promise<number>((resolve) => texting?.on("close", resolve));
  texting?.send("text");
  expect(await closed).toBe(CLOSES["bad-frame"].code);
  await vi.waitFor(() => expect(sync.metrics.sockets).toBe(sockets.length - 1), soon);
  await cleanUpNow();
});
