import { expect, test } from "vitest";
import { call, openApiOn } from "#tests/support/api.ts";
import { type TestNewsroom, testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
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

test("[R6] a release for later is refused in a sentence, and there is none to take back", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  await newsroom.db.setNow("2026-02-03T12:00:00Z");
  const { as } = await deskOf(newsroom, api);
  const later = { kind: "initial", revision: 1, at: "2026-02-03T12:00:01Z" };
  expect(await (await call(release, as("editor", later, "k"))).json()).toMatchObject({
    status: 422,
    rule: "R6",
  });
  const taken = await call(unschedule, { ...as("editor"), method: "DELETE" });
  expect(await taken.json()).toMatchObject({ status: 404, type: "/problems/nothing-scheduled" });
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
