import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { approveRevision } from "#server/commands/approve-revision.ts";
import { createToken } from "#server/commands/create-token.ts";
import { inviteContributor } from "#server/commands/invite-contributor.ts";
import { keepFilter } from "#server/commands/save-filter.ts";
import { call, openApiOn } from "#tests/support/api.ts";
import { comment } from "#tests/support/comments.ts";
import { freeze, mustDo, testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { CONTRACTS } from "./contracts/all.ts";
import { DELETE as dropFilter } from "./filters/[id]/route.ts";
import type { Route } from "./handle.ts";
import { DELETE as revokeApproval } from "./stories/[id]/approvals/[approval]/route.ts";
import { DELETE as revokeInvitation } from "./stories/[id]/invitations/[invitation]/route.ts";
import { POST as review } from "./stories/[id]/releases/[number]/review/route.ts";
import { POST as restore } from "./stories/[id]/restore/route.ts";
import { PATCH as nameRevision, GET as revision } from "./stories/[id]/revisions/[number]/route.ts";
import {
  PATCH as editComment,
  DELETE as takeBack,
} from "./stories/[id]/threads/[thread]/comments/[comment]/route.ts";
import { POST as reply } from "./stories/[id]/threads/[thread]/comments/route.ts";
import { PATCH as direct } from "./stories/[id]/threads/[thread]/route.ts";
import { POST as startThread } from "./stories/[id]/threads/route.ts";
import { DELETE as revokeToken } from "./tokens/[id]/route.ts";

interface Swap {
  /** As the contract names it. */
  readonly call: string;
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
  readonly body?: object;
  /** What is answered; 404 when absent. */
  readonly status?: number;
}

/** Every row that could be reached through somebody else's address. */
const TABLES = [
  "approvals",
  "invitations",
  "comment_threads",
  "comments",
  "revision_names",
  "release_reviews",
  "saved_filters",
  "tokens",
  "audit_rows",
];

test("[N2] what belongs to one story is not there under another, for any call with the ID of a part, and stays as it is", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const { managing, editor, reporter } = newsroom.people;
  const [own, other] = [
    await writtenStory(newsroom),
    await writtenStory(newsroom, ["Another story altogether."], "another"),
  ];
  const { number, sha256 } = await freeze(newsroom, editor, own);
  const words = { revision: number, sha256, kind: "initial" } as const;
  const approval = mustDo(await approveRevision(newsroom, managing, { storyId: own, ...words }));
  const invited = { storyId: own, email: "ada@outside.example", to: "write" } as const;
  const { invitation } = mustDo(await inviteContributor(newsroom, managing, invited));
  const [thread, otherThread] = [
    await comment(newsroom, managing, own, "Said in this story."),
    await comment(newsroom, managing, other, "Said in another."),
  ];
  const said = thread.comments[0]?.id ?? "";
  const filter = mustDo(await keepFilter(newsroom, editor, { name: "mine", query: "show=mine" }));
  const { token } = mustDo(
    await createToken(newsroom, editor, {
      name: "a script's",
      scopes: ["read"],
      expiresAt: new Date(Date.now() + 86_400_000),
    }),
  );

  const at = (params: Record<string, string>) => ({ id: other, ...params });
  const swaps: readonly Swap[] = [
    {
      call: "DELETE /stories/{id}/approvals/{approval}",
      route: revokeApproval,
      params: at({ approval: approval.id }),
    },
    {
      call: "DELETE /stories/{id}/invitations/{invitation}",
      route: revokeInvitation,
      params: at({ invitation: invitation.id }),
    },
    { call: "GET /stories/{id}/revisions/{number}", route: revision, params: at({ number: String(number) }) },
    {
      call: "PATCH /stories/{id}/revisions/{number}",
      route: nameRevision,
      params: at({ number: String(number) }),
      body: { name: "taken over" },
    },
    { call: "POST /stories/{id}/releases/{number}/review", route: review, params: at({ number: "1" }) },
    {
      call: "PATCH /stories/{id}/threads/{thread}",
      route: direct,
      params: at({ thread: thread.id }),
      body: { resolved: true },
    },
    {
      call: "POST /stories/{id}/threads/{thread}/comments",
      route: reply,
      params: at({ thread: thread.id }),
      body: { id: randomUUID(), text: "Slipped in." },
    },
    // Under the other story, and under a thread of the other story in its own.
    ...[
      at({ thread: thread.id, comment: said }),
      at({ thread: otherThread.id, comment: said }),
      { id: own, thread: otherThread.id, comment: said },
    ].flatMap((params): Swap[] => [
      {
        call: "PATCH /stories/{id}/threads/{thread}/comments/{comment}",
        route: editComment,
        params,
        body: { text: "Said otherwise." },
      },
      { call: "DELETE /stories/{id}/threads/{thread}/comments/{comment}", route: takeBack, params },
    ]),
    // That it isn't there is no error; that it is somebody else's isn't told either.
    { call: "DELETE /filters/{id}", route: dropFilter, params: { id: filter.id }, status: 204 },
    { call: "DELETE /tokens/{id}", route: revokeToken, params: { id: token.id } },
    { call: "POST /stories/{id}/restore", route: restore, params: at({}), body: { revision: number } },
  ];
  // No call with the ID of a part may be missing here.
  const withParts = CONTRACTS.filter(
    ({ path }) => (path.match(/\{/g) ?? []).length > 1 || /^\/(?:filters|tokens)\/\{id\}$/.test(path),
  ).map(({ method, path }) => `${method} ${path}`);
  expect(
    [...new Set(swaps.map((swap) => swap.call))].filter((name) => !name.endsWith("/restore")).sort(),
  ).toEqual(withParts.sort());

  const before = await rowsOf(newsroom.db.pool);
  const headers = { cookie: await api.cookieOf(managing) };
  for (const { call: name, route, params, body, status = 404 } of swaps) {
    const [method = "GET"] = name.split(" ");
    const answer = await call(route, { method, params, headers, ...(body && { body }) });
    expect(answer.status, `${name} ${await answer.clone().text()}`).toBe(status);
  }
  expect(await rowsOf(newsroom.db.pool)).toEqual(before);

  // The ID of a thread of this story is no way to write over it from another.
  const twice = { id: thread.id, place: { on: "story" }, comment: { id: randomUUID(), text: "Mine now." } };
  const taken = await call(startThread, { method: "POST", params: { id: other }, headers, body: twice });
  expect(taken.ok, await taken.clone().text()).toBe(false);
  expect(await rowsOf(newsroom.db.pool)).toEqual(before);
  // The same calls under their own story and by whom they belong to are answered: the IDs are right.
  const mine = await call(editComment, {
    method: "PATCH",
    params: { id: own, thread: thread.id, comment: said },
    headers,
    body: { text: "Said again." },
  });
  expect(mine.status).toBe(200);
  const reader = { cookie: await api.cookieOf(reporter) };
  const seen = await call(revision, { params: { id: own, number: String(number) }, headers: reader });
  expect(seen.status).toBe(200);
});

async function rowsOf(pool: {
  query(sql: string): Promise<{ rows: unknown[] }>;
}): Promise<Readonly<Record<string, unknown>>> {
  const found: Record<string, unknown> = {};
  for (const table of TABLES)
    found[table] = (await pool.query(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY 1`)).rows;
  return found;
}
