import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { moveStory } from "#server/commands/move-story.ts";
import { mustDo, writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { approveFor, houseLine, openRelease } from "./release-screen.ts";
import { violations } from "./violations.ts";

const NOON = "2026-02-03T17:00:00Z";
const JUST_BEFORE_SIX = "2026-02-04T10:59:59.999Z";
const SIX = "2026-02-04T11:00:00Z";

let room: OpenNewsroom;
let editor: Page;
let copyEditor: Page;
let reader: Page;

beforeAll(async () => {
  room = await openNewsroom();
  editor = await room.seat("editor");
  copyEditor = await room.seat("copyEditor");
  reader = await room.visitor({ javaScriptEnabled: false });
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

/** Opens the dialog and picks tomorrow's six in the morning, by keys alone. */
async function scheduleForSix(page: Page): Promise<void> {
  // It can be pressed once the preview has said that nothing stands in the way.
  await page.getByRole("button", { name: "Schedule…", disabled: false }).waitFor();
  await page.getByRole("button", { name: "Schedule…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: /^Schedule / });
  await dialog.getByLabel("When it goes out, New York time").press("Enter");
  await page.getByRole("button", { name: "Tomorrow at 6 a.m." }).waitFor();
  expect(await violations(page, "picking when a release goes out")).toEqual([]);
  await page.getByRole("button", { name: "Tomorrow at 6 a.m." }).press("Enter");
  await page.getByRole("button", { name: "Take this time" }).press("Enter");
  await dialog.getByText("A first publication goes out at 6 a.m. on Wednesday, February 4, 2026.").waitFor();
  await dialog.getByText("The Potomac Courier - Wednesday, February 4, 2026").waitFor();
}

test("[R6] [U6] an editor schedules by keys, everybody sees when it goes out, and at its instant readers have it with that day's line", async () => {
  const { newsroom, server } = room;
  await newsroom.db.setNow(NOON);
  const storyId = await writtenStory(newsroom, undefined, "six-oclock");
  await openRelease(editor, server.url, storyId);
  expect(await editor.getByRole("button", { name: "Schedule…" }).isDisabled()).toBe(true);
  await approveFor(editor, "first release");

  await openRelease(copyEditor, server.url, storyId);
  await scheduleForSix(copyEditor);
  expect(await violations(copyEditor, "a release that is scheduled")).toEqual([]);
  await copyEditor.getByRole("button", { name: "Schedule it" }).press("Enter");
  const plan = "Goes out at 6 a.m. on Wednesday, February 4, 2026";
  for (const page of [copyEditor, editor]) {
    await page.getByRole("alert", { name: plan }).waitFor();
    await page.getByText("Test copyEditor scheduled it at noon on Tuesday, February 3, 2026.").waitFor();
  }
  expect(await copyEditor.getByRole("button", { name: "Schedule…" }).count()).toBe(0);
  expect(await violations(copyEditor, "a release that is scheduled")).toEqual([]);
  // In the story's head and on its card.
  for (const path of [`/newsroom/stories/${storyId}`, "/newsroom", "/newsroom/board"]) {
    await editor.goto(`${server.url}${path}`);
    await editor
      .getByText(/^Goes out at 6 a\.m\./)
      .first()
      .waitFor();
  }

  await newsroom.db.setNow(JUST_BEFORE_SIX);
  const front = await reader.goto(server.url);
  expect(front?.status()).toBe(200);
  expect(await reader.getByText("Council passes budget").count()).toBe(0);
  expect(await newsroom.db.prisma.publicRelease.count({ where: { storyId } })).toBe(0);

  await newsroom.db.setNow(SIX);
  await copyEditor.getByText("Release 1: first release, r1").waitFor();
  await copyEditor.getByRole("alert", { name: plan }).waitFor({ state: "detached" });
  const { address } = await newsroom.db.prisma.publicRelease.findFirstOrThrow({ where: { storyId } });
  await reader.goto(`${server.url}${address}`);
  expect(await houseLine(reader)).toBe("The Potomac Courier - Wednesday, February 4, 2026");
  expect(await reader.locator("article").textContent()).toContain("The council voted on Tuesday.");
  expect(room.problems).toEqual([]);
});

test("[R6] what waits is taken back by a click, and what is refused at its instant says why to whoever scheduled it", async () => {
  const { newsroom, server } = room;
  await newsroom.db.setNow(NOON);
  const storyId = await writtenStory(newsroom, undefined, "taken-back");
  await openRelease(editor, server.url, storyId);
  await approveFor(editor, "first release");
  await openRelease(copyEditor, server.url, storyId);
  await scheduleForSix(copyEditor);
  await copyEditor.getByRole("button", { name: "Schedule it" }).click();
  const plan = (page: Page) => page.getByRole("alert", { name: /^Goes out at 6 a\.m\./ });
  await plan(editor).waitFor();
  await plan(editor).getByRole("button", { name: "Take back" }).click();
  await plan(copyEditor).waitFor({ state: "detached" });

  // Scheduled again, and put on hold meanwhile.
  await scheduleForSix(copyEditor);
  await copyEditor.getByRole("button", { name: "Schedule it" }).click();
  await plan(copyEditor).waitFor();
  mustDo(
    await moveStory(newsroom, newsroom.people.editor, {
      storyId,
      move: "hold",
      from: "drafting",
      note: "Wait.",
    }),
  );
  await copyEditor.getByText("The story is on hold: unless it is taken off hold by then").waitFor();
  await newsroom.db.setNow(SIX);
  const failed = copyEditor.getByRole("alert", { name: /^Did not go out at 6 a\.m\./ });
  await failed.waitFor();
  // There the screen says it itself; anywhere else it comes up.
  await copyEditor.goto(`${server.url}/newsroom`);
  await copyEditor.getByText("taken-back did not go out").first().waitFor();
  expect(await newsroom.db.prisma.release.count({ where: { storyId } })).toBe(0);
  expect(room.problems).toEqual([]);
});

test("[R6] [U6] of an hour that comes twice one is chosen by name, and an hour that doesn't exist is refused by name", async () => {
  const { newsroom, server } = room;
  await newsroom.db.setNow("2026-10-31T16:00:00Z");
  const storyId = await writtenStory(newsroom, undefined, "clocks-change");
  await openRelease(editor, server.url, storyId);
  await approveFor(editor, "first release");
  await openRelease(copyEditor, server.url, storyId);
  const dialog = await pick(copyEditor, "Sunday, November 1, 2026", "01", "30");
  await dialog.getByText("this time comes twice").waitFor();
  const schedule = dialog.getByRole("button", { name: "Schedule it" });
  expect(await schedule.isDisabled()).toBe(true);
  await dialog.getByLabel(/^1:30 a\.m\. EST/).check();
  await dialog.getByText("goes out at 1:30 a.m. EST on Sunday, November 1, 2026.").waitFor();
  await schedule.click();
  await copyEditor
    .getByRole("alert")
    .filter({ hasText: "1:30 a.m. EST on Sunday, November 1, 2026" })
    .waitFor();
  const { at } = await newsroom.db.prisma.scheduledRelease.findFirstOrThrow({ where: { storyId } });
  expect(at).toEqual(new Date("2026-11-01T06:30Z"));

  await newsroom.db.setNow("2026-03-07T17:00:00Z");
  const spring = await writtenStory(newsroom, undefined, "clocks-forward");
  await openRelease(editor, server.url, spring);
  await approveFor(editor, "first release");
  await openRelease(copyEditor, server.url, spring);
  const forward = await pick(copyEditor, "Sunday, March 8, 2026", "02", "30");
  await forward.getByText("There is no 2:30 a.m. on Sunday, March 8, 2026, in New York").waitFor();
  expect(await forward.getByRole("button", { name: "Schedule it" }).isDisabled()).toBe(true);
  expect(room.problems).toEqual([]);
});

/** Opens the dialog and types a time of that day. */
async function pick(page: Page, day: string, hour: string, minute: string) {
  await page.getByRole("button", { name: "Schedule…" }).click();
  const dialog = page.getByRole("dialog", { name: /^Schedule / });
  await dialog.getByLabel("When it goes out, New York time").click();
  await page.getByRole("button", { name: "Take this time" }).waitFor();
  const cell = page.getByRole("button", { name: day, exact: true });
  if (!(await cell.isVisible())) await page.getByRole("button", { name: "The next month" }).click();
  await cell.click();
  await page.getByLabel("Hour", { exact: true }).fill(hour);
  await page.getByLabel("Minute", { exact: true }).fill(minute);
  await page.getByRole("button", { name: "Take this time" }).click();
  return dialog;
}
