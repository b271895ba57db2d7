import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { writtenStory } from "#tests/support/newsroom.ts";
import { layCable } from "./cable.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { badge, field, openStory, sees, storedWords, typeAfterFirst, wordsOn } from "./story-screen.ts";

let room: OpenNewsroom;

beforeAll(async () => {
  room = await openNewsroom();
});

afterEach(() => room.everybodyLeaves());

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

const COPY = "The council voted on Tuesday.\nThe mayor signed it at noon.";

async function chooseSuggesting(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Writing: how you change the copy/ }).click();
  await page.getByRole("menuitem", { name: /^Suggesting/ }).click();
  await page.getByRole("button", { name: /^Suggesting: how you change the copy/ }).waitFor();
}

/** Selects a word of the body by its place in the text, and types over it. */
async function typeOver(page: Page, word: string, words: string): Promise<void> {
  await field(page, "body").evaluate((body, sought) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
      return;
    }
    throw new Error(`${sought} is not on the screen`);
  }, word);
  await page.keyboard.type(words);
}

test("[W2] [W1] one suggests while another writes; the copy stays until each suggestion is accepted or rejected", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "decided");
  const editor = await room.seat("editor");
  const reporter = await room.seat("reporter");
  await openStory(editor, server.url, storyId);
  await openStory(reporter, server.url, storyId);

  await chooseSuggesting(editor);
  await typeOver(editor, "noon", "midnight");
  await typeAfterFirst(editor, " Nobody spoke.");
  await badge(editor, "Saved");

  // Both see both, and the copy is what it was.
  for (const page of [editor, reporter]) {
    await sees(page, "body", "noonmidnight");
    await page.locator(".wt-suggested-delete", { hasText: "noon" }).waitFor();
    await page.locator(".wt-suggested-insert", { hasText: "Nobody spoke." }).waitFor();
  }
  expect(await storedWords(reporter, server.url, storyId)).toBe(COPY);

  // Words the reporter writes beside them are the copy at once.
  await field(reporter, "body").click();
  await reporter.keyboard.press("Control+End");
  await reporter.keyboard.type(" It was raining.");
  await badge(reporter, "Saved");
  expect(await storedWords(reporter, server.url, storyId)).toBe(`${COPY} It was raining.`);

  await reporter.getByRole("button", { name: "2 suggestions" }).click();
  const panel = reporter.getByRole("complementary", { name: "Suggestions" });
  const midnight = panel.getByRole("article").filter({ hasText: "Add “midnight”" });
  await midnight.getByText("Test editor").waitFor();
  await midnight.getByRole("button", { name: "Accept" }).click();
  await panel
    .getByRole("article")
    .filter({ hasText: "Add “ Nobody spoke.”" })
    .getByRole("button", { name: "Reject" })
    .click();
  await panel.getByText("Nothing is suggested.").waitFor();
  const decided = `${COPY.replace("noon", "midnight")} It was raining.`;
  for (const page of [editor, reporter]) {
    await sees(page, "body", "at midnight. It was raining.");
    await expect.poll(() => wordsOn(page, "body")).toBe(decided);
  }
  await badge(reporter, "Saved");
  expect(await storedWords(reporter, server.url, storyId)).toBe(decided);

  // One step of undo brings back what was rejected, as a suggestion.
  await field(reporter, "body").click();
  await reporter.keyboard.press("Control+z");
  await sees(reporter, "body", "Nobody spoke.");
  await badge(reporter, "Saved");
  expect(await storedWords(reporter, server.url, storyId)).toBe(decided);
  expect(room.problems).toEqual([]);
});

test("[W2] one accepts and another rejects at once: one of them did, the other is told who, and both see the same words", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "at-once");
  const editor = await room.seat("editor");
  const reporter = await room.seat("reporter");
  const copyEditor = await room.seat("copyEditor");
  for (const page of [editor, reporter, copyEditor]) await openStory(page, server.url, storyId);
  await chooseSuggesting(editor);
  await typeOver(editor, "noon", "midnight");
  await badge(editor, "Saved");
  const decide = async (page: Page, name: string) => {
    await page.getByRole("button", { name: "1 suggestion" }).click();
    return page
      .getByRole("complementary", { name: "Suggestions" })
      .getByRole("button", { name, exact: true });
  };
  const accept = await decide(reporter, "Accept");
  const reject = await decide(copyEditor, "Reject");
  await Promise.all([accept.click(), reject.click()]);

  const told = (page: Page, sentence: string) => page.getByText(sentence);
  const accepted = told(copyEditor, "Test reporter accepted that suggestion already.");
  const rejected = told(reporter, "Test copyEditor rejected that suggestion already.");
  await Promise.race([accepted.waitFor(), rejected.waitFor()]);
  const isAccepted = (await accepted.count()) === 1;
  expect(await (isAccepted ? rejected : accepted).count()).toBe(0);
  const words = isAccepted ? COPY.replace("noon", "midnight") : COPY;
  for (const page of [editor, reporter, copyEditor]) {
    await expect.poll(() => wordsOn(page, "body")).toBe(words);
    await badge(page, "Saved");
  }
  expect(await storedWords(editor, server.url, storyId)).toBe(words);
  expect(room.problems).toEqual([]);
});

test("[W2] without the line nothing is decided, and the panel says what it waits for", async () => {
  const { newsroom, server } = room;
  await using cable = await layCable(server.port);
  const storyId = await writtenStory(newsroom, undefined, "away");
  const reporter = await room.seat("reporter", { url: cable.url });
  await openStory(reporter, cable.url, storyId);
  await chooseSuggesting(reporter);
  await typeOver(reporter, "noon", "midnight");
  await badge(reporter, "Saved");
  await reporter.getByRole("button", { name: "1 suggestion" }).click();
  cable.pull();
  await badge(reporter, "Offline");
  const panel = reporter.getByRole("complementary", { name: "Suggestions" });
  await panel.getByRole("button", { name: "Accept", exact: true }).click();
  await reporter.getByText("That waits until the newsroom can be reached").waitFor();
  await sees(reporter, "body", "noonmidnight");
  cable.mend();
  await badge(reporter, "Saved");
  await panel.getByRole("button", { name: "Accept", exact: true }).click();
  await expect.poll(() => wordsOn(reporter, "body")).toBe(COPY.replace("noon", "midnight"));
});

test("[W2] Backspace in a suggestion strikes out letter by letter, and one's own words simply go", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "struck");
  const editor = await room.seat("editor");
  await openStory(editor, server.url, storyId);
  await chooseSuggesting(editor);
  await typeAfterFirst(editor, " Well");
  for (const _letter of " Well") await editor.keyboard.press("Backspace");
  expect(await wordsOn(editor, "body")).toBe(COPY);
  for (const _letter of "Tuesday.") await editor.keyboard.press("Backspace");
  await editor.keyboard.type("Monday.");
  await editor.locator(".wt-suggested-delete", { hasText: "Tuesday." }).waitFor();
  await badge(editor, "Saved");
  expect(await storedWords(editor, server.url, storyId)).toBe(COPY);
  await editor.getByRole("button", { name: "1 suggestion" }).click();
  const panel = editor.getByRole("complementary", { name: "Suggestions" });
  await panel.getByRole("button", { name: "All" }).click();
  await editor.getByRole("menuitem", { name: "Accept all 1" }).click();
  await expect.poll(() => wordsOn(editor, "body")).toBe(COPY.replace("Tuesday", "Monday"));
  expect(room.problems).toEqual([]);
});
