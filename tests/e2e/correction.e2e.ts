import type { Page } from "playwright";
import { expect, test } from "vitest";
import { publish, writtenStory } from "#tests/support/newsroom.ts";
import { openNewsroom } from "./newsroom.ts";
import { badge, field, openStory } from "./story-screen.ts";

const NOTE = "An earlier version of this story misstated the day of the vote. It was Monday, not Tuesday.";

test("[R1][N3][N4] a correction is refused while the wrong words stand, then approved, published and read", async () => {
  await using room = await openNewsroom();
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom);
  const { address } = await publish(newsroom, storyId);
  const copyEditor = await room.seat("copyEditor");
  await openStory(copyEditor, server.url, storyId);
  await replaceAll(copyEditor, "council voted", "whole council voted");

  const editor = await room.seat("editor");
  await editor.goto(`${server.url}/newsroom/stories/${storyId}/release`);
  await editor.getByRole("combobox", { name: "Kind of release" }).click();
  await editor.getByRole("option", { name: "Correction" }).click();
  await editor.getByLabel("Correction:").fill(NOTE);
  await editor.getByLabel("What was wrong").fill("Tuesday");
  await editor.getByLabel("What is right").fill("Monday");
  await editor.getByLabel("Where").fill("lede");
  await editor.getByRole("alert").filter({ hasText: "Tuesday" }).waitFor();

  await replaceAll(copyEditor, "Tuesday", "Monday");
  await editor.locator("ins", { hasText: "Monday" }).waitFor();
  await editor.getByRole("alert").filter({ hasText: "Tuesday" }).waitFor({ state: "detached" });
  await editor.getByRole("button", { name: "Approve for correction" }).click();
  await editor.getByRole("button", { name: "Take back" }).waitFor();

  await copyEditor.goto(`${server.url}/newsroom/stories/${storyId}/release`);
  await copyEditor.getByRole("button", { name: /^Publish r\d+$/ }).click();
  await copyEditor.getByRole("button", { name: "Publish now" }).click();
  await copyEditor.getByRole("link", { name: "Open the page readers see" }).waitFor();

  const reader = await room.visitor({ javaScriptEnabled: false });
  await reader.goto(`${server.url}${address}`);
  const page = (await reader.locator("article").textContent()) ?? "";
  expect(page).toContain(NOTE);
  expect(page).toContain("whole council voted on Monday.");
  await reader.goto(`${server.url}/corrections`);
  await reader.getByText(NOTE).waitFor();
  expect(room.problems).toEqual([]);
});

/** With the find panel of the editor. */
async function replaceAll(page: Page, words: string, replacement: string): Promise<void> {
  await field(page, "body").click();
  await page.keyboard.press("Control+f");
  await page.getByLabel("Find", { exact: true }).fill(words);
  await page.getByLabel("Replace with").fill(replacement);
  await page.getByRole("button", { name: "All", exact: true }).click();
  await page.getByRole("button", { name: "Close find" }).click();
  await badge(page, "Saved");
}
