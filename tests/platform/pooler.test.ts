import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { makeReadersLogin } from "#server/database/readers-login.ts";
import { freePort } from "#server/free-port.ts";
import { installed } from "#tests/support/installed.ts";
import { publish, testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { cookieOf, openNewsroomClient } from "#tests/support/newsroom-client.ts";
import { startOutside } from "#tests/support/outside-program.ts";
import { startRefused, startServer, TEST_SECRET } from "#tests/support/server.ts";

const pgbouncer = installed("pgbouncer", "pgbouncer");
const soon = { timeout: 20_000, interval: 20 };
const ONE_SENTENCE = /^[^\n]+\.\n$/;
/** Debian's "nobody": PgBouncer refuses to run as root. */
const NOBODY = 65_534;

/** PgBouncer in transaction mode before the server of `databaseUrl`; it lets these logins in. */
async function startPgbouncer(program: string, databaseUrl: string, logins: readonly URL[]) {
  const folder = await mkdtemp(join(tmpdir(), "writethru-pgbouncer-"));
  const port = await freePort();
  const behind = new URL(databaseUrl);
  const lines = [
    "[databases]",
    `* = host=127.0.0.1 port=${behind.port}`,
    "[pgbouncer]",
    "listen_addr = 127.0.0.1",
    `listen_port = ${port}`,
    "unix_socket_dir =",
    "auth_type = trust",
    `auth_file = ${folder}/users.txt`,
    "pool_mode = transaction",
    "default_pool_size = 8",
    "ignore_startup_parameters = extra_float_digits",
  ];
  await chmod(folder, 0o755);
  await writeFile(join(folder, "pgbouncer.ini"), lines.join("\n"));
  const users = logins.map(({ username, password }) => `"${username}" "${decodeURIComponent(password)}"`);
  await writeFile(join(folder, "users.txt"), users.join("\n"));
  const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const started = await startOutside([program, join(folder, "pgbouncer.ini")], port, identity);
  const pooled = new URL(databaseUrl);
  pooled.port = String(port);
  return {
    url: pooled.href,
    async [Symbol.asyncDispose]() {
      await started[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

test.skipIf(pgbouncer === null)(
  "a start behind a transaction pooler alone is refused with a sentence",
  async () => {
    if (pgbouncer === null) return;
    await using newsroom = await testNewsroom();
    await using pooler = await startPgbouncer(pgbouncer, newsroom.db.url, [new URL(newsroom.db.url)]);
    const env = { DATABASE_URL: pooler.url, NEXTAUTH_SECRET: TEST_SECRET, ROLES: "sync,public" };
    const refused = await startRefused(env);
    expect(refused.stderr).toMatch(ONE_SENTENCE);
    expect(refused.stderr).toContain("set DATABASE_DIRECT_URL to the server behind the pooler");
    expect(refused.code).toBe(1);
    // Past it, but with readers whom it doesn't know: said now, not when the first of them comes.
    const unknown = await startRefused({ ...env, DATABASE_DIRECT_URL: newsroom.db.url });
    expect(unknown.stderr).toMatch(ONE_SENTENCE);
    expect(unknown.stderr).toContain("name it in PUBLIC_DATABASE_URL");
    expect(unknown.code).toBe(1);
  },
);

test.skipIf(pgbouncer === null)(
  "[Y1] with DATABASE_DIRECT_URL past the pooler people write, read and are read",
  async () => {
    if (pgbouncer === null) return;
    await using newsroom = await testNewsroom();
    const { db, people } = newsroom;
    const readers = new URL(await makeReadersLogin(db.url, TEST_SECRET));
    await using pooler = await startPgbouncer(pgbouncer, db.url, [new URL(db.url), readers]);
    const story = await writtenStory(newsroom);
    await publish(newsroom, story);
    await using server = await startServer({
      database: pooler,
      env: { DATABASE_DIRECT_URL: db.url, ROLES: "sync,public" },
    });
    const greeting = server.output();
    const origin = server.url;
    const clients = await Promise.all(
      [people.reporter, people.reporter2, people.editor].map(async (actor) =>
        openNewsroomClient(origin, story, await cookieOf(newsroom, actor)),
      ),
    );
    await vi.waitFor(() => expect(clients.every(({ provider }) => provider.synced)).toBe(true), soon);
    const typed: string[] = [];
    for (let round = 0; round < 20; round++) {
      for (const [index, { text }] of clients.entries()) {
        const word = `w${index}-${round}`;
        typed.push(word);
        text.insert(0, `${word} `);
      }
      // Each round its own commits, over whichever connections are free.
      await vi.waitFor(() => {
        for (const { text } of clients)
          expect(text.toString().split(" ")).toEqual(expect.arrayContaining(typed));
      }, soon);
    }
    for (const { provider } of clients) provider.destroy();
    const pages = await Promise.all(Array.from({ length: 30 }, () => fetch(`${origin}/`)));
    for (const page of pages) expect(await page.text()).toContain("Council passes budget");
    // Nothing failed and was only tried again.
    expect(server.output()).toBe(greeting);
  },
);
