import type { Locator, Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { approve, freeze, write, writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { openRelease } from "./release-screen.ts";
import { badge, openStory, typeAfterFirst } from "./story-screen.ts";

let room: OpenNewsroom;

beforeAll(async () => {
  room = await openNewsroom();
});

afterEach(() => room.everybodyLeaves());

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

function column(page: Page, name: string): Locator {
  return page.getByRole("region", { name: new RegExp(`^${name} \\d`) });
}

async function boardBy(name: "editor" | "managing", group: "desk" | "deadline"): Promise<Page> {
  const page = await room.seat(name);
  await page.goto(`${room.server.url}/newsroom/board?group=${group}`);
  await page.getByRole("heading", { level: 1, name: "Board" }).waitFor();
  return page;
}

test("[D5] [N2] a card dragged to another desk is that desk's for everybody, and goes back where it may not go", async () => {
  const { newsroom } = room;
  const storyId = await writtenStory(newsroom, undefined, "moving");
  const managing = await boardBy("managing", "desk");
  const editor = await boardBy("editor", "desk");
  const cardIn = (page: Page, desk: string) =>
    column(page, desk).locator(`[data-story="${storyId}"][data-pending="false"]`);
  await cardIn(managing, "National").dragTo(column(managing, "Business"));
  await cardIn(managing, "Business").waitFor();
  await managing.getByText("moving is on another desk.").first().waitFor();
  // The editor of the desk it has left knows nothing more of it.
  await cardIn(editor, "National").waitFor({ state: "detached" });
  const { deskId } = await newsroom.db.prisma.story.findUniqueOrThrow({ where: { id: storyId } });
  expect(deskId).toBe("business");
  await cardIn(managing, "Business").dragTo(column(managing, "National"));
  await cardIn(editor, "National").waitFor();
  expect(room.problems).toEqual([]);
});

test("[D5] a card dragged to another deadline stays, says why, and opens the details where the time is set", async () => {
  const { newsroom } = room;
  const storyId = await writtenStory(newsroom, undefined, "timed");
  const page = await boardBy("editor", "deadline");
  const card = page.locator(`[data-story="${storyId}"]`);
  await column(page, "No deadline").locator(card).dragTo(column(page, "Today"));
  await page.getByText("A deadline is a time of day, not a column.").first().waitFor();
  const details = page.getByRole("dialog", { name: "Details of timed" });
  const today = await page.evaluate(() =>
    new Date().toLocaleDateString("sv", { timeZone: "America/New_York" }),
  );
  // Long ago today, so that it is late at whatever hour this runs.
  await details.getByLabel(/^Deadline/).fill(`${today}T00:00`);
  await page.keyboard.press("Enter");
  await column(page, "Late").locator(`[data-story="${storyId}"]`).waitFor();
  expect(room.problems).toEqual([]);
});

test("[N1] any move can be made with a note, which stands in the story's timeline", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "noted");
  const page = await room.seat("editor");
  await openStory(page, server.url, storyId);
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await page.getByRole("menuitem", { name: "Move with a note…" }).click();
  const dialog = page.getByRole("dialog", { name: "Move with a note" });
  await dialog.getByLabel("Move", { exact: true }).selectOption("Take into editing");
  await dialog.getByLabel("Note").fill("Mind the second quote.");
  await dialog.getByRole("button", { name: "Take into editing" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Revisions" }).click();
  await page.getByRole("listitem").filter({ hasText: "“Mind the second quote.”" }).waitFor();
  const move = await newsroom.db.prisma.stageMove.findFirstOrThrow({ where: { storyId } });
  expect(move).toMatchObject({ move: "edit", note: "Mind the second quote." });
  expect(room.problems).toEqual([]);
});

test("[N5] [N7] a story is handed off on its screen, its new holder sees it at once, and the trail of it is one click away", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "handed");
  const managing = await room.seat("managing");
  const reporter = await room.seat("reporter");
  await openStory(managing, server.url, storyId);
  await openStory(reporter, server.url, storyId);
  await managing.getByRole("button", { name: "Claim", exact: true }).click();
  await managing.getByRole("button", { name: "You have it" }).click();
  await managing.getByRole("menuitem", { name: "Hand off…" }).click();
  const dialog = managing.getByRole("dialog", { name: "Hand off" });
  await dialog.getByRole("combobox", { name: "To" }).fill("Test reporter2");
  await managing.getByRole("option", { name: "Test reporter2", exact: true }).click();
  await dialog.getByRole("button", { name: "Hand it over" }).click();
  await managing.getByRole("button", { name: "Test reporter2 has it" }).waitFor();
  await reporter.getByText("Test reporter2 has it").waitFor();
  // A reporter reads no trail.
  expect(await reporter.getByRole("link", { name: "Audit trail" }).count()).toBe(0);
  await managing.getByRole("link", { name: "Audit trail" }).click();
  await managing.waitForURL(/\/newsroom\/audit\?story=handed/);
  await managing.getByRole("listitem").filter({ hasText: "handed the story off" }).waitFor();
  expect(room.problems).toEqual([]);
});

test("[N3] [N4] an approval is taken back with a click, and then there is nothing to publish", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "taken-back");
  await approve(newsroom, newsroom.people.editor, storyId, { kind: "initial" });
  const copy = await room.seat("copyEditor");
  await openRelease(copy, server.url, storyId);
  const publish = copy.getByRole("button", { name: "Publish r1", exact: true });
  await publish.waitFor();
  const editor = await room.seat("editor");
  await openRelease(editor, server.url, storyId);
  await editor.getByRole("button", { name: "Take back", exact: true }).click();
  await editor.getByText("The approval is taken back.").waitFor();
  await copy.getByRole("button", { name: "Publish r1", exact: true, disabled: true }).waitFor();
  const approvals = await newsroom.db.prisma.approval.findMany({ where: { storyId } });
  expect(approvals).toMatchObject([{ releaseNumber: null, revokedAt: expect.any(Date) }]);
  expect(room.problems).toEqual([]);
});

test("[W2] [W3] a revision is read with what was suggested then, and any revision is found by its number", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "suggested");
  const page = await room.seat("editor");
  await openStory(page, server.url, storyId);
  await page.getByRole("button", { name: /^Writing: how you change the copy/ }).click();
  await page.getByRole("menuitem", { name: /^Suggesting/ }).click();
  await typeAfterFirst(page, " Nobody spoke.");
  await badge(page, "Saved");
  await freeze(newsroom, newsroom.people.editor, storyId);
  await write(newsroom, newsroom.people.reporter, storyId, { dek: [{ text: "By one vote" }] });
  await freeze(newsroom, newsroom.people.editor, storyId);
  await page.goto(`${server.url}/newsroom/stories/${storyId}/revisions?view=suggested`);
  await page.locator("ins", { hasText: "Nobody spoke." }).waitFor();
  const of = page.getByRole("combobox", { name: "Of" });
  await of.fill("r1");
  await page.getByRole("option", { name: "r1", exact: true }).click();
  await page.getByText("r1 is these words without any of the suggestions.").waitFor();
  await page.getByText("Inline", { exact: true }).click();
  const from = page.getByRole("combobox", { name: "From" });
  await from.fill("r2");
  await page.getByRole("option", { name: "r2", exact: true }).click();
  await page.waitForURL(/from=2/);
  expect(room.problems).toEqual([]);
});
