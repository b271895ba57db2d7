import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signOutEverywhere } from "#server/commands/sign-out.ts";
import { mustDo, writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom, PASSWORD } from "./newsroom.ts";
import { badge, field, openStory, sees, storedWords, times, typeAtEnd, wordsOn } from "./story-screen.ts";

let room: OpenNewsroom;

beforeAll(async () => {
  room = await openNewsroom();
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

test("[N7] a wrong password is told in a sentence, and the right one opens the story list", async () => {
  const { newsroom, server } = room;
  const page = await room.visitor();
  await page.goto(`${server.url}/newsroom`);
  await page.waitForURL(/\/sign-in/);
  await page.locator("form[data-ready=true]").waitFor();
  await page.getByLabel("Email").fill(newsroom.people.reporter.email);
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: "don’t match" }).waitFor();
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Stories" }).waitFor();
});

test("[Y3][Y11] signing out leaves the story at once and keeps every word", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "sign-out");
  const leaving = await room.seat("reporter");
  const staying = await room.seat("reporter2");
  await openStory(leaving, server.url, storyId);
  await openStory(staying, server.url, storyId);
  const here = staying.getByRole("list", { name: "Also here" });
  await here.getByText("Test reporter").waitFor();

  await typeAtEnd(leaving, "body", " My last words today.");
  await badge(leaving, "Saved");
  await signOut(leaving);
  await leaving.waitForURL(/\/sign-in/);
  await here.waitFor({ state: "detached" });
  await sees(staying, "body", "My last words today.");
  await leaving.goto(`${server.url}/newsroom/stories/${storyId}`);
  await leaving.waitForURL(/\/sign-in/);
});

test("[Y11] signing out with words not saved asks first, and the words are there at the next sign-in", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "sign-out-unsaved");
  const page = await room.seat("reporter");
  await openStory(page, server.url, storyId);
  const holder = await newsroom.db.pool.connect();
  try {
    await holder.query("BEGIN");
    await holder.query("SELECT 1 FROM copy_heads WHERE story_id = $1 FOR UPDATE", [storyId]);
    await typeAtEnd(page, "body", " Not in the database yet.");
    await badge(page, "Not saved");
    await signOut(page);
    await page.getByRole("dialog").getByRole("button", { name: "Stay" }).click();
    await sees(page, "body", "Not in the database yet.");
    await signOut(page);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.getByRole("dialog").getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(/\/sign-in/);
  } finally {
    await holder.query("ROLLBACK");
    holder.release();
  }
  await signInOn(page, newsroom.people.reporter.email);
  await openStory(page, server.url, storyId);
  await sees(page, "body", "Not in the database yet.");
  expect(times("Not in the database yet.", await storedWords(page, server.url, storyId))).toBe(1);
});

test("[Y11] a session that ends while somebody types asks for the password in place and loses nothing", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "session-ends");
  const page = await room.seat("reporter2");
  await openStory(page, server.url, storyId);
  await typeAtEnd(page, "body", " Before it ended.");
  mustDo(await signOutEverywhere(newsroom, newsroom.people.reporter2));
  await page.keyboard.type(" While it ended.");

  const question = page.getByRole("dialog", { name: "Your session has ended" });
  await question.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await question.waitFor({ state: "hidden" });
  await badge(page, "Saved");
  await typeAtEnd(page, "body", " After it ended.");
  await badge(page, "Saved");
  const stored = await storedWords(page, server.url, storyId);
  for (const words of ["Before it ended.", "After it ended."]) expect(times(words, stored)).toBe(1);
  expect(await wordsOn(page, "body")).toBe(stored);
});

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Your account/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
}

async function signInOn(page: Page, email: string): Promise<void> {
  await page.locator("form[data-ready=true]").waitFor();
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Stories" }).waitFor();
  await field(page, "body").waitFor({ state: "detached" });
}
