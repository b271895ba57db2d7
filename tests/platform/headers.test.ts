import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { STYLE_SOURCE } from "#server/outputs/style-source.ts";
import { publish, type TestNewsroom, testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { cookieOf } from "#tests/support/newsroom-client.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { data, type Places, readers, screens, type Visit } from "./every-route.ts";

const HTTPS = "https://write.example.com";

let newsroom: TestNewsroom;
let server: TestServer;
let places: Places;
let cookie: string;
beforeAll(async () => {
  newsroom = await testNewsroom();
  const storyId = await writtenStory(newsroom);
  const { address } = await publish(newsroom, storyId);
  places = { storyId, address };
  cookie = await cookieOf(newsroom, newsroom.people.managing);
  server = await startServer({ database: newsroom.db });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await newsroom[Symbol.asyncDispose]();
});

/** What says who may do what with an answer; every one of them is looked at, also where it shouldn't be. */
const GUARDS = [
  "content-security-policy",
  "content-security-policy-report-only",
  "x-content-type-options",
  "x-frame-options",
  "referrer-policy",
  "permissions-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "cross-origin-embedder-policy",
  "strict-transport-security",
  "access-control-allow-origin",
  "access-control-allow-credentials",
  "x-powered-by",
  "server",
];

const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "cross-origin-opener-policy": "same-origin",
};
const NEWSROOM = {
  ...EVERYWHERE,
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
};
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const READERS = [
  "default-src 'none'; script-src 'none'",
  `style-src ${STYLE_SOURCE}`,
  "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
].join("; ");

const ON_READERS_SITE = {
  ...EVERYWHERE,
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-resource-policy": "cross-origin",
  "content-security-policy": READERS,
};

const pagePolicy = (nonce: string, sockets: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}' ${STYLE_SOURCE}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${sockets}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

interface Answered {
  readonly status: number;
  readonly guards: Readonly<Record<string, string>>;
  readonly type: string;
  readonly text: string;
}

/** Asked by hand: fetch would tidy the path and leave out headers. */
async function ask(to: TestServer, { method, path, headers = {} }: Visit): Promise<Answered> {
  const asked = request({ host: "127.0.0.1", port: to.port, method, path, headers, agent: false });
  asked.end();
  const [response] = await once(asked, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const guards: Record<string, string> = {};
  for (const name of GUARDS) {
    const value = response.headers[name];
    if (value !== undefined) guards[name] = String(value);
  }
  return {
    status: response.statusCode ?? 0,
    guards,
    type: String(response.headers["content-type"] ?? ""),
    text: Buffer.concat(chunks).toString("utf8"),
  };
}

function nonceOf({ guards }: Answered): string {
  return /script-src 'nonce-([^']+)'/.exec(guards["content-security-policy"] ?? "")?.[1] ?? "";
}

/** The headers that an answer must have, all of them and no other. */
function wanted(kind: Visit["kind"], answered: Answered, sockets: string): Readonly<Record<string, string>> {
  switch (kind) {
    case "page":
      return { ...NEWSROOM, "content-security-policy": pagePolicy(nonceOf(answered), sockets) };
    case "data":
      return { ...NEWSROOM, "content-security-policy": NOTHING };
    case "reader":
      return ON_READERS_SITE;
    case "feed":
      return { ...ON_READERS_SITE, "access-control-allow-origin": "*" };
  }
}

test("every route, signed in or not, has exactly its headers; every page a nonce of its own, which all its scripts carry", async () => {
  const visits = [...screens(places), ...data(places), ...readers(places)];
  const nonces: string[] = [];
  const scripts = { counted: 0 };
  for (const signedIn of [false, true]) {
    for (const visit of visits) {
      // One signs the visitor out.
      if (signedIn && visit.path.endsWith("/sign-out-everywhere")) continue;
      const own = { host: `localhost:${server.port}`, ...(signedIn && { cookie }) };
      const answered = await ask(server, { ...visit, headers: { ...own, ...visit.headers } });
      const what = `${visit.method} ${visit.path} ${JSON.stringify(visit.headers ?? {})} ${answered.status}`;
      expect(answered.guards, what).toEqual(wanted(visit.kind, answered, `ws://localhost:${server.port}`));
      if (visit.kind !== "page") continue;
      const nonce = nonceOf(answered);
      expect(nonce, what).toMatch(/^[A-Za-z0-9+/]{22}==$/);
      nonces.push(nonce);
      if (answered.type.startsWith("text/html")) scripts.counted += checkMarkup(answered.text, nonce, what);
    }
  }
  expect(new Set(nonces).size).toBe(nonces.length);
  // It saw real pages: each has many scripts.
  expect(visits.length).toBeGreaterThan(200);
  expect(scripts.counted).toBeGreaterThan(500);
}, 600_000);

/** Every script and style element of a page carries its nonce and nothing runs by an attribute; answers how many. */
function checkMarkup(html: string, nonce: string, what: string): number {
  const elements = [...html.matchAll(/<(?:script|style)\b[^>]*>/g)].map(([tag]) => tag);
  for (const tag of elements) expect(tag, what).toContain(` nonce="${nonce}"`);
  const tags = [...html.replaceAll(/<script\b[\s\S]*?<\/script>/g, "").matchAll(/<[a-z][^>]*>/gi)];
  for (const [tag] of tags) expect(tag, what).not.toMatch(/\son\w+\s*=|\b(?:href|src)="\s*javascript:/i);
  return elements.length;
}

test("one page asked for a hundred times has a hundred nonces", async () => {
  const asked = Array.from({ length: 100 }, () =>
    ask(server, { method: "GET", path: "/sign-in", kind: "page" }),
  );
  const nonces = (await Promise.all(asked)).map(nonceOf);
  expect(new Set(nonces).size).toBe(100);
});

test("a Host that would end the policy early is left out of it", async () => {
  for (const host of ["a;script-src *", "a,b", "a b", "a'b", "[::1]", "evil.example:80"]) {
    const answered = await ask(server, { method: "GET", path: "/sign-in", kind: "page", headers: { host } });
    const policy = answered.guards["content-security-policy"] ?? "";
    expect(policy.split("; "), host).toHaveLength(11);
    expect(policy, host).toMatch(/; connect-src 'self'(?: ws:\/\/[\w.:[\]-]+)?; /);
  }
});

test("refused sockets have no body and nothing to guard", async () => {
  const story = `/sync/${places.storyId}`;
  const bare = { connection: "close", "content-length": "0" };
  expect(await upgrade(story, { origin: "https://elsewhere.example" })).toEqual([403, bare]);
  expect(await upgrade(story, { origin: "null" })).toEqual([403, bare]);
  expect(await upgrade(story, {})).toEqual([403, bare]);
  expect(await upgrade("/newsroom", { origin: server.url })).toEqual([404, bare]);
  expect(await upgrade("/", { origin: server.url })).toEqual([404, bare]);
});

test("behind https every answer says so, however that is known, and sockets are wss", async () => {
  const some: readonly Visit[] = [
    { method: "GET", path: "/sign-in", kind: "page" },
    { method: "GET", path: "/newsroom/nowhere", kind: "page" },
    { method: "GET", path: "/api/v1/me", kind: "data" },
    { method: "GET", path: "/api/health", kind: "data" },
    { method: "GET", path: "/_next/static/nowhere.js", kind: "data" },
    { method: "GET", path: "/", kind: "reader" },
    { method: "GET", path: "/no/such/page", kind: "reader" },
  ];
  const hsts = { "strict-transport-security": "max-age=31536000" };
  const host = "write.example.com";
  for (const visit of some) {
    const through = { ...visit, headers: { host, "x-forwarded-proto": "https" } };
    const answered = await ask(server, through);
    expect(answered.guards, visit.path).toEqual({
      ...wanted(visit.kind, answered, `wss://${host}`),
      ...hsts,
    });
  }
  await using named = await startServer({ database: newsroom.db, env: { PUBLIC_URL: HTTPS } });
  for (const visit of some) {
    const answered = await ask(named, { ...visit, headers: { host } });
    expect(answered.guards, visit.path).toEqual({
      ...wanted(visit.kind, answered, `wss://${host}`),
      ...hsts,
    });
  }
});

/** The status and headers a refused upgrade is answered with. */
async function upgrade(
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<readonly [number, Readonly<Record<string, string>>]> {
  const socket = connect(server.port, "127.0.0.1");
  await once(socket, "connect");
  const all = {
    host: `localhost:${server.port}`,
    connection: "upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);
  let said = "";
  for await (const chunk of socket) said += chunk;
  const [head = "", body] = said.split("\r\n\r\n");
  expect(body).toBe("");
  const [status = "", ...rest] = head.split("\r\n");
  const answered = rest.map((line) => {
    const at = line.indexOf(":");
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
  });
  return [Number(status.split(" ")[1]), Object.fromEntries(answered)];
}
