import { afterAll, beforeAll, expect, test } from "vitest";
import { writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

let room: OpenNewsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

test("[W6] a screen that takes its time says that it is being read, and then it is there", async () => {
  const { newsroom, server } = room;
  const page = await room.seat("editor");
  const holder = await newsroom.db.pool.connect();
  try {
    await holder.query("BEGIN");
    await holder.query("LOCK TABLE saved_filters IN ACCESS EXCLUSIVE MODE");
    await page.goto(`${server.url}/newsroom/board`, { waitUntil: "commit" });
    await page.getByRole("status").filter({ hasText: "Reading …" }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(0);
  } finally {
    await holder.query("ROLLBACK");
    holder.release();
  }
  await page.getByRole("heading", { level: 1, name: "Board" }).waitFor();
  expect(await page.getByText("Reading …").count()).toBe(0);
  expect(room.problems).toEqual([]);
});

test("[N2] a loading screen hides no answer: strangers are sent to sign in, and what isn't theirs is not there", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom);
  const stranger = await room.visitor();
  const screens = [
    ...["board", "day", "search", "people", "audit", "settings", "account", "permissions"],
    ...["release", "revisions"].map((screen) => `stories/${storyId}/${screen}`),
  ];
  for (const screen of screens) {
    const answer = await stranger.request.get(`${server.url}/newsroom/${screen}`, { maxRedirects: 0 });
    expect([answer.status(), new URL(answer.headers().location ?? "", server.url).search], screen).toEqual([
      307,
      `?callbackUrl=${encodeURIComponent(`/newsroom/${screen}`)}`,
    ]);
  }
  const other = await room.seat("businessReporter");
  for (const id of [storyId, UNKNOWN, "not-an-id"])
    for (const screen of ["release", "revisions"]) {
      const answer = await other.request.get(`${server.url}/newsroom/stories/${id}/${screen}`);
      expect(answer.status(), `${id} ${screen}`).toBe(404);
    }
});
