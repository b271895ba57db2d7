import { expect, test, vi } from "vitest";
import type { WebSocket } from "ws";
import { BODY } from "#copy/format.ts";
import { loadDocument } from "#server/records/copy-log.ts";
import { openStockClient, socketOf } from "#tests/convergence/stock-client.ts";
import { startSyncProcess } from "#tests/convergence/sync-process.ts";
import { type TestNewsroom, testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { CLOSES } from "#wire/close-codes.ts";
import { LIMITS } from "#wire/limits.ts";
import { encodeFence } from "#wire/messages.ts";

const soon = { timeout: 10_000, interval: 10 };
const GENEROUS = {
  socketsPerAddress: 100,
  socketsPerProcess: 100,
  framesAtOnce: 1_000,
  framesPerSecond: 100,
};

async function signInOf({ db }: TestNewsroom, stafferId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + 3_600_000);
  return (await db.prisma.signIn.create({ data: { stafferId, expiresAt } })).id;
}

/** The HTTP status before an upgrade; 101 when it was made. */
function knock(url: string, storyId: string, signIn: string): Promise<{ status: number; socket: WebSocket }> {
  const Socket = socketOf(signIn);
  const socket = new Socket(`${url}/${storyId}`);
  socket.on("error", () => undefined);
  return new Promise((resolve) => {
    socket.once("open", () => resolve({ status: 101, socket }));
    socket.once("unexpected-response", (_request, { statusCode = 0 }) =>
      resolve({ status: statusCode, socket }),
    );
  });
}

test("[Y6] [WS1] a full process says 503 and a full address 429, before anyone is asked who they are", async () => {
  await using newsroom = await testNewsroom();
  const story = await writtenStory(newsroom);
  const signIn = await signInOf(newsroom, newsroom.people.reporter.id);
  let address = "198.51.100.1";
  const limits = { ...GENEROUS, socketsPerAddress: 2, socketsPerProcess: 3 };
  const sync = await startSyncProcess(newsroom.db.url, 0, { limits, addressOf: () => address });
  const come = () => knock(sync.url, story, signIn);
  const [first, second] = [await come(), await come()];
  expect([first.status, second.status]).toEqual([101, 101]);
  expect((await come()).status).toBe(429);
  address = "198.51.100.2";
  const third = await come();
  expect(third.status).toBe(101);
  expect((await come()).status).toBe(503);
  expect(sync.sync.metrics.refusedUpgrades).toBe(2);
  // Whoever leaves makes room, also one who was never let in.
  third.socket.terminate();
  const stranger = await vi.waitFor(async () => {
    const tried = await knock(sync.url, story, crypto.randomUUID());
    expect(tried.status).toBe(101);
    return tried;
  }, soon);
  await new Promise((resolve) => stranger.socket.once("close", resolve));
  await vi.waitFor(async () => expect((await come()).status).toBe(101), soon);
  for (const { socket } of [first, second]) socket.terminate();
  await sync.close();
});

test("[Y6] [WS15] one that sends without end is closed with 4529, the others don't notice, and it comes back whole", async () => {
  await using newsroom = await testNewsroom();
  const { reporter, reporter2 } = newsroom.people;
  const story = await writtenStory(newsroom, ["Words."]);
  const limits = { ...GENEROUS, framesAtOnce: 200, framesPerSecond: 50 };
  const sync = await startSyncProcess(newsroom.db.url, 0, { limits });
  const fast = openStockClient(sync.url, story, await signInOf(newsroom, reporter.id));
  const calm = openStockClient(sync.url, story, await signInOf(newsroom, reporter2.id), { wire: "1" });
  await vi.waitFor(() => expect(fast.provider.synced && calm.provider.synced).toBe(true), soon);
  const codes: (number | undefined)[] = [];
  calm.provider.on("connection-close", (event) => codes.push(event?.code));
  const closed = new Promise<number | undefined>((resolve) =>
    fast.provider.on("connection-close", (event) => resolve(event?.code)),
  );
  for (let i = 0; i < 400; i++) fast.text.insert(0, "x");
  expect(await closed).toBe(CLOSES["too-fast"].code);
  calm.text.insert(0, "calm ");
  calm.provider.ws?.send(encodeFence(1));
  await vi.waitFor(() => expect(calm.fences()).toEqual([1]), soon);
  // All of it in one step 2.
  await vi.waitFor(async () => {
    const { doc } = await loadDocument(newsroom.db.prisma, story);
    expect(doc.getText(BODY).toString().replaceAll(/[^x]/g, "")).toHaveLength(400);
    expect(calm.text.toString()).toBe(doc.getText(BODY).toString());
  }, soon);
  expect(codes).toEqual([]);
  expect(sync.sync.metrics.closes["too-fast"]).toBe(1);
  fast.provider.destroy();
  calm.provider.destroy();
  await sync.close();
});

test(
  "[Y3] [WS16] a sign-in that ends while its question hangs in the database doesn't go on writing for ever",
  async () => {
    await using newsroom = await testNewsroom();
    const { db, people } = newsroom;
    const story = await writtenStory(newsroom);
    const signIn = await signInOf(newsroom, people.reporter.id);
    const sync = await startSyncProcess(db.url);
    const client = openStockClient(sync.url, story, signIn);
    await vi.waitFor(() => expect(client.provider.synced).toBe(true), soon);
    const code = new Promise<number | undefined>((resolve) =>
      client.provider.on("connection-close", (event) => resolve(event?.code)),
    );
    // Whoever asks about sign-ins waits, as behind a migration that never ends; the log itself goes on.
    const holder = await db.pool.connect();
    await holder.query("BEGIN");
    await holder.query("UPDATE sign_ins SET ended_at = clock_timestamp() WHERE id = $1", [signIn]);
    await holder.query("LOCK TABLE sign_ins IN ACCESS EXCLUSIVE MODE");
    client.text.insert(0, "Meanwhile ");
    await vi.waitFor(async () => {
      const { doc } = await loadDocument(db.prisma, story);
      expect(doc.getText(BODY).toString()).toMatch(/^Meanwhile/);
    }, soon);
    expect(await code).toBe(CLOSES["try-later"].code);
    client.provider.destroy();
    await holder.query("ROLLBACK");
    holder.release();
    await sync.close();
  },
  LIMITS.unconfirmedMs + 30_000,
);
