import type { Locator, Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { publish, writtenStory } from "#tests/support/newsroom.ts";
import { chooseWords } from "./choose-words.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { badge, field, openStory, sees, storedWords, times } from "./story-screen.ts";
import { violations } from "./violations.ts";

let room: OpenNewsroom;

beforeAll(async () => {
  room = await openNewsroom();
});

afterEach(() => room.everybodyLeaves());

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

const COPY = "The council voted on Tuesday.\nThe mayor signed it at noon.";

const panelOf = (page: Page) => page.getByRole("complementary", { name: "Comments" });
const commented = (page: Page, words: string | RegExp) => page.locator(".wt-commented", { hasText: words });

/** Waits until somebody else's caret is seen before the first word of the body. */
async function caretAtHead(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const first = document.querySelector('[data-field="body"] > *')?.firstChild;
    return first instanceof Element && first.matches(".wt-caret");
  });
}

/** Opens the comments, if they aren't open. */
async function openComments(page: Page): Promise<Locator> {
  const panel = panelOf(page);
  if (!(await panel.isVisible()))
    await page.getByRole("button", { name: /comments?$/i, expanded: false }).click();
  await panel.waitFor();
  return panel;
}

test("[W2] somebody who may only read comments, is answered, and the thread follows its words until it is resolved", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "comment");
  await publish(newsroom, storyId);
  // Whoever wrote it was told that it went out; here only what is said is watched.
  await newsroom.db.prisma.notice.updateMany({ data: { seenAt: new Date() } });
  const [reporter, editor, reader] = [
    await room.seat("reporter"),
    await room.seat("editor"),
    await room.seat("businessEditor"),
  ];
  for (const page of [reporter, editor, reader]) page.setDefaultTimeout(20_000);
  await openStory(reporter, server.url, storyId);
  await openStory(editor, server.url, storyId);
  await reader.goto(`${server.url}/newsroom/stories/${storyId}`);
  await field(reader, "body").and(reader.locator('[contenteditable="false"]')).waitFor();

  // The keyboard alone: choose words, say something, name somebody, send.
  await chooseWords(reader, "Tuesday");
  await reader.keyboard.press("Control+Alt+m");
  const said = panelOf(reader).getByRole("textbox", { name: "Comment" });
  await panelOf(reader).getByRole("blockquote").filter({ hasText: "Tuesday" }).waitFor();
  await said.and(reader.locator(":focus")).waitFor();
  await reader.keyboard.type("Was it? Ask @Test rep");
  const named = reader.getByRole("listbox", { name: "People to name" });
  await named.getByRole("option", { name: "Test reporter", exact: true }).waitFor();
  await reader.keyboard.press("Enter");
  await reader.keyboard.type("now.");
  expect(await violations(reader, "naming somebody")).toEqual([]);
  await reader.keyboard.press("Control+Enter");
  const asked = panelOf(reader).getByRole("article", { name: "Comment by Test businessEditor" });
  await asked.getByText("Was it? Ask @Test reporter now.").waitFor();

  // Who was named is told, and follows the words themselves.
  await reporter.getByRole("button", { name: "Notices: 1 not seen" }).waitFor();
  await commented(editor, "Tuesday").waitFor();
  await commented(reporter, "Tuesday").click();
  const thread = panelOf(reporter).getByRole("article");
  await thread.getByRole("button", { name: "Reply" }).click();
  await reporter.keyboard.type("It was. I was there.");
  await reporter.keyboard.press("Control+Enter");
  await asked.getByText("It was. I was there.").waitFor();

  // What the reader has begun survives the panel and the page.
  await asked.getByRole("button", { name: "Reply" }).click();
  await reader.keyboard.type("Thank y");
  await reader.getByRole("button", { name: "Close comments" }).click();
  await reader.reload();
  const again = (await openComments(reader)).getByRole("textbox", { name: "Reply to Test businessEditor" });
  expect(await again.inputValue()).toBe("Thank y");
  await again.press("End");
  await reader.keyboard.type("ou.");
  await reader.keyboard.press("Control+Enter");
  await thread.getByText("Thank you.").waitFor();

  // Typing before and within, and a split; then the words go, and come back.
  await chooseWords(reporter, "voted");
  await reporter.keyboard.type("at last voted");
  await chooseWords(reporter, "Tues");
  await reporter.keyboard.press("ArrowRight");
  await reporter.keyboard.press("Enter");
  await expect.poll(() => commented(editor, /Tues|day/).count(), { timeout: 10_000 }).toBe(2);
  await reporter.keyboard.press("Backspace");
  // A caret in the middle of the words shows them in two: it is seen to go.
  await reporter.keyboard.press("Control+Home");
  await caretAtHead(editor);
  await commented(editor, "Tuesday").waitFor();
  await chooseWords(editor, "Tuesday");
  await editor.keyboard.press("Delete");
  await thread.getByText("The words it was about are gone").waitFor();
  expect(await commented(editor, "Tuesday").count()).toBe(0);
  await editor.keyboard.press("Control+z");
  await commented(editor, "Tuesday").waitFor();
  await thread.getByText("The words it was about are gone").waitFor({ state: "detached" });

  // Resolved for everybody at once, listed as such, and open again.
  const atEditor = (await openComments(editor)).getByRole("article");
  await atEditor.getByRole("combobox", { name: "Assigned to" }).selectOption({ label: "Test copyEditor" });
  await atEditor.getByRole("button", { name: "Resolve" }).click();
  await (await openComments(reader)).getByText("Nothing is open.").waitFor();
  await panelOf(reader).getByText("Resolved", { exact: true }).click();
  await panelOf(reader).getByText("Resolved by Test editor").waitFor();
  await panelOf(reader).getByRole("button", { name: "Reopen" }).click();
  await commented(editor, "Tuesday").waitFor();
  expect(room.problems).toEqual([]);
});

test("[W2] [N3] a private note is seen in the copy, is no part of it, and no reader gets it", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "note");
  const reporter = await room.seat("reporter");
  const editor = await room.seat("editor");
  await openStory(reporter, server.url, storyId);
  await openStory(editor, server.url, storyId);
  await chooseWords(reporter, "noon");
  await reporter.getByRole("button", { name: "Comment", exact: true }).click();
  await panelOf(reporter)
    .getByRole("checkbox", { name: /^Private note/ })
    .check();
  await panelOf(reporter)
    .getByRole("textbox", { name: "Private note" })
    .fill("Zyxquorv said so, off the record.");
  await panelOf(reporter).getByRole("button", { name: "Keep the note" }).click();
  for (const page of [reporter, editor])
    await page.locator(".wt-private-note", { hasText: "Private: Zyxquorv said so" }).waitFor();
  expect(await violations(reporter, "a note in the copy")).toEqual([]);

  // Typing on behind it, copying all of it: the note is nowhere.
  await field(editor, "body").click();
  await editor.keyboard.press("Control+End");
  await editor.keyboard.type(" It rained.");
  await badge(editor, "Saved");
  expect(await storedWords(editor, server.url, storyId)).toBe(`${COPY} It rained.`);
  await sees(reporter, "body", "It rained.");
  await publish(newsroom, storyId);
  const { address } = await newsroom.db.prisma.publicRelease.findFirstOrThrow({ where: { storyId } });
  const page = await (await reporter.request.get(`${server.url}${address}`)).text();
  expect(times("signed it at noon", page)).toBeGreaterThan(0);
  expect(page).not.toMatch(/zyxquorv/i);

  // On a phone the same, under the copy.
  const phone = await room.seat("editor", { viewport: { width: 390, height: 844 } });
  await openStory(phone, server.url, storyId);
  const panel = await openComments(phone);
  await panel.getByText("Zyxquorv said so, off the record.").waitFor();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  expect(await violations(phone, "comments on a phone")).toEqual([]);
  expect(room.problems).toEqual([]);
});
