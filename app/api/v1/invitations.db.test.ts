import { expect, test } from "vitest";
import { PERMISSIONS } from "#domain/permission-table.ts";
import { call, openApiOn } from "#tests/support/api.ts";
import { testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { POST as accept } from "./invitations/accept/route.ts";
import { GET as me } from "./me/route.ts";
import { GET as permissions } from "./permissions/route.ts";
import { GET as readCopy } from "./stories/[id]/copy/route.ts";
import { DELETE as revoke } from "./stories/[id]/invitations/[invitation]/route.ts";
import { POST as invite, GET as list } from "./stories/[id]/invitations/route.ts";

const ADA = { email: "ada@outside.example", name: "Ada Lovelace", password: "engine no. 1" };

test("[N2] an invitation goes through the API: made, listed, taken up signed out, taken back", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const id = await writtenStory(newsroom);
  const headers = { cookie: await api.cookieOf(newsroom.people.editor) };
  const params = { id };
  const made = await call(invite, {
    method: "POST",
    params,
    headers,
    body: { email: ADA.email, to: "suggest", days: 3, accessDays: 10 },
  });
  expect(made.status).toBe(201);
  const { invitation, link } = await made.json();
  expect(invitation).toMatchObject({ email: ADA.email, to: "suggest", state: "waiting", accessDays: 10 });
  const secret = /^http:\/\/localhost:3000\/invitation\/([\w-]{43})$/.exec(link)?.[1];
  expect(secret).toBeDefined();
  expect(await (await call(list, { params, headers })).text()).not.toContain(secret);

  const taken = await call(accept, { method: "POST", body: { secret, ...ADA } });
  expect(taken.status).toBe(201);
  expect(await taken.json()).toEqual({ storyId: id, email: ADA.email });
  const again = await call(accept, { method: "POST", body: { secret, ...ADA } });
  expect(again.status).toBe(409);
  expect(await again.json()).toMatchObject({ type: "/problems/invitation-used" });
  const [listed] = (await (await call(list, { params, headers })).json()).invitations;
  expect(listed).toMatchObject({ state: "in", acceptedBy: { name: ADA.name } });

  const { id: adaId } = await newsroom.db.prisma.staffer.findUniqueOrThrow({ where: { email: ADA.email } });
  const ada = { cookie: await api.cookieOf({ id: adaId, ...ADA, roles: [] }) };
  expect(await (await call(me, { headers: ada })).json()).toMatchObject({
    may: [],
    createOn: [],
    invited: [{ id, slug: "council", to: "suggest" }],
  });
  expect((await call(readCopy, { params, headers: ada })).status).toBe(200);
  const back = { method: "DELETE", params: { id, invitation: invitation.id }, headers };
  expect(await (await call(revoke, back)).json()).toMatchObject({ state: "revoked" });
  expect((await call(readCopy, { params, headers: ada })).status).toBe(404);
  expect(await (await call(me, { headers: ada })).json()).toMatchObject({ invited: [] });
});

test("[N2] a link is taken up from a page of ours only, whole, and with every field", async () => {
  await using newsroom = await testNewsroom();
  await using _api = await openApiOn(newsroom);
  const foreign = { origin: "https://evil.test" };
  const body = { secret: "x".repeat(43), ...ADA };
  expect((await call(accept, { method: "POST", body, headers: foreign })).status).toBe(403);
  const unknown = await call(accept, { method: "POST", body });
  expect(unknown.status).toBe(404);
  expect(await unknown.json()).toMatchObject({ type: "/problems/invitation-unknown" });
  for (const bad of [{ ...body, roles: ["admin"] }, { secret: "x" }, "{", { ...body, secret: "a\0b" }]) {
    expect((await call(accept, { method: "POST", body: bad })).status).toBe(400);
  }
});

test("[N2] the table is answered whole to those who answer for the newsroom, and to nobody else", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const managing = { cookie: await api.cookieOf(newsroom.people.managing) };
  const answer = await call(permissions, { headers: managing });
  const { grants, actions } = await answer.json();
  expect(grants).toEqual(JSON.parse(JSON.stringify(PERMISSIONS)));
  const writing = actions.find((each: { action: string }) => each.action === "write-copy");
  expect(writing.askedBy).toEqual(
    expect.arrayContaining(["API PATCH /stories/{id}/copy", "command editCopy", "socket update"]),
  );
  for (const name of ["reporter", "editor", "copyEditor"] as const) {
    const headers = { cookie: await api.cookieOf(newsroom.people[name]) };
    expect((await call(permissions, { headers })).status, name).toBe(403);
  }
});
