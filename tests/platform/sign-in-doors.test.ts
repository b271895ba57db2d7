import { afterAll, beforeAll, expect, test } from "vitest";
import { CONTRACTS } from "#app/api/v1/contracts/all.ts";
import { type TestNewsroom, testNewsroom } from "#tests/support/newsroom.ts";
import { cookieOf } from "#tests/support/newsroom-client.ts";
import { givePassword } from "#tests/support/passwords.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

const HTTPS = "https://write.example.com";
const PASSWORD = "newsroom";
const NOBODY = "00000000-0000-4000-8000-000000000000";

let newsroom: TestNewsroom;
let server: TestServer;
let behindHttps: TestServer;
beforeAll(async () => {
  newsroom = await testNewsroom();
  for (const { id } of Object.values(newsroom.people)) await givePassword(newsroom.db, id, PASSWORD);
  server = await startServer({ database: newsroom.db });
  behindHttps = await startServer({ database: newsroom.db, env: { PUBLIC_URL: HTTPS } });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await behindHttps[Symbol.asyncDispose]();
  await newsroom[Symbol.asyncDispose]();
});

/** A browser's cookies, and what came with them. */
function jar(url: string) {
  const kept = new Map<string, string>();
  const set: string[] = [];
  return {
    kept,
    set,
    async ask(path: string, init: RequestInit & { readonly headers?: Record<string, string> } = {}) {
      const cookie = [...kept].map(([name, value]) => `${name}=${value}`).join("; ");
      const answer = await fetch(`${url}${path}`, {
        redirect: "manual",
        ...init,
        headers: { cookie, ...init.headers },
      });
      for (const line of answer.headers.getSetCookie()) {
        set.push(line);
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        kept.set(name, value);
      }
      return answer;
    },
    async post(path: string, fields: Record<string, string>) {
      const { csrfToken } = await (await this.ask("/api/auth/csrf")).json();
      return this.ask(path, { method: "POST", body: new URLSearchParams({ csrfToken, ...fields }) });
    },
    signIn(email: string, more: Record<string, string> = { json: "true" }) {
      return this.post("/api/auth/callback/credentials", { email, password: PASSWORD, ...more });
    },
  };
}

const session = (prefix: string) => `${prefix}next-auth.session-token`;

test("behind https every cookie is Secure, HttpOnly and bound to this host; on this machine they have no prefix", async () => {
  const far = jar(behindHttps.url);
  expect((await far.signIn(newsroom.people.reporter.email)).status).toBe(200);
  const named = new Map(far.set.map((line) => [line.split("=")[0] ?? "", line]));
  expect([...named.keys()].sort()).toEqual([
    "__Host-next-auth.csrf-token",
    session("__Host-"),
    "__Host-writethru-device",
    "__Secure-next-auth.callback-url",
  ]);
  for (const [name, line] of named) {
    expect(line, name).toMatch(/; Secure/i);
    expect(line, name).toMatch(/; HttpOnly/i);
    expect(line, name).toMatch(/; SameSite=(?:Lax|Strict)/i);
    expect(line, name).toMatch(/; Path=\/(?:;|$)/i);
    expect(line, name).not.toMatch(/; Domain=/i);
  }
  const near = jar(server.url);
  await near.signIn(newsroom.people.reporter.email);
  expect([...new Set(near.set.map((line) => line.split("=")[0]))].sort()).toEqual([
    "next-auth.callback-url",
    "next-auth.csrf-token",
    session(""),
    "writethru-device",
  ]);
  for (const line of near.set) {
    expect(line).toMatch(/; HttpOnly/i);
    expect(line).toMatch(/; SameSite=(?:Lax|Strict)/i);
    expect(line).not.toMatch(/; Secure/i);
  }
});

test("a device remembers who signed in on it, also past the wrong password of somebody else", async () => {
  const browser = jar(server.url);
  await browser.signIn(newsroom.people.reporter.email);
  const device = browser.kept.get("writethru-device");
  await browser.post("/api/auth/callback/credentials", {
    email: newsroom.people.editor.email,
    password: "wrong",
    json: "true",
  });
  expect(browser.kept.get("writethru-device")).toBe(device);
  await browser.signIn(newsroom.people.editor.email);
  expect(browser.kept.get("writethru-device")?.startsWith(`${device}.`)).toBe(true);
});

test("nobody is signed in without next-auth's token of the same browser: none, made up, of another browser", async () => {
  const other = jar(server.url);
  const { csrfToken } = await (await other.ask("/api/auth/csrf")).json();
  for (const given of [undefined, "made up", csrfToken]) {
    const victim = jar(server.url);
    await victim.ask("/api/auth/csrf");
    const fields = { email: newsroom.people.reporter.email, password: PASSWORD, json: "true" };
    await victim.ask("/api/auth/callback/credentials", {
      method: "POST",
      body: new URLSearchParams({ ...fields, ...(given !== undefined && { csrfToken: given }) }),
    });
    expect(victim.kept.get(session(""))).toBeUndefined();
  }
});

test.each([
  "https://elsewhere.example",
  "https://elsewhere.example/newsroom",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/%09/elsewhere.example",
  "http://localhost.elsewhere.example",
  "https://write.example.com.elsewhere.example",
  "https://write.example.com@elsewhere.example",
  "javascript:alert(1)",
  "data:text/html,x",
])("signing in and out leads nowhere else: %s", async (callbackUrl) => {
  const browser = jar(behindHttps.url);
  // Without json next-auth answers with the redirect itself.
  const answers = [
    await browser.signIn(newsroom.people.reporter.email, { callbackUrl }),
    await browser.ask(`/api/auth/signin?callbackUrl=${encodeURIComponent(callbackUrl)}`),
    await browser.ask(`/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}`),
    await browser.post("/api/auth/signout", { callbackUrl }),
  ];
  for (const answer of answers) {
    const to = answer.headers.get("location");
    if (to === null) continue;
    // Where a browser would go.
    expect(new URL(to, HTTPS).origin).toBe(HTTPS);
  }
  expect(answers.filter((answer) => answer.headers.has("location")).length).toBeGreaterThan(2);
  expect(
    new URL(decodeURIComponent(browser.kept.get("__Secure-next-auth.callback-url") ?? ""), HTTPS).origin,
  ).toBe(HTTPS);
});

test("signing in takes up no session that was planted: it gets its own, each time another", async () => {
  const attacker = newsroom.people.reporter2;
  const planted = await cookieOf(newsroom, attacker);
  const value = planted.slice(planted.indexOf("=") + 1);
  const victim = jar(server.url);
  victim.kept.set(session(""), value);
  await victim.signIn(newsroom.people.reporter.email);
  const own = victim.kept.get(session(""));
  expect(own).not.toBe(value);
  expect(await whoIs({ cookie: `${session("")}=${own}` })).toBe(newsroom.people.reporter.email);
  expect(await whoIs({ cookie: planted })).toBe(attacker.email);
  const again = jar(server.url);
  await again.signIn(newsroom.people.reporter.email);
  expect(again.kept.get(session(""))).not.toBe(own);
});

test("a new password ends every other session, a reset ends all, and another role counts at the next request", async () => {
  const { reporter2, admin } = newsroom.people;
  const [here, elsewhere] = [jar(server.url), jar(server.url)];
  for (const browser of [here, elsewhere]) await browser.signIn(reporter2.email);
  const cookie = (browser: typeof here) => ({ cookie: `${session("")}=${browser.kept.get(session(""))}` });
  const send = (path: string, from: Record<string, string>, method: string, body?: object) =>
    fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { ...from, origin: server.url, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
  const changed = await send("/me/password", cookie(here), "POST", {
    current: PASSWORD,
    next: "a new phrase of mine",
  });
  expect(changed.ok, await changed.clone().text()).toBe(true);
  expect(await whoIs(cookie(here))).toBe(reporter2.email);
  expect(await whoIs(cookie(elsewhere))).toBeNull();

  const byAdmin = { cookie: await cookieOf(newsroom, admin) };
  expect((await send("/staff", cookie(here), "POST", {})).status).toBe(403);
  const edited = await send(`/staff/${reporter2.id}`, byAdmin, "PATCH", {
    roles: [{ role: "admin", desk: null }],
  });
  expect(edited.ok, await edited.clone().text()).toBe(true);
  expect((await send("/staff", cookie(here), "POST", {})).status).toBe(400);

  const reset = await send(`/staff/${reporter2.id}/reset-password`, byAdmin, "POST");
  expect(reset.ok, await reset.clone().text()).toBe(true);
  expect(await whoIs(cookie(here))).toBeNull();
});

test("every call that changes anything refuses a cookie from another page, from none and from null; a token needs no Origin", async () => {
  const cookie = await cookieOf(newsroom, newsroom.people.managing);
  const changing = CONTRACTS.filter(({ method }) => method !== "GET");
  const wrong: string[] = [];
  for (const { method, path, scope } of changing) {
    const url = `${server.url}/api/v1${path.replaceAll(/\{\w+\}/g, NOBODY)}`;
    const headers = { cookie, "content-type": "application/json" };
    for (const origin of [null, "null", "https://elsewhere.example", `${server.url}.elsewhere.example`]) {
      const answer = await fetch(url, {
        method,
        headers: { ...headers, ...(origin !== null && { origin }) },
        body: "{}",
      });
      const { type } = await answer.json();
      if (answer.status !== 403 || type !== "/problems/foreign-origin")
        wrong.push(`${method} ${path} from ${origin}: ${answer.status} ${type}`);
    }
    if (scope === "everybody") continue;
    const answer = await fetch(url, { method, headers: { authorization: `Bearer wt_${"x".repeat(43)}` } });
    if (answer.status !== 401) wrong.push(`${method} ${path} by an unknown token: ${answer.status}`);
  }
  expect(wrong).toEqual([]);
  expect(changing.length).toBeGreaterThan(35);
});

test("no header of Next's own opens anything: whoever isn't signed in is sent to sign in, or told so", async () => {
  const tricks: readonly Record<string, string>[] = [
    ...["middleware", "src/middleware", "proxy", "src/proxy"].flatMap((name) => [
      { "x-middleware-subrequest": name },
      { "x-middleware-subrequest": Array(5).fill(name).join(":") },
    ]),
    { "x-middleware-rewrite": "/newsroom/people" },
    { "x-middleware-next": "1" },
    { "x-invoke-path": "/newsroom/people" },
    { "x-matched-path": "/newsroom/people" },
    { "x-original-url": "/newsroom/people" },
    { "x-rewrite-url": "/newsroom/people" },
    { "x-nextjs-data": "1" },
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { rsc: "1", "next-router-segment-prefetch": "/_tree" },
    { "x-prerender-revalidate": "1" },
    { "x-now-route-matches": "1" },
  ];
  const { reporter } = newsroom.people;
  for (const headers of tricks) {
    for (const path of ["/newsroom", "/newsroom/people", "/newsroom/people?_rsc=1"]) {
      const answer = await fetch(`${server.url}${path}`, { headers, redirect: "manual" });
      const text = await answer.text();
      const what = `${path} ${JSON.stringify(headers)}: ${answer.status}`;
      expect(text, what).not.toContain(reporter.email);
      expect(text, what).not.toContain(reporter.name);
    }
    const answer = await fetch(`${server.url}/api/v1/staff`, { headers });
    expect(answer.status, JSON.stringify(headers)).toBe(401);
  }
  const seen = await fetch(`${server.url}/newsroom/people`, {
    headers: { cookie: await cookieOf(newsroom, newsroom.people.admin) },
  });
  // What is looked for is there for who may see it.
  expect(await seen.text()).toContain(reporter.email);
});

/** The email of whoever a session is, by the API; null for nobody. */
async function whoIs(headers: Record<string, string>): Promise<string | null> {
  const answer = await fetch(`${server.url}/api/v1/me`, { headers });
  if (answer.status === 401) return null;
  const { email } = await answer.json();
  return email;
}
