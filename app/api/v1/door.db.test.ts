import { expect, test, vi } from "vitest";
import type { Refusal, RefusalKind } from "#domain/refusal.ts";
import { refused } from "#domain/result.ts";
import { createToken } from "#server/commands/create-token.ts";
import { call, openApiOn } from "#tests/support/api.ts";
import { mustDo, type TestNewsroom, testNewsroom } from "#tests/support/newsroom.ts";
import { contract } from "./contract.ts";
import { GET as desks } from "./desks/route.ts";
import { handle } from "./handle.ts";
import { POST as changePassword } from "./me/password/route.ts";
import { GET as me } from "./me/route.ts";
import { PATCH as editStaffer } from "./staff/[id]/route.ts";
import { POST as createStory, GET as listStories } from "./stories/route.ts";
import { POST as makeToken, GET as tokens } from "./tokens/route.ts";

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly rule?: string;
}

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  const problem: Problem = await response.json();
  expect(problem.status).toBe(response.status);
  expect(problem.detail).toMatch(/^[A-Z“].*\.$/s);
  return problem;
}

async function bearer(newsroom: TestNewsroom, scopes: readonly ("read" | "write" | "release")[]) {
  const expiresAt = new Date(Date.now() + 86_400_000);
  const made = await createToken(newsroom, newsroom.people.editor, { name: "test", scopes, expiresAt });
  return { authorization: `Bearer ${mustDo(made).secret}` };
}

const STATUS_OF: Readonly<Record<RefusalKind, number>> = {
  malformed: 400,
  "signed-out": 401,
  forbidden: 403,
  unknown: 404,
  stale: 409,
  "too-large": 413,
  rule: 422,
  "too-many": 429,
};

test("every kind of refusal has its status, a stable type and a sentence", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const headers = { cookie: await api.cookieOf(newsroom.people.editor) };
  for (const [kind, status] of Object.entries(STATUS_OF)) {
    const refusal: Refusal = {
      // The keys of STATUS_OF are the kinds.
      kind: kind as RefusalKind,
      code: `because-${kind}`,
      sentence: "Because of this.",
      rule: "R2",
      details: { retryAfterMinutes: 2 },
    };
    const answer = { status: 200, description: "never", schema: null } as const;
    const route = handle(
      contract({ method: "GET", path: "/x", summary: "x", scope: "read", answer }),
      async () => refused(refusal),
    );
    const response = await call(route, { headers });
    expect(response.status, kind).toBe(status);
    expect(await problemOf(response)).toMatchObject({
      type: `/problems/because-${kind}`,
      detail: "Because of this.",
      rule: "R2",
    });
    expect(response.headers.get("retry-after")).toBe("120");
  }
});

test("a bug is answered with 500 and tells nothing of itself", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const headers = { cookie: await api.cookieOf(newsroom.people.editor) };
  const answer = { status: 200, description: "never", schema: null } as const;
  const route = handle(
    contract({ method: "GET", path: "/x", summary: "x", scope: "read", answer }),
    async () => {
      throw new Error("the password of the database is hunter2");
    },
  );
  const log = vi.spyOn(console, "error").mockReturnValue();
  const response = await call(route, { headers });
  expect(response.status).toBe(500);
  expect(JSON.stringify(await problemOf(response))).not.toContain("hunter2");
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});

test("nobody signed in gets 401 with what to do, also for a broken bearer", async () => {
  await using newsroom = await testNewsroom();
  await using _api = await openApiOn(newsroom);
  for (const authorization of [undefined, "Bearer %", "Bearer", "Basic eDp5"]) {
    const response = await call(me, { headers: authorization === undefined ? {} : { authorization } });
    expect(response.status, authorization).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain("Bearer");
    expect(await problemOf(response)).toMatchObject({ type: "/problems/signed-out" });
  }
});

test("with a cookie a change needs our own Origin; null, none and a foreign one are refused and change nothing", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const cookie = await api.cookieOf(newsroom.people.editor);
  const body = { slug: "metro-fares", desk: "national" };
  for (const origin of [
    "null",
    "https://evil.test",
    "http://localhost:3000.evil.test",
    "https://localhost:3000",
  ]) {
    const response = await call(createStory, { method: "POST", body, headers: { cookie, origin } });
    expect(response.status, origin).toBe(403);
    expect(await problemOf(response)).toMatchObject({ type: "/problems/foreign-origin" });
  }
  const without = new Request("http://localhost:3000/api/v1/stories", {
    method: "POST",
    headers: { cookie, host: "localhost:3000" },
    body: JSON.stringify(body),
  });
  expect((await createStory(without, { params: Promise.resolve({}) })).status).toBe(403);
  expect(await newsroom.db.prisma.story.count()).toBe(0);
  expect((await call(createStory, { method: "POST", body, headers: { cookie } })).status).toBe(201);
});

test("a token needs no Origin, and does only what its scopes say", async () => {
  await using newsroom = await testNewsroom();
  await using _api = await openApiOn(newsroom);
  const body = { slug: "metro-fares", desk: "national" };
  const foreign = { origin: "https://scripts.example" };
  const reading = await bearer(newsroom, ["read"]);
  const writing = await bearer(newsroom, ["write"]);
  expect((await call(listStories, { headers: reading })).status).toBe(200);
  const refusal = await call(createStory, { method: "POST", body, headers: { ...reading, ...foreign } });
  expect(await problemOf(refusal)).toMatchObject({ status: 403, type: "/problems/scope-missing" });
  expect(
    (await call(createStory, { method: "POST", body, headers: { ...writing, ...foreign } })).status,
  ).toBe(201);
  expect((await call(listStories, { headers: writing })).status).toBe(403);
});

test("[N2] a token neither makes tokens nor touches accounts or passwords", async () => {
  await using newsroom = await testNewsroom();
  await using _api = await openApiOn(newsroom);
  const headers = await bearer(newsroom, ["read", "write", "release"]);
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const token = { name: "another", scopes: ["read"], expiresAt };
  const answers = [
    await call(makeToken, { method: "POST", body: token, headers }),
    await call(tokens, { headers }),
    await call(changePassword, { method: "POST", body: { current: "a", next: "b" }, headers }),
    await call(editStaffer, { method: "PATCH", body: { name: "x" }, params: { id: "x" }, headers }),
  ];
  for (const answer of answers) {
    expect(await problemOf(answer)).toMatchObject({ status: 403, type: "/problems/token-not-enough" });
  }
});

test("whoever has a temporary password may only see who they are and change it", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const { editor } = newsroom.people;
  await newsroom.db.prisma.staffer.update({ where: { id: editor.id }, data: { mustChange: true } });
  const headers = { cookie: await api.cookieOf(editor) };
  expect(await (await call(me, { headers })).json()).toMatchObject({ mustChangePassword: true });
  const answer = await problemOf(await call(desks, { headers }));
  expect(answer).toMatchObject({ status: 403, type: "/problems/password-must-change" });
});

test("what is not JSON, too large, of another shape or has a NUL in it is refused with a sentence", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const headers = { cookie: await api.cookieOf(newsroom.people.editor) };
  const post = (body: unknown, more: Record<string, string> = {}) =>
    call(createStory, { method: "POST", body, headers: { ...headers, ...more } });
  const good = { slug: "metro-fares", desk: "national" };
  const cases: readonly [unknown, number][] = [
    ["{", 400],
    ["[]", 400],
    ["null", 400],
    ["", 400],
    [{ slug: "metro-fares" }, 400],
    [{ ...good, stage: "ready" }, 400],
    [{ ...good, createdById: newsroom.people.managing.id }, 400],
    ['{"slug":"metro-fares","desk":"national","__proto__":{"publicState":"published"}}', 400],
    [{ ...good, slug: "metro\0fares" }, 400],
    [{ ...good, slug: "x".repeat(70 * 1024) }, 413],
  ];
  for (const [body, status] of cases) {
    const response = await post(body);
    expect(response.status, JSON.stringify(body).slice(0, 80)).toBe(status);
    await problemOf(response);
  }
  expect((await post(good, { "content-type": "text/plain" })).status).toBe(400);
  expect((await call(listStories, { query: "?stage=nowhere", headers })).status).toBe(400);
  expect((await call(listStories, { query: "?q=%00", headers })).status).toBe(400);
  expect(await newsroom.db.prisma.story.count()).toBe(0);
});

test("a body that lies about its length is cut off at the limit", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 16 * 1024;
      controller.enqueue(new Uint8Array(16 * 1024).fill(32));
    },
  });
  const request = new Request("http://localhost:3000/api/v1/stories", {
    method: "POST",
    headers: {
      cookie: await api.cookieOf(newsroom.people.editor),
      origin: "http://localhost:3000",
      host: "localhost:3000",
    },
    body: endless,
    duplex: "half",
  } as RequestInit); // `duplex` is missing from the DOM's types.
  expect((await createStory(request, { params: Promise.resolve({}) })).status).toBe(413);
  expect(sent).toBeLessThan(256 * 1024);
});
