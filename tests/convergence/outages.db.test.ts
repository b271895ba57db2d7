import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, test, vi } from "vitest";
import { BODY } from "#copy/format.ts";
import { type Database, openDatabase } from "#server/database/connect.ts";
import { startEmbedded } from "#server/database/embedded.ts";
import { migrate } from "#server/database/migrate.ts";
import { loadDocument } from "#server/records/copy-log.ts";
import { hireReporters, startStory } from "./real-newsroom.ts";
import { startSyncProcess } from "./sync-process.ts";
import { doubledIn, lostFrom, Typist } from "./typist.ts";

const WRITERS = 20;
/** Y1: the badge says Not saved by then, and everything is in as long after the database's return. */
const NOT_SAVED_MS = 2_000;
const ALL_IN_MS = 5_000;
/** How much later a busy machine may notice; what the product counts itself is asserted without it. */
const NOISE_MS = 3_000;

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const work of cleanUp.splice(0).reverse()) await work();
});

/** A PostgreSQL of the test's own, to be killed and held, with a server and twenty people who type. */
async function openBusyNewsroom() {
  const dataDirectory = await mkdtemp(join(tmpdir(), "writethru-outage-"));
  cleanUp.push(() => rm(dataDirectory, { recursive: true, force: true }));
  const cluster = await startEmbedded({ dataDirectory });
  cleanUp.push(() => cluster.stop());
  await migrate(cluster.url);
  const db = openDatabase({ url: cluster.url });
  cleanUp.push(() => db.close());
  const people = await hireReporters(db, WRITERS);
  const storyId = await startStory(db, people[0]?.id ?? "");
  const server = await startSyncProcess(cluster.url);
  cleanUp.push(() => server.close());
  const typists = people.map((person) => new Typist(server.url, storyId, person));
  cleanUp.push(() => typists.map((typist) => typist.close()));
  const typing = setInterval(() => {
    for (const typist of typists) typist.type();
  }, 200);
  // As a person's eye would, ten times a second.
  const looking = setInterval(() => {
    for (const typist of typists) typist.look();
  }, 100);
  cleanUp.push(() => [typing, looking].map(clearInterval));
  await vi.waitFor(() => expect(typists.every(({ acknowledged }) => acknowledged.size > 3)).toBe(true), {
    timeout: 60_000,
  });
  return { cluster, db, storyId, typists, stopTyping: () => clearInterval(typing) };
}

async function wordsOf(db: Database, storyId: string): Promise<string> {
  const { doc } = await loadDocument(db.prisma, storyId);
  return doc.getText(BODY).toString();
}

/** The process and its backends: a stopped parent alone leaves its children at work. */
async function signalAll(pid: number, signal: NodeJS.Signals): Promise<void> {
  const { stdout } = await promisify(execFile)("pgrep", ["-P", String(pid)]);
  for (const each of [pid, ...stdout.trim().split("\n").map(Number)]) {
    try {
      process.kill(each, signal);
    } catch {
      // A backend may have ended between being listed and being signalled.
    }
  }
}

const OUTAGES = {
  "held still": {
    begin: (pid: number) => signalAll(pid, "SIGSTOP"),
    end: (pid: number) => signalAll(pid, "SIGCONT"),
  },
  // The embedded cluster's keeper starts it again by itself.
  killed: { begin: (pid: number) => signalAll(pid, "SIGKILL"), end: async () => undefined },
} as const;

test.each(Object.entries(OUTAGES))(
  "[Y1] [WS4] [WS7] PostgreSQL %s under twenty writers: nobody is told Saved, and everything is in soon after its return",
  async (how, { begin, end }) => {
    const { cluster, db, storyId, typists, stopTyping } = await openBusyNewsroom();
    const before = new Set(typists.flatMap(({ acknowledged }) => [...acknowledged]));
    await begin(cluster.pid);
    const gone = performance.now();
    if (how === "held still") {
      await vi.waitFor(
        () => expect(typists.map(({ says }) => says)).toEqual(typists.map(() => "Not saved")),
        {
          timeout: NOT_SAVED_MS + NOISE_MS,
          interval: 20,
        },
      );
      // Whoever was told Saved after this moment was told so by a database that stood still.
      const since = performance.now();
      await vi.waitFor(() => expect(performance.now() - since).toBeGreaterThan(5_000), { timeout: 8_000 });
      for (const { said } of typists)
        expect(said.filter(({ say, at }) => say === "Saved" && at > since)).toEqual([]);
      await end(cluster.pid);
    } else {
      await vi.waitFor(() => expect(db.pool.query("SELECT 1")).resolves.toBeTruthy(), {
        timeout: 60_000,
        interval: 50,
      });
    }
    const back = performance.now();
    await vi.waitFor(
      () =>
        expect(
          typists.every(({ acknowledged }) => [...acknowledged].some((token) => !before.has(token))),
        ).toBe(true),
      {
        timeout: 60_000,
        interval: 20,
      },
    );
    stopTyping();
    const stopped = performance.now();
    await vi.waitFor(() => expect(typists.map(({ says }) => says)).toEqual(typists.map(() => "Saved")), {
      timeout: ALL_IN_MS + NOISE_MS,
      interval: 20,
    });
    process.stdout.write(
      `PostgreSQL ${how} for ${Math.round(back - gone)} ms; the first word of everyone was in ${Math.round(stopped - back)} ms after its return, and all ${Math.round(performance.now() - stopped)} ms later\n`,
    );
    expect(stopped - back).toBeLessThan(ALL_IN_MS + NOISE_MS);
    const words = await wordsOf(db, storyId);
    expect(lostFrom(words, typists)).toEqual([]);
    expect(doubledIn(words)).toEqual([]);
    const typed = typists.reduce((sum, typist) => sum + typist.typed, 0);
    expect(typists.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)).toBe(typed);
    await vi.waitFor(() => {
      for (const { client } of typists) expect(client.text.toString()).toBe(words);
    }, 20_000);
    expect(
      typists
        .flatMap(({ closes }) => closes)
        .filter((close) => close !== "try-later" && close !== "restarting"),
    ).toEqual([]);
    for (const work of cleanUp.splice(0).reverse()) await work();
  },
  240_000,
);
