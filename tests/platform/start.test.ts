import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { runningPostmaster } from "#server/database/postmaster.ts";
import { freePort } from "#server/free-port.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { startRefused, startServer } from "#tests/support/server.ts";

/** One line that ends like a sentence, and no stack. */
const ONE_SENTENCE = /^[^\n]+\.\n$/;

test("a taken port is one sentence that says what to do", async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((listening) => other.listen(port, "127.0.0.1", () => listening()));
  try {
    const refused = await startRefused({ PORT: String(port) });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(ONE_SENTENCE);
    expect(refused.stderr).toContain(`Port ${port} is taken`);
  } finally {
    other.close();
  }
});

test("a bad variable is one sentence that names it", async () => {
  const refused = await startRefused({ ROLES: "cook" });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(ONE_SENTENCE);
  expect(refused.stderr).toMatch(/^ROLES must be/);
});

test("a DATABASE_URL that nobody answers, that refuses us, or that is no database is one sentence", async () => {
  await using db = await freshDatabase();
  const login = new URL(db.url);
  login.password = "wrong";
  const nowhere = new URL(db.url);
  nowhere.pathname = "/there_is_none";
  for (const [url, words] of [
    [`postgresql://me:secret@127.0.0.1:${await freePort()}/newsroom`, "does not answer"],
    [login.href, "refuses this login"],
    [nowhere.href, "has no database of that name"],
  ] as const) {
    const refused = await startRefused({ DATABASE_URL: url, NEXTAUTH_SECRET: "0123456789abcdef" });
    expect(refused.stderr).toMatch(ONE_SENTENCE);
    expect(refused.stderr).toMatch(/^DATABASE_URL/);
    expect(refused.stderr).toContain(words);
    expect(refused.stderr).not.toContain("secret");
    expect(refused.code).toBe(1);
  }
});

test("a readers' login that could read drafts is refused", async () => {
  await using db = await freshDatabase();
  const refused = await startRefused({
    DATABASE_URL: db.url,
    PUBLIC_DATABASE_URL: db.url,
    NEXTAUTH_SECRET: "0123456789abcdef",
  });
  expect(refused.stderr).toMatch(ONE_SENTENCE);
  expect(refused.stderr).toContain("PUBLIC_DATABASE_URL can read");
});

test("a DATA_DIR that cannot be written to is one sentence", async () => {
  const file = join(import.meta.dirname, "start.test.ts");
  // A folder inside a file can't be made by anyone, not even by root.
  const refused = await startRefused({ DATA_DIR: join(file, "data") });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(ONE_SENTENCE);
  expect(refused.stderr).toMatch(/^DATA_DIR .* cannot be written to/);
});

test("a second start keeps all data and secrets, and the first leaves nothing running", async () => {
  await using server = await startServer();
  const directory = join(server.dataDirectory, "postgres");
  await remember(server.dataDirectory, "kept");
  expect(await server.stop()).toBe(0);
  expect(await runningPostmaster(directory)).toBeNull();
  await server.restart();
  expect(await recall(server.dataDirectory)).toEqual(["kept"]);
});

test("after kill -9 the next start takes over the PostgreSQL that outlived it", async () => {
  await using server = await startServer();
  const directory = join(server.dataDirectory, "postgres");
  await remember(server.dataDirectory, "before");
  await server.kill9();
  const left = await runningPostmaster(directory);
  expect(left).not.toBeNull();
  await server.restart();
  expect((await runningPostmaster(directory))?.pid).toBe(left?.pid);
  expect(await recall(server.dataDirectory)).toEqual(["before"]);
  expect(await server.stop()).toBe(0);
  expect(await runningPostmaster(directory)).toBeNull();
});

test("a postmaster.pid whose number now belongs to another program does not stop the start", async () => {
  await using server = await startServer();
  await server.stop();
  const stale = [process.pid, join(server.dataDirectory, "postgres"), 1, 5432, "", "127.0.0.1", "", "ready"];
  await writeFile(join(server.dataDirectory, "postgres", "postmaster.pid"), `${stale.join("\n")}\n`);
  await server.restart();
  expect((await fetch(`${server.url}/api/ready`)).status).toBe(200);
});

test("a second Writethru on the same data is refused in one sentence and leaves the first alone", async () => {
  await using server = await startServer();
  const refused = await startRefused({ DATA_DIR: server.dataDirectory });
  expect(refused.stderr).toMatch(ONE_SENTENCE);
  expect(refused.stderr).toContain("Another Writethru is using");
  expect((await fetch(`${server.url}/api/ready`)).status).toBe(200);
});

async function remember(dataDirectory: string, name: string): Promise<void> {
  await query(dataDirectory, `INSERT INTO marks (name, value) VALUES ('${name}', '')`);
}

async function recall(dataDirectory: string): Promise<readonly string[]> {
  const rows = await query(dataDirectory, "SELECT name FROM marks WHERE value = ''");
  return rows.map(({ name }) => name);
}

async function query(dataDirectory: string, sql: string): Promise<readonly { name: string }[]> {
  const password = (await readFile(join(dataDirectory, "postgres-password"), "utf8")).trim();
  const master = await runningPostmaster(join(dataDirectory, "postgres"));
  const client = new pg.Client({
    host: "127.0.0.1",
    port: master?.port,
    user: "writethru",
    password,
    database: "writethru",
  });
  await client.connect();
  try {
    return (await client.query<{ name: string }>(sql)).rows;
  } finally {
    await client.end();
  }
}
