import { afterEach, expect, test, vi } from "vitest";
import { BODY } from "#copy/format.ts";
import { loadDocument } from "#server/records/copy-log.ts";
import { type ChaosProxy, startChaosProxy } from "#tests/support/chaos-proxy.ts";
import { freshDatabase } from "#tests/support/database.ts";
import {
  type Hired,
  hireReporters,
  type RealProcess,
  startRealProcess,
  startStory,
} from "./real-newsroom.ts";
import { doubledIn, lostFrom, Typist } from "./typist.ts";

/** Everything is in, and on every screen, as long after the network's return (Y1); and how late a busy machine may see it. */
const ALL_IN_MS = 5_000;
const NOISE_MS = 5_000;

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const work of cleanUp.splice(0).reverse()) await work();
});

interface Side {
  readonly server: RealProcess;
  /** Between this process and PostgreSQL. */
  readonly network: ChaosProxy;
  readonly typists: readonly Typist[];
}

/** Two processes of the server, each with a network of its own to one PostgreSQL, and two people on each in one story. */
async function openTwoProcesses() {
  const db = await freshDatabase();
  cleanUp.push(() => db.close());
  const people = await hireReporters(db, 4);
  const storyId = await startStory(db, people[0]?.id ?? "");
  const openSide = async (theirs: readonly Hired[]): Promise<Side> => {
    const network = await startChaosProxy(Number(new URL(db.url).port));
    cleanUp.push(() => network[Symbol.asyncDispose]());
    const address = new URL(db.url);
    address.port = String(network.port);
    const server = await startRealProcess(address.href);
    cleanUp.push(() => server.kill9());
    const typists = theirs.map((person) => new Typist(`ws://127.0.0.1:${server.port}/sync`, storyId, person));
    cleanUp.push(() => typists.map((typist) => typist.close()));
    return { server, network, typists };
  };
  const [here, there] = await Promise.all([openSide(people.slice(0, 2)), openSide(people.slice(2))]);
  const all = [...here.typists, ...there.typists];
  await vi.waitFor(() => expect(all.map(({ says }) => says)).toEqual(all.map(() => "Saved")), {
    timeout: 60_000,
    interval: 20,
  });
  const words = async () => {
    const { doc } = await loadDocument(db.prisma, storyId);
    return doc.getText(BODY).toString();
  };
  return { db, people, storyId, here, there, all, words };
}

type Newsroom = Awaited<ReturnType<typeof openTwoProcesses>>;

/** Everyone reads what the log holds, which has every word that was acknowledged, and every badge says Saved. */
async function expectOneStory({ all, words }: Newsroom, since: number): Promise<number> {
  await vi.waitFor(
    async () => {
      const truth = await words();
      for (const { client, says } of all) {
        expect(says).toBe("Saved");
        expect(client.text.toString()).toBe(truth);
      }
      expect(lostFrom(truth, all)).toEqual([]);
      expect(doubledIn(truth)).toEqual([]);
      for (const typist of all) expect(typist.acknowledged.size).toBe(typist.typed);
    },
    { timeout: ALL_IN_MS + NOISE_MS, interval: 20 },
  );
  return Math.round(performance.now() - since);
}

async function typeEverywhere({ all }: Newsroom, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn++) {
    for (const typist of all) typist.type();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const CUTS: readonly (readonly [string, (network: ChaosProxy) => void])[] = [
  ["is reset and refused", (network) => network.sever()],
  ["hangs, half-open", (network) => network.hang()],
  ["lets nothing through to the process", (network) => Object.assign(network.toxics, { silent: "down" })],
  ["is cut in the middle of an answer", (network) => Object.assign(network.toxics, { cutAfterBytes: 300 })],
];

test("[Y1] [Y8] [WS8] when the network between one of two processes and PostgreSQL fails, nobody is shown what is not committed and all is in soon after its return", async () => {
  const newsroom = await openTwoProcesses();
  const { here, there, words } = newsroom;
  for (const [how, cut] of CUTS) {
    await typeEverywhere(newsroom, 5);
    await expectOneStory(newsroom, performance.now());
    cut(here.network);
    const typedAway = here.typists.map((typist) => typist.type() ?? "");
    await typeEverywhere(newsroom, 10);
    // The other process goes on, and what it says is saved is.
    await vi.waitFor(
      async () => {
        for (const { says } of there.typists) expect(says).toBe("Saved");
        expect(lostFrom(await words(), there.typists)).toEqual([]);
      },
      { timeout: 20_000, interval: 20 },
    );
    if (how !== "is cut in the middle of an answer") {
      await vi.waitFor(() => {
        for (const { says } of here.typists) expect(["Not saved", "Offline"]).toContain(says);
      }, 10_000);
    }
    const held = await words();
    for (const token of typedAway.filter((one) => !held.includes(one))) {
      for (const { client } of there.typists) expect(client.text.toString()).not.toContain(token);
      // Nor its own neighbour, who is on the same process.
      for (const [index, { client }] of here.typists.entries())
        if (typedAway[index] !== token) expect(client.text.toString()).not.toContain(token);
    }
    here.network.mend();
    const took = await expectOneStory(newsroom, performance.now());
    process.stdout.write(`the network ${how}: one story again after ${took} ms\n`);
  }
  for (const work of cleanUp.splice(0).reverse()) await work();
}, 240_000);

test("[Y1] [Y8] connections that the network forgets are given up, and new ones carry on", async () => {
  const newsroom = await openTwoProcesses();
  const { here } = newsroom;
  await typeEverywhere(newsroom, 5);
  await expectOneStory(newsroom, performance.now());
  here.network.forget();
  await typeEverywhere(newsroom, 10);
  // No connection is mended: the process must see by itself that they are dead, statement by statement.
  await vi.waitFor(() => expectOneStory(newsroom, performance.now()), { timeout: 60_000 });
  for (const work of cleanUp.splice(0).reverse()) await work();
}, 120_000);

test("[Y3] [WS13] a right taken away reaches sockets on both processes, also when no notice does", async () => {
  const { db, people, all, here, there } = await openTwoProcesses();
  for (const [typist, person] of [
    [here.typists[0], people[0]],
    [there.typists[0], people[2]],
  ] as const) {
    if (!typist || !person) throw new Error("two people on each process");
    const start = performance.now();
    // Nothing is notified: as when the notice is lost.
    await db.prisma.signIn.updateMany({ where: { id: person.signIn }, data: { endedAt: new Date() } });
    await vi.waitFor(() => expect(typist.closes).toEqual(["signed-out"]), {
      timeout: 1_000 + NOISE_MS,
      interval: 5,
    });
    process.stdout.write(
      `a sign-in's end, not notified, was known after ${Math.round(performance.now() - start)} ms\n`,
    );
    expect(typist.says).toBe("Stopped");
    expect(typist.type()).not.toBeNull();
  }
  expect(all.flatMap(({ closes }) => closes)).toHaveLength(2);
  for (const work of cleanUp.splice(0).reverse()) await work();
}, 120_000);

test("[Y1] without a server the same people read different words", async () => {
  const people = ["a", "b"].map((name) => ({ id: name, name, signIn: name }));
  const typists = people.map((person) => new Typist("ws://127.0.0.1:9/sync", crypto.randomUUID(), person));
  cleanUp.push(() => typists.map((typist) => typist.close()));
  for (const { client } of typists) client.text.insert(0, "\n");
  for (const typist of typists) typist.type();
  await vi.waitFor(() => {
    for (const { client } of typists) expect(client.provider.wsUnsuccessfulReconnects).toBeGreaterThan(2);
  }, 20_000);
  const [one, two] = typists.map(({ client }) => client.text.toString());
  expect(one).not.toBe(two);
  expect(typists.map(({ says }) => says)).not.toContain("Saved");
}, 30_000);
