import { expect, test } from "vitest";
import { call, openApiOn } from "#tests/support/api.ts";
import { type TestNewsroom, testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { takeTurn } from "#tests/support/schedules.ts";
import { GET as verdict } from "./audit/verdict/route.ts";
import { DELETE as revokeApproval } from "./stories/[id]/approvals/[approval]/route.ts";
import { POST as approve, GET as listApprovals } from "./stories/[id]/approvals/route.ts";
import { GET as storyAudit } from "./stories/[id]/audit/route.ts";
import { GET as diff } from "./stories/[id]/diff/route.ts";
import { POST as preview } from "./stories/[id]/releases/preview/route.ts";
import { GET as listReleases, POST as release } from "./stories/[id]/releases/route.ts";
import { DELETE as unschedule } from "./stories/[id]/releases/scheduled/route.ts";
import { POST as restore } from "./stories/[id]/restore/route.ts";
import { GET as readRevision } from "./stories/[id]/revisions/[number]/route.ts";
import { POST as freeze, GET as listRevisions } from "./stories/[id]/revisions/route.ts";
import { PATCH as editStory, GET as readStory } from "./stories/[id]/route.ts";

type People = TestNewsroom["people"];

/** Somebody's calls about one story. */
async function deskOf(newsroom: TestNewsroom, api: { cookieOf(actor: People["editor"]): Promise<string> }) {
  const params = { id: await writtenStory(newsroom) };
  const cookies = {
    editor: await api.cookieOf(newsroom.people.editor),
    copy: await api.cookieOf(newsroom.people.copyEditor),
  };
  return {
    params,
    as: (who: keyof typeof cookies, body?: unknown, key?: string) => ({
      method: body === undefined ? "GET" : "POST",
      params,
      headers: { cookie: cookies[who], ...(key === undefined ? {} : { "idempotency-key": key }) },
      ...(body === undefined ? {} : { body }),
    }),
  };
}

test("[N3] [N4] [R5] freeze, approve and release through the API; the same key is the same release", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const { as, params } = await deskOf(newsroom, api);
  const frozen = await call(freeze, as("editor", {}));
  expect(frozen.status).toBe(201);
  const { number, sha256 } = await frozen.json();
  const request = { kind: "initial", revision: number };

  const before = await (await call(preview, as("copy", request))).json();
  expect(before.refusal).not.toBeNull();
  expect(before.sentence).toMatch(/\.$/);

  const approved = await call(approve, as("editor", { ...request, sha256 }));
  expect(approved.status).toBe(201);
  const forecast = await (await call(preview, as("copy", request))).json();
  expect(forecast).toMatchObject({ refusal: null, willMoveUpdated: false });
  expect(forecast.pageHtml).toContain("</html>");

  const made = await call(release, as("copy", request, "key-1"));
  expect(made.status).toBe(201);
  const answer = await made.json();
  expect(answer).toMatchObject({ number: 1, kind: "initial", publicState: "published", repeated: false });
  expect(answer.url).toBe(`http://localhost:3000${answer.address}`);
  const again = await (await call(release, as("copy", request, "key-1"))).json();
  expect(again).toEqual({ ...answer, repeated: true });
  const other = await call(release, as("copy", { kind: "resend" }, "key-1"));
  expect(await other.json()).toMatchObject({ status: 422, rule: "R5" });

  expect(await (await call(listReleases, as("copy"))).json()).toMatchObject({ items: [{ number: 1 }] });
  expect(await (await call(listApprovals, as("copy"))).json()).toMatchObject({
    items: [{ releaseNumber: 1 }],
  });
  const actions = (await (await call(storyAudit, as("copy"))).json()).items.map(
    (row: { action: string }) => row.action,
  );
  expect(actions).toEqual(expect.arrayContaining(["approve-revision", "freeze-revision"]));
  const headers = { cookie: await api.cookieOf(newsroom.people.admin) };
  expect(await (await call(verdict, { headers })).json()).toMatchObject({ ok: true, firstBad: null });
  expect((await call(verdict, { ...as("copy"), params })).status).toBe(403);
});

test("[R5] a release without an Idempotency-Key is refused", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const { as } = await deskOf(newsroom, api);
  for (const key of [undefined, " ", "x".repeat(201)]) {
    const response = await call(release, as("editor", { kind: "initial", revision: 1 }, key));
    expect(await response.json()).toMatchObject({ status: 400, type: "/problems/idempotency-key-missing" });
  }
});

test("[R6] [R5] a release for later is 202; the same key answers the same, and what was taken back goes out no more", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  await newsroom.db.setNow("2026-02-03T12:00:00Z");
  const { as, params } = await deskOf(newsroom, api);
  const takeBack = async () => call(unschedule, { ...as("editor"), method: "DELETE" });
  expect(await (await takeBack()).json()).toMatchObject({
    status: 404,
    type: "/problems/nothing-scheduled",
    rule: "R6",
  });
  const { number, sha256 } = await (await call(freeze, as("editor", {}))).json();
  // The same instant in another offset is the same request.
  const later = { kind: "initial", revision: number, basedOn: null, at: "2026-02-04T06:00:00-05:00" };
  const refused = await call(release, as("copy", later, "key-1"));
  expect(await refused.json()).toMatchObject({ status: 422, rule: "N3" });
  await call(approve, as("editor", { kind: "initial", revision: number, sha256 }));

  const forecast = await (await call(preview, as("copy", later))).json();
  expect(forecast).toMatchObject({
    refusal: null,
    stamps: { firstPublished: "2026-02-04T11:00:00.000Z" },
    updatedLine: "The Potomac Courier - Wednesday, February 4, 2026",
  });
  const made = await call(release, as("copy", later, "key-1"));
  expect(made.status).toBe(202);
  const answer = await made.json();
  expect(answer).toEqual({
    storyId: params.id,
    scheduledFor: "2026-02-04T11:00:00.000Z",
    kind: "initial",
    revision: number,
    sentence: "A first publication goes out at 6 a.m. on Wednesday, February 4, 2026.",
    state: "waiting",
    number: null,
    repeated: false,
  });
  const again = await call(release, as("copy", { ...later, at: "2026-02-04T11:00:00Z" }, "key-1"));
  expect([again.status, await again.json()]).toEqual([202, { ...answer, repeated: true }]);
  for (const body of [
    { kind: "initial", revision: number, basedOn: null },
    { ...later, at: "2026-02-04T12:00:00Z" },
  ])
    expect(await (await call(release, as("copy", body, "key-1"))).json()).toMatchObject({ rule: "R5" });
  const second = await call(release, as("editor", later, "key-2"));
  expect(await second.json()).toMatchObject({ status: 409, type: "/problems/already-scheduled" });
  expect(await (await call(readStory, as("copy"))).json()).toMatchObject({
    scheduled: { at: answer.scheduledFor, kind: "initial", revision: number },
    publicState: "unpublished",
  });

  expect((await takeBack()).status).toBe(204);
  expect((await takeBack()).status).toBe(404);
  expect(await (await call(readStory, as("copy"))).json()).toMatchObject({ scheduled: null });
  await newsroom.db.setNow("2026-02-04T11:00:00Z");
  expect(await takeTurn(newsroom)).toMatchObject({ released: 0 });
  // The key keeps what it stood for.
  expect(await (await call(release, as("copy", later, "key-1"))).json()).toMatchObject({
    state: "taken-back",
  });
});

test("[R6] an instant that is past, too far or within the embargo is 422, when it is asked for and in its preview", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  await newsroom.db.setNow("2026-02-03T12:00:00Z");
  const { as, params } = await deskOf(newsroom, api);
  const { number, sha256 } = await (await call(freeze, as("editor", {}))).json();
  await call(approve, as("editor", { kind: "initial", revision: number, sha256 }));
  const embargoUntil = "2026-02-04T11:00:00Z";
  const edited = await call(editStory, { ...as("editor", { embargoUntil }), method: "PATCH", params });
  expect(edited.status).toBe(200);
  for (const [at, code] of [
    ["2026-02-03T12:00:00Z", "scheduled-in-the-past"],
    ["2026-02-03T11:59:59.999Z", "scheduled-in-the-past"],
    ["2026-02-04T10:59:59.999Z", "embargoed"],
    ["2027-02-05T12:00:00Z", "scheduled-too-far"],
  ]) {
    const body = { kind: "initial", revision: number, at };
    const refused = await (await call(release, as("copy", body, `key ${at}`.replaceAll(" ", "-")))).json();
    expect(refused).toMatchObject({ status: 422, rule: "R6", type: `/problems/${code}` });
    expect(await (await call(preview, as("copy", body))).json()).toMatchObject({ refusal: { code } });
  }
  for (const at of ["tomorrow", "2026-02-30T10:00:00Z", "2026-02-04T06:00:00"])
    expect((await call(release, as("copy", { kind: "initial", revision: number, at }, "k"))).status).toBe(
      400,
    );
  const exact = { kind: "initial", revision: number, at: embargoUntil };
  expect((await call(release, as("copy", exact, "exactly"))).status).toBe(202);
});

test("[N3] an approval of other bytes is 409, and one's own can be taken back once", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const { as, params } = await deskOf(newsroom, api);
  const { number, sha256 } = await (await call(freeze, as("editor", {}))).json();
  const body = { revision: number, sha256: sha256.replace(/./g, "0"), kind: "initial" };
  expect((await call(approve, as("editor", body))).status).toBe(409);
  const { id } = await (await call(approve, as("editor", { ...body, sha256 }))).json();
  const revoke = { ...as("editor"), method: "DELETE", params: { ...params, approval: id } };
  expect((await call(revokeApproval, revoke)).status).toBe(200);
  expect((await call(revokeApproval, revoke)).status).toBe(409);
});

test("[W3] [R4] revisions are listed, read, compared and restored", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const { as, params } = await deskOf(newsroom, api);
  const { number } = await (await call(freeze, as("editor", { name: "as filed" }))).json();
  const list = await (await call(listRevisions, as("copy"))).json();
  expect(list.items[0]).toMatchObject({
    number,
    name: "as filed",
    createdBy: { name: newsroom.people.editor.name },
  });
  const one = await call(readRevision, { ...as("copy"), params: { ...params, number: String(number) } });
  expect((await one.json()).copy.body.length).toBeGreaterThan(0);
  const compared = await call(diff, { ...as("copy"), query: `?from=${number}&to=working` });
  expect(await compared.json()).toMatchObject({ diff: { changed: false }, summary: "No changes." });
  expect((await call(diff, { ...as("copy"), query: "?from=1&to=never" })).status).toBe(400);
  expect((await call(readRevision, { ...as("copy"), params: { ...params, number: "99" } })).status).toBe(404);
  expect((await call(restore, as("copy", { revision: number }))).status).toBe(200);
});
