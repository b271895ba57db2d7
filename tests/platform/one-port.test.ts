import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let database: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer({ database, env: { METRICS_TOKEN: "a token of the tests" } });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await database.close();
});

test("health, readiness and metrics are answered", async () => {
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  expect(await (await fetch(`${server.url}/api/ready`)).json()).toEqual({ status: "ready" });
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).toContain("# TYPE writethru_sync_sockets gauge\nwritethru_sync_sockets 0\n");
  for (const name of [
    'nodejs_eventloop_delay_seconds{quantile="0.99"} ',
    "nodejs_eventloop_delay_seconds_max ",
    'writethru_sync_batch_rows_bucket{le="+Inf"} 0',
    'writethru_sync_commit_milliseconds_bucket{le="5"} 0',
    "writethru_sync_unsaved_bytes 0",
    "writethru_sync_rooms 0",
    "writethru_sync_refused_upgrades_total ",
    "# TYPE writethru_sync_closes_total counter",
  ])
    expect(metrics).toContain(`\n${name}`);
  for (const line of metrics.trimEnd().split("\n")) {
    expect(line).toMatch(/^(# (HELP|TYPE) \S+ .+|[a-z_]+(\{[a-z]+="[^"]*"\})? [0-9.e+-]+)$/);
  }
});

test("metrics that come through a proxy need the token", async () => {
  const through = { "x-forwarded-for": "203.0.113.9" };
  expect((await fetch(`${server.url}/metrics`, { headers: through })).status).toBe(403);
  const wrong = { ...through, authorization: "Bearer a token of others" };
  expect((await fetch(`${server.url}/metrics`, { headers: wrong })).status).toBe(403);
  const right = { ...through, authorization: "Bearer a token of the tests" };
  expect((await fetch(`${server.url}/metrics`, { headers: right })).status).toBe(200);
});

test("the sync server, the screens and nobody else take sockets", async () => {
  const story = "/sync/00000000-0000-4000-8000-000000000000";
  expect(await upgrade(story, `http://localhost:${server.port}`)).toMatch(/^HTTP\/1\.1 101 /);
  expect(await upgrade(story, "https://elsewhere.example")).toMatch(/^HTTP\/1\.1 403 /);
  expect(await upgrade("/newsroom", `http://localhost:${server.port}`)).toMatch(/^HTTP\/1\.1 404 /);
});

test("each part answers its own addresses", async () => {
  const readers = await fetch(`${server.url}/corrections`);
  expect(readers.headers.get("x-nextjs-cache")).toBeNull();
  expect(await readers.text()).not.toContain("/_next/");
  const screens = await fetch(`${server.url}/sign-in`);
  expect(screens.status).toBe(200);
  expect(await screens.text()).toContain("/_next/");
});

test("a process without the role for it answers nothing of that part", async () => {
  await using readersOnly = await startServer({ database, env: { ROLES: "public" } });
  expect((await fetch(`${readersOnly.url}/sign-in`)).status).toBe(404);
  expect((await fetch(`${readersOnly.url}/api/health`)).status).toBe(200);
});

/** What the server says first to a socket that asks to be upgraded. */
async function upgrade(path: string, origin: string): Promise<string> {
  const socket = connect(server.port, "127.0.0.1");
  await once(socket, "connect");
  const key = "sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
  const asked = `host: localhost:${server.port}\r\nconnection: upgrade\r\nupgrade: websocket\r\norigin: ${origin}\r\n`;
  socket.write(`GET ${path} HTTP/1.1\r\n${asked}${key}\r\n`);
  const [first] = await once(socket, "data");
  socket.destroy();
  return String(first);
}
