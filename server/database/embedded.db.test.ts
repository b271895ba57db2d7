import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { ClusterInUse, startEmbedded } from "./embedded.ts";
import { runningPostmaster } from "./postmaster.ts";

test("the cluster keeps its data and password, listens on this machine only, and is durable", async () => {
  await using place = await temporaryPlace();
  const first = await startEmbedded({ dataDirectory: place.path });
  try {
    await ask(first.url, "CREATE TABLE kept AS SELECT 1 AS one");
    expect(await ask(first.url, "SHOW listen_addresses")).toEqual({ listen_addresses: "127.0.0.1" });
    expect(await ask(first.url, "SHOW fsync")).toEqual({ fsync: "on" });
    const password = join(place.path, "postgres-password");
    expect((await stat(password)).mode & 0o777).toBe(0o600);
    expect(first.url).toContain((await readFile(password, "utf8")).trim());
  } finally {
    await first.stop();
  }
  const second = await startEmbedded({ dataDirectory: place.path });
  try {
    expect(await ask(second.url, "SELECT one FROM kept")).toEqual({ one: 1 });
  } finally {
    await second.stop();
  }
  expect(await runningPostmaster(join(place.path, "postgres"))).toBeNull();
});

test("two processes never share a cluster", async () => {
  await using place = await temporaryPlace();
  const first = await startEmbedded({ dataDirectory: place.path, durable: false });
  try {
    await expect(startEmbedded({ dataDirectory: place.path, durable: false })).rejects.toThrow(ClusterInUse);
    expect(await ask(first.url, "SELECT 1 AS one")).toEqual({ one: 1 });
  } finally {
    await first.stop();
  }
});

test("[Y1] PostgreSQL that was killed comes back by itself, at the same address", async () => {
  await using place = await temporaryPlace();
  const cluster = await startEmbedded({ dataDirectory: place.path });
  try {
    await ask(cluster.url, "CREATE TABLE kept AS SELECT 1 AS one");
    const killed = cluster.pid;
    process.kill(killed, "SIGKILL");
    const kept = await vi.waitUntil(() => ask(cluster.url, "SELECT one FROM kept").catch(() => null), {
      timeout: 20_000,
    });
    expect(kept).toEqual({ one: 1 });
    await vi.waitUntil(() => cluster.pid !== killed);
  } finally {
    await cluster.stop();
  }
});

async function temporaryPlace(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), "writethru-cluster-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}
