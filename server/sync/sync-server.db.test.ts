import { afterEach, expect, test, vi } from "vitest";
import type { WebsocketProvider } from "y-websocket";
import { BODY } from "#copy/format.ts";
import { readCopy } from "#copy/read.ts";
import { editDocument, loadDocument, seedStoryCopy } from "#server/records/copy-log.ts";
import { openStockClient, type StockClient, socketOf } from "#tests/convergence/stock-client.ts";
import { type SyncProcess, startSyncProcess } from "#tests/convergence/sync-process.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { Suggester } from "#tests/support/suggester.ts";
import { CLOSES } from "#wire/close-codes.ts";
import { LIMITS } from "#wire/limits.ts";
import { encodeFence } from "#wire/messages.ts";

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const work of cleanUp.splice(0).reverse()) await work();
});

/** A process of its own on a database. */
async function startProcess(db: TestDatabase): Promise<SyncProcess> {
  const started = await startSyncProcess(db.url);
  cleanUp.push(() => started.close());
  return started;
}

interface Person {
  readonly id: string;
  readonly signIn: string;
}

async function hire(db: TestDatabase, name: string, role = "reporter"): Promise<Person> {
  await db.prisma.desk.upsert({
    where: { id: "national" },
    create: { id: "national", name: "National" },
    update: {},
  });
  const { id } = await db.prisma.staffer.create({
    data: {
      name,
      email: `${name}@courier.test`,
      passwordHash: "x",
      roles: { create: { deskId: "national", role } },
      signIns: { create: { expiresAt: new Date(Date.now() + 3_600_000) } },
    },
  });
  const { id: signIn } = await db.prisma.signIn.findFirstOrThrow({ where: { stafferId: id } });
  return { id, signIn };
}

async function newStory(db: TestDatabase, person: Person): Promise<string> {
  return db.prisma.$transaction(async (tx) => {
    const { id } = await tx.story.create({
      data: { slug: "fire", deskId: "national", createdById: person.id },
    });
    await seedStoryCopy(tx, { storyId: id, stafferId: person.id });
    return id;
  });
}

function open(url: string, storyId: string, person: Person, params: Record<string, string> = {}) {
  const client = openStockClient(url, storyId, person.signIn, params);
  cleanUp.push(() => client.provider.destroy());
  return client;
}

const soon = { timeout: 8_000, interval: 10 };

function synced(client: { provider: WebsocketProvider }): Promise<void> {
  return vi.waitFor(() => expect(client.provider.synced).toBe(true), soon);
}

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

async function closeCode(url: string, storyId: string, person: Person, origin?: string): Promise<number> {
  const Socket = socketOf(person.signIn, origin);
  const socket = new Socket(`${url}/${storyId}`);
  return new Promise((resolve) => {
    socket.on("error", () => resolve(-1));
    socket.on("close", (code) => resolve(code));
  });
}

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

function rightsOf({ heard }: StockClient): string[] {
  return heard.flatMap((message) => (message.kind === "hello" ? [message.hello.rights] : []));
}

/** Before the database goes. */
async function cleanUpNow(): Promise<void> {
  for (const work of cleanUp.splice(0).reverse()) await work();
}
