import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { signOutEverywhere } from "#server/commands/sign-out.ts";
import { mustDo, writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom, PASSWORD } from "./newsroom.ts";
import { copiesOnDevice, layLine, offer, seeOffer } from "./refused-words.ts";
import { badge, openStory, sees, storedWords, times, typeAtEnd, wordsOn } from "./story-screen.ts";

let room: OpenNewsroom;

beforeAll(async () => {
  room = await openNewsroom();
});

afterEach(() => room.everybodyLeaves());

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

test("[Y11] signing out with words not saved asks first; they are set aside and offered to the same person alone", async () => {
  const { newsroom, server } = room;
  const { reporter, reporter2 } = newsroom.people;
  const storyId = await writtenStory(newsroom, undefined, "sign-out-unsaved");
  const page = await room.seat("reporter");
  const line = await layLine(page.context());
  await openStory(page, server.url, storyId);
  const words = "Not in the database yet.";
  line.isHeld = true;
  await typeAtEnd(page, "body", ` ${words}`);
  await badge(page, "Not saved");
  await signOut(page);
  const question = page.getByRole("dialog", { name: "Sign out with words not saved?" });
  await question.getByText("recovery copy on this device").waitFor();
  await question.getByRole("button", { name: "Stay" }).click();
  await sees(page, "body", words);
  await signOut(page);
  await question.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/sign-in/);
  line.isHeld = false;
  expect(await copiesOnDevice(page)).toEqual([]);

  // Whoever sits at this device next sees nothing of it.
  await signInOn(page, reporter2.email);
  await openStory(page, server.url, storyId);
  expect(await wordsOn(page, "body")).not.toContain(words);
  expect(await offer(page).count()).toBe(0);
  await signOut(page);
  await page.waitForURL(/\/sign-in/);

  await signInOn(page, reporter.email);
  await openStory(page, server.url, storyId);
  const offered = await seeOffer(page);
  await offered.getByText("You were signed out before they were saved.").waitFor();
  await offered.locator("ins", { hasText: words }).waitFor();
  expect(await storedWords(page, server.url, storyId)).not.toContain(words);
  await offered.getByRole("button", { name: "Put them back" }).click();
  await sees(page, "body", words);
  await badge(page, "Saved");
  await offer(page).waitFor({ state: "detached" });
  expect(times(words, await storedWords(page, server.url, storyId))).toBe(1);
  await openStory(page, server.url, storyId);
  expect(await offer(page).count()).toBe(0);
});

test("[Y11] a sign-out on another page of this browser asks too, sets the words aside and takes both pages away", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "sign-out-elsewhere");
  const page = await room.seat("reporter");
  const line = await layLine(page.context());
  const list = await page.context().newPage();
  await openStory(page, server.url, storyId);
  await list.goto(`${server.url}/newsroom`);
  const words = "Typed on the other page.";
  line.isHeld = true;
  await typeAtEnd(page, "body", ` ${words}`);
  await badge(page, "Not saved");
  await signOut(list);
  const question = list.getByRole("dialog", { name: "Sign out with words not saved?" });
  await question.getByRole("button", { name: "Sign out" }).click();
  await Promise.all([list.waitForURL(/\/sign-in/), page.waitForURL(/\/sign-in/)]);
  line.isHeld = false;
  await signInOn(page, newsroom.people.reporter.email);
  await openStory(page, server.url, storyId);
  expect(await wordsOn(page, "body")).not.toContain(words);
  const offered = await seeOffer(page);
  await offered.locator("ins", { hasText: words }).waitFor();
  // One copy, though both pages set the same words aside.
  expect(await offered.getByText(/older cop/).count()).toBe(0);
});

test("[Y11] signed out everywhere with words not saved: they are set aside unless one signs in again in place", async () => {
  const { newsroom, server } = room;
  const { reporter } = newsroom.people;
  const storyId = await writtenStory(newsroom, undefined, "sign-out-everywhere");
  const page = await room.seat("reporter");
  const line = await layLine(page.context());
  page.on("dialog", (dialog) => void dialog.accept());
  await openStory(page, server.url, storyId);
  const words = "Typed before they were all signed out.";
  line.isHeld = true;
  await typeAtEnd(page, "body", ` ${words}`);
  await badge(page, "Not saved");
  mustDo(await signOutEverywhere(newsroom, reporter));
  const question = page.getByRole("dialog", { name: "Your session has ended" });
  await question.getByRole("button", { name: "Not now" }).click();
  await sees(page, "body", words);
  await page.reload();
  await page.waitForURL(/\/sign-in/);
  line.isHeld = false;
  await signInOn(page, reporter.email);
  await openStory(page, server.url, storyId);
  expect(await wordsOn(page, "body")).not.toContain(words);
  await (await seeOffer(page)).locator("ins", { hasText: words }).waitFor();
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
  await question.waitFor();
  // The question is up and the next keys still belong to the sentence; none of them presses a button of it.
  await page.keyboard.type(" And then.");
  expect(await question.getByLabel("Password", { exact: true }).inputValue()).toBe("");
  await sees(page, "body", "Before it ended. While it ended. And then.");
  await question.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await question.waitFor({ state: "hidden" });
  await badge(page, "Saved");
  await typeAtEnd(page, "body", " After it ended.");
  await badge(page, "Saved");
  const stored = await storedWords(page, server.url, storyId);
  expect(times("Before it ended. While it ended. And then. After it ended.", stored)).toBe(1);
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
  await page.waitForURL(/\/newsroom/);
}
