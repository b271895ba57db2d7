import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { proposeExpunge } from "#server/commands/propose-expunge.ts";
import { mustDo, publish, releaseChange, write, writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { planStories } from "./planned-stories.ts";
import { searchFinds } from "./search-answers.ts";
import { badge } from "./story-screen.ts";
import { violations } from "./violations.ts";
import { lookAt, OPENING_MS, WIDTHS } from "./widths.ts";

let room: OpenNewsroom;
let storyId: string;
let orderedId: string;

beforeAll(async () => {
  room = await openNewsroom();
  const { newsroom } = room;
  const { managing, reporter, reporter2 } = newsroom.people;
  storyId = await writtenStory(newsroom);
  await publish(newsroom, storyId);
  await write(newsroom, reporter, storyId, { dek: [{ text: "Nine hours, one vote" }] });
  await releaseChange(newsroom, storyId, "update");
  await write(newsroom, reporter2, storyId, { dek: [{ text: "Nine hours and one vote" }] });
  await planStories(newsroom, [storyId]);
  orderedId = await writtenStory(newsroom, undefined, "ordered");
  const order = { slug: "ordered", reason: "A court ordered it.", reference: "Docket 26-1017" };
  mustDo(await proposeExpunge(newsroom, managing, { storyId: orderedId, ...order }));
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

test.each(WIDTHS)(
  "[W6] no screen keeps anybody out, light and dark, at %i pixels",
  async (width) => {
    const look = lookAt(width);
    const found: string[] = [];
    const visit = async (page: Page, path: string, isThere: (page: Page) => Promise<void>) => {
      await page.goto(`${room.server.url}${path}`);
      await isThere(page);
      found.push(...(await violations(page, path)));
    };
    const titled = (name: string | RegExp) => (page: Page) =>
      page.getByRole("heading", { level: 1, name }).waitFor();

    const nobody = await room.visitor(look);
    await visit(nobody, "/sign-in", titled("Sign in"));

    const copyEditor = await room.seat("copyEditor", look);
    await visit(copyEditor, "/newsroom", titled("Stories"));
    await visit(copyEditor, "/newsroom/board", titled("Board"));
    await visit(copyEditor, "/newsroom/board?group=deadline&show=mine", titled("Board"));
    await visit(copyEditor, "/newsroom/day", titled(/./));
    await visit(copyEditor, `/newsroom/stories/${storyId}`, (page) => badge(page, "Saved"));
    await visit(copyEditor, `/newsroom/stories/${storyId}/revisions`, (page) =>
      page.locator("ins").first().waitFor(),
    );
    await visit(copyEditor, `/newsroom/stories/${storyId}/release`, (page) =>
      page.getByRole("alert").filter({ hasText: "Before this can go out" }).waitFor(),
    );
    await visit(copyEditor, "/newsroom/account", titled(/./));
    await visit(copyEditor, "/newsroom/search", titled("Search"));
    await searchFinds(copyEditor, room.server.url, "council", "council");
    await visit(copyEditor, "/newsroom/search?q=council", (page) => page.locator("mark").first().waitFor());

    const managing = await room.seat("managing", look);
    await visit(managing, "/newsroom/permissions", titled("Permissions"));
    await visit(managing, `/newsroom/stories/${storyId}/expunge`, (page) =>
      page.getByRole("button", { name: "Propose to expunge council" }).waitFor(),
    );

    const admin = await room.seat("admin", look);
    await visit(admin, `/newsroom/stories/${orderedId}/expunge`, (page) =>
      page.getByRole("button", { name: "Expunge ordered for good" }).waitFor(),
    );
    await visit(admin, "/newsroom/people", titled(/./));
    await visit(admin, "/newsroom/audit", titled(/./));
    await visit(admin, "/newsroom/settings", titled("Settings"));

    for (const page of [nobody, copyEditor, managing, admin]) await page.context().close();
    expect(found).toEqual([]);
  },
  OPENING_MS,
);
