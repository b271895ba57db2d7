import { expect, test } from "vitest";
import { call, openApiOn } from "#tests/support/api.ts";
import { testNewsroom, writtenStory } from "#tests/support/newsroom.ts";
import { readForSearch } from "#tests/support/search.ts";
import { GET as search } from "./search/route.ts";

test("[N2] the API finds what one may read, page by page, and tells nobody else of it", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  await writtenStory(newsroom);
  await writtenStory(newsroom, ["The council again."], "again");
  await readForSearch(newsroom);
  const ask = async (who: "reporter" | "businessReporter" | "admin", query: string) => {
    const headers = { cookie: await api.cookieOf(newsroom.people[who]) };
    return call(search, { query: `?${new URLSearchParams(query)}`, headers });
  };
  const first = await (await ask("reporter", "q=council&limit=1")).json();
  expect(first).toMatchObject({ items: [{ slug: "council", desk: "national" }], nextCursor: "1" });
  const second = await (await ask("reporter", `q=council&limit=1&cursor=${first.nextCursor}`)).json();
  expect(second).toMatchObject({ items: [{ slug: "again" }], nextCursor: null });
  expect(await (await ask("businessReporter", "q=council")).json()).toEqual({ items: [], nextCursor: null });
  expect((await ask("admin", "q=council")).status).toBe(403);
  expect((await call(search, { query: "?q=council" })).status).toBe(401);
});

test("what can't be looked for is a 400 with a sentence that says what can", async () => {
  await using newsroom = await testNewsroom();
  await using api = await openApiOn(newsroom);
  const headers = { cookie: await api.cookieOf(newsroom.people.reporter) };
  const refusals = [
    ["q=", "Type a word of the story, a name or its slug."],
    ["q=-council", "Say what to look for, too: a minus only leaves stories out of what is found."],
    ["q=desk:lunch", "There is no desk “lunch”. Leave it out, or choose one."],
    ["q=before:noon", "After “before:” comes a year, month or day such as 2026-11-22. “noon” is none."],
  ] as const;
  for (const [query, detail] of refusals) {
    const answer = await call(search, { query: `?${new URLSearchParams(query)}`, headers });
    expect(answer.status, query).toBe(400);
    expect(await answer.json(), query).toMatchObject({ detail });
  }
  for (const query of ["", "?q=x&stowaway=1", `?q=${"x".repeat(201)}`, "?q=x%00", "?q=x&limit=51"]) {
    expect((await call(search, { query, headers })).status, query).toBe(400);
  }
  const odd = await call(search, { query: "?q=x&cursor=%27%3Bdrop", headers });
  expect(odd.status).toBe(200);
});
