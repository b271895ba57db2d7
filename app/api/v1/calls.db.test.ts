import { expect, test } from "vitest";
import { call, openApiOn } from "#tests/support/api.ts";
import { testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { GET as me } from "./me/route.ts";
import { POST as hire, GET as staff } from "./staff/route.ts";
import { POST as claim } from "./stories/[id]/claim/route.ts";
import { PATCH as editCopy, GET as readCopy } from "./stories/[id]/copy/route.ts";
import { POST as move } from "./stories/[id]/moves/route.ts";
import { PATCH as editStory, GET as story } from "./stories/[id]/route.ts";
import { POST as createStory, GET as listStories } from "./stories/route.ts";
import { DELETE as revokeToken } from "./tokens/[id]/route.ts";
import { POST as makeToken, GET as tokens } from "./tokens/route.ts";

test("[N1] [N5] a story goes through the API from start to claim, move and stale move", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const headers = { cookie: await api.cookieOf(newsroom.people.reporter) };
  const created = await call(createStory, {
    method: "POST",
    body: { slug: "fares", desk: "national" },
    headers,
  });
  expect(created.status).toBe(201);
  expect(created.headers.get("cache-control")).toBe("private, no-store");
  const { id, ...rest } = await created.json();
  expect(rest).toMatchObject({
    slug: "fares",
    desk: "national",
    stage: "drafting",
    publicState: "unpublished",
  });
  const params = { id };
  expect(await (await call(claim, { method: "POST", params, headers })).json()).toMatchObject({
    claimedBy: { name: newsroom.people.reporter.name },
  });
  const patch = { method: "PATCH", params, headers };
  const edited = await call(editStory, {
    ...patch,
    body: { budgetedLength: 600, deadline: "2026-02-03T17:00:00-05:00" },
  });
  expect(await edited.json()).toMatchObject({ budgetedLength: 600, deadline: "2026-02-03T22:00:00.000Z" });
  const file = { method: "POST", params, headers, body: { move: "file", from: "drafting" } };
  expect(await (await call(move, file)).json()).toMatchObject({ stage: "filed" });
  expect((await call(move, file)).status).toBe(409);
  const list = await (await call(listStories, { query: "?mine=true&stage=filed", headers })).json();
  expect(list).toMatchObject({ items: [{ id, slug: "fares" }], nextCursor: null });
});

test("[Y8] copy is read as blocks, changed against its base, and a stale base is 409", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const id = await writtenStory(newsroom);
  const headers = { cookie: await api.cookieOf(newsroom.people.reporter) };
  const params = { id };
  const copy = await (await call(readCopy, { params, headers })).json();
  const body = [
    ...copy.body,
    { kind: "paragraph", runs: [{ text: "More at ten.", marks: { strong: true } }] },
  ];
  const edit = { method: "PATCH", params, headers, body: { base: copy.version, hed: "A new hed", body } };
  expect((await call(editCopy, edit)).status).toBe(200);
  const after = await (await call(readCopy, { params, headers })).json();
  expect(after.hed).toEqual([{ text: "A new hed" }]);
  expect(after.body.at(-1)).toEqual(body.at(-1));
  expect((await call(editCopy, edit)).status).toBe(409);
  const bad: readonly unknown[] = [
    [{ kind: "paragraph", runs: [{ text: "two\nlines" }] }],
    [{ kind: "paragraph", runs: [{ text: "x", marks: { link: "javascript:alert(1)" } }] }],
    [{ kind: "paragraph", runs: [{ text: "x", marks: { onclick: "x" } }] }],
    [{ kind: "script", runs: [] }],
    [{ kind: "paragraph", runs: [{ text: "\ud800" }] }],
  ];
  for (const blocks of bad) {
    const answer = await call(editCopy, { ...edit, body: { base: after.version, body: blocks } });
    expect(answer.status, JSON.stringify(blocks)).toBe(400);
  }
});

test("[N2] a story one may not know of and one that isn't there are the same 404", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const id = await writtenStory(newsroom);
  const headers = { cookie: await api.cookieOf(newsroom.people.businessReporter) };
  const answers = [];
  for (const each of [id, "0190a000-0000-7000-8000-000000000001", "no-id-at-all", "%"]) {
    answers.push(await (await call(story, { params: { id: each }, headers })).json());
  }
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]?.status).toBe(404);
});

test("[N2] everyone sees colleagues; only who keeps accounts sees emails and makes accounts", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const reporter = { cookie: await api.cookieOf(newsroom.people.reporter) };
  const admin = { cookie: await api.cookieOf(newsroom.people.admin) };
  const seen = await (await call(staff, { headers: reporter })).text();
  expect(seen).toContain(newsroom.people.editor.name);
  expect(seen).not.toContain("@courier.test");
  expect(await (await call(staff, { headers: admin })).text()).toContain("@courier.test");
  const body = {
    email: "new@courier.test",
    name: "New Comer",
    roles: [{ role: "reporter", desk: "national" }],
  };
  expect((await call(hire, { method: "POST", body, headers: reporter })).status).toBe(403);
  const hired = await call(hire, { method: "POST", body, headers: admin });
  expect(hired.status).toBe(201);
  expect(await hired.json()).toMatchObject({
    staffer: { name: "New Comer", account: { email: "new@courier.test", mustChangePassword: true } },
    temporaryPassword: expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/),
  });
  const smuggled = { ...body, email: "other@courier.test", isDemo: true };
  expect((await call(hire, { method: "POST", body: smuggled, headers: admin })).status).toBe(400);
});

test("a token's secret is answered once, and a revoked token is nobody", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const headers = { cookie: await api.cookieOf(newsroom.people.editor) };
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const body = { name: "wire desk", scopes: ["read"], expiresAt };
  const { id, secret } = await (await call(makeToken, { method: "POST", body, headers })).json();
  expect(await (await call(tokens, { headers })).text()).not.toContain(secret);
  const authorization = { authorization: `Bearer ${secret}` };
  expect((await call(me, { headers: authorization })).status).toBe(200);
  expect((await call(revokeToken, { method: "DELETE", params: { id }, headers })).status).toBe(204);
  expect((await call(me, { headers: authorization })).status).toBe(401);
});
