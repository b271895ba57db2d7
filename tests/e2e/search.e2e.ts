import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { searchFinds } from "./search-answers.ts";
import { field, openStory, typeAtEnd } from "./story-screen.ts";

let room: OpenNewsroom;

beforeAll(async () => {
  room = await openNewsroom();
});

afterEach(() => room.everybodyLeaves());

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

const FIND = "Find a story, a screen or a command";

async function openPalette(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Find a story or command" }).click();
  await page.getByPlaceholder("Words of a story, a screen or a command").waitFor();
}

test("what one person types another finds in the palette, and Enter opens it", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "flood");
  await writtenStory(newsroom, undefined, "another");
  const writing = await room.seat("reporter");
  const looking = await room.seat("editor");
  await openStory(writing, server.url, storyId);
  await typeAtEnd(writing, "body", " Sandbags lined the quay.");

  await looking.goto(`${server.url}/newsroom`);
  await searchFinds(looking, server.url, "sandbags", "flood");
  await openPalette(looking);
  await looking.keyboard.type("sandb");
  const dialog = looking.getByRole("dialog", { name: FIND });
  await dialog.locator("mark", { hasText: "Sandbags" }).waitFor();
  await dialog.locator("[data-selected]", { hasText: "flood" }).waitFor();
  await looking.keyboard.press("Enter");
  await looking.waitForURL(new RegExp(`/newsroom/stories/${storyId}$`));
  await field(looking, "body").filter({ hasText: "Sandbags lined the quay." }).waitFor();

  // The palette knows what can be done with the story that is open.
  await openPalette(looking);
  await looking.keyboard.type("clai");
  await dialog.locator("[data-selected]", { hasText: "Claim" }).waitFor();
  await looking.keyboard.press("Enter");
  await looking.getByRole("button", { name: "You have it" }).waitFor();
  await openPalette(looking);
  await dialog.getByText("Approve and publish").waitFor();
  await looking.keyboard.type("revis");
  await dialog.locator("[data-selected]", { hasText: "Revisions" }).waitFor();
  await looking.keyboard.press("Enter");
  await looking.waitForURL(/\/revisions$/);
  expect(room.problems).toEqual([]);
});

test("[W6] the search screen is walked by keys, narrows by choice, and says why it finds nothing", async () => {
  const { newsroom, server } = room;
  const first = await writtenStory(newsroom, ["The levee held."], "levee one");
  await writtenStory(newsroom, ["The levee broke."], "levee two");
  const looking = await room.seat("editor");
  await searchFinds(looking, server.url, "levee", "levee two");
  await looking.goto(`${server.url}/newsroom/search`);
  const input = looking.getByRole("searchbox", { name: "Words, a name or a slug" });
  await input.fill("levee");
  const list = looking.getByRole("list", { name: "Stories found" });
  await expect.poll(() => list.getByRole("link").count()).toBe(2);
  await looking.waitForURL(/q=levee$/);
  await input.fill("levee held");
  await expect.poll(() => list.getByRole("link").count()).toBe(1);
  await input.press("Enter");
  await looking.keyboard.press("Enter");
  await looking.waitForURL(new RegExp(`/newsroom/stories/${first}$`));

  await looking.goto(`${server.url}/newsroom/search?q=levee`);
  await list.getByRole("link").first().waitFor();
  await looking.locator("h1").click();
  await looking.keyboard.press("j");
  await looking.keyboard.press("j");
  await list.getByRole("link").nth(1).and(looking.locator(":focus")).waitFor();
  await looking.keyboard.press("k");
  await list.getByRole("link").first().and(looking.locator(":focus")).waitFor();
  await looking.getByRole("combobox", { name: "Stage" }).selectOption("held");
  await looking.getByText("No story of yours to see has that").waitFor();
  await looking.waitForURL(/q=stage%3Aheld\+levee$/);
  await input.fill("stage:lunch levee");
  await looking.getByText("“lunch” is none of them.").waitFor();
  expect(room.problems).toEqual([]);
});

test("a person finds nothing of a story that isn't theirs to read", async () => {
  const { newsroom, server } = room;
  await writtenStory(newsroom, ["The quarry closed."], "quarry");
  const theirs = await room.seat("editor");
  await searchFinds(theirs, server.url, "quarry", "quarry");
  const stranger = await room.seat("businessReporter");
  await stranger.goto(`${server.url}/newsroom/search?q=quarry`);
  await stranger.getByText("No story of yours to see has that").waitFor();
});
