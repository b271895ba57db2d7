import type { Locator, Page } from "playwright";
import { expect, test } from "vitest";
import { verifyAudit } from "#server/records/audit.ts";
import { chooseWords } from "./choose-words.ts";
import { openNewsroom } from "./newsroom.ts";
import { isStillOpen, markOpen } from "./no-reload.ts";
import { approveFor, chooseKind, gatesOn, houseLine, publishApproved, toRelease } from "./release-screen.ts";
import { badge, field, moveStory, replaceAll, sees, stageShown, typeAtEnd } from "./story-screen.ts";

/** Some seventy acts of three people, on a machine that may have other work. */
const DAY_MS = 300_000;
const MORNING = "2026-02-03T15:00:00Z";
const AFTERNOON = "2026-02-03T21:23:59Z";
const EVENING = "2026-02-03T23:30:00Z";
const ABOUT = "The council votes on the rail line tonight.";
const SENT_BACK = "Who spoke against it?";
const NOTE = "An earlier version of this story misstated the vote. It was 8 to 1, not 7 to 2.";

test("[N1] [N3] [N4] [N7] [W1] [W2] [D5] [R1] [U3] three people take a story through a day, and nobody ever reloads", {
  timeout: DAY_MS,
}, async () => {
  await using room = await openNewsroom();
  const { newsroom, server } = room;
  await newsroom.db.setNow(MORNING);
  // Each opens the board once. From here on everything is what a person clicks, and what comes by itself.
  const [reporter, editor, copyEditor] = [
    await room.seat("reporter"),
    await room.seat("editor"),
    await room.seat("copyEditor"),
  ];
  const all = [reporter, editor, copyEditor];
  for (const page of all) {
    await page.goto(`${server.url}/newsroom/board`);
    await page.getByRole("heading", { level: 1, name: "Board" }).waitFor();
    await markOpen(page);
  }

  // Pitched: a line of the budget.
  await reporter.keyboard.press("n");
  const pitch = reporter.getByRole("dialog", { name: "New story" });
  await pitch.getByLabel("Slug").fill("rail-vote");
  await pitch.getByLabel("What it is about").fill(ABOUT);
  await pitch.getByRole("button", { name: "Add to the budget" }).click();
  for (const page of all) await cardIn(page, "Drafting").getByText(ABOUT).waitFor();

  // Written by two.
  await openCard(reporter);
  await openCard(editor);
  await typeAtEnd(reporter, "hed", "Council votes for the rail line");
  await reporter.keyboard.press("Enter");
  await typeAtEnd(reporter, "body", "The council voted 7 to 2 on Tuesday for the rail line.");
  await sees(editor, "body", "for the rail line.");
  await typeAtEnd(editor, "body", " It has been planned for ten years.");
  await sees(reporter, "body", "for the rail line. It has been planned for ten years.");
  for (const page of [reporter, editor]) await badge(page, "Saved");
  await cardIn(copyEditor, "Drafting").getByText("Council votes for the rail line").waitFor();

  // Suggested on, by whoever has only seen the card until now.
  await openCard(copyEditor);
  await copyEditor.getByRole("button", { name: /^Writing: how you change the copy/ }).click();
  await copyEditor.getByRole("menuitem", { name: /^Suggesting/ }).click();
  await chooseWords(copyEditor, "planned");
  await copyEditor.keyboard.type("argued over");
  await badge(copyEditor, "Saved");
  await reporter.getByRole("button", { name: "1 suggestion" }).click();
  const suggestions = reporter.getByRole("complementary", { name: "Suggestions" });
  await suggestions.getByRole("button", { name: "Accept" }).click();
  await suggestions.getByText("Nothing is suggested.").waitFor();
  for (const page of all) await sees(page, "body", "It has been argued over for ten years.");
  await copyEditor.getByRole("button", { name: /^Suggesting: how you change the copy/ }).click();
  await copyEditor.getByRole("menuitem", { name: /^Writing/ }).click();

  // Commented on, answered, resolved.
  await chooseWords(copyEditor, "ten years");
  await copyEditor.keyboard.press("Control+Alt+m");
  await copyEditor.getByRole("textbox", { name: "Comment" }).fill("Since when exactly?");
  await copyEditor.keyboard.press("Control+Enter");
  await reporter.locator(".wt-commented", { hasText: "ten years" }).click();
  const thread = commentsOn(reporter).getByRole("article");
  await thread.getByText("Since when exactly?").waitFor();
  await thread.getByRole("button", { name: "Reply" }).click();
  await reporter.keyboard.type("Since May 2015.");
  await reporter.keyboard.press("Control+Enter");
  const asked = commentsOn(copyEditor).getByRole("article");
  await asked.getByText("Since May 2015.").waitFor();
  await asked.getByRole("button", { name: "Resolve" }).click();
  await thread.getByText("Resolved by Test copyEditor").waitFor();

  // Filed, and sent back with what it still needs.
  await moveStory(reporter, "File", "filed");
  for (const page of [editor, copyEditor]) await stageShown(page, "filed").waitFor();
  await editor.getByRole("button", { name: "Move" }).click();
  await editor.getByRole("menuitem", { name: "Send back to the reporter" }).click();
  const why = editor.getByRole("dialog", { name: "Send back to the reporter" });
  await why.getByLabel("What does it still need?").fill(SENT_BACK);
  await why.getByRole("button", { name: "Send back to the reporter" }).click();
  await stageShown(reporter, "drafting").waitFor();
  await reporter.getByRole("link", { name: "Revisions" }).click();
  await reporter.getByRole("region", { name: "Timeline" }).getByText(`“${SENT_BACK}”`).waitFor();
  await reporter.getByRole("link", { name: "rail-vote" }).click();
  await badge(reporter, "Saved");
  await typeAtEnd(reporter, "body", " Nobody spoke against it.");
  await badge(reporter, "Saved");
  await moveStory(reporter, "File", "filed");
  // The same move is offered of a draft, too: it is made of what the editor sees.
  await stageShown(editor, "filed").waitFor();
  await moveStory(editor, "Take into editing", "editing");

  // Approved while who publishes looks on.
  await toRelease(copyEditor);
  await gatesOn(copyEditor).waitFor();
  expect(await copyEditor.getByRole("button", { name: /^Publish/ }).isDisabled()).toBe(true);
  await toRelease(editor);
  await approveFor(editor, "first release");
  const address = await publishApproved(copyEditor);
  await reporter.locator('header [data-state="published"]').waitFor();
  await editor.getByText(/^Release 1: first release/).waitFor();
  // A reader has no script: to read anew is to ask anew.
  const reader = await room.visitor({ javaScriptEnabled: false });
  await reader.goto(`${server.url}${address}`);
  expect(await houseLine(reader)).toBe("The Potomac Courier - Tuesday, February 3, 2026");
  expect(await reader.locator("article").textContent()).toContain("Nobody spoke against it.");

  // Updated: approved by one, published by the other, both still on the screens they have.
  await typeAtEnd(reporter, "body", " The mayor said she would sign it at once.");
  await badge(reporter, "Saved");
  await copyEditor.getByRole("tab", { name: "Since what readers have" }).click();
  await copyEditor.locator("ins", { hasText: "sign it at once." }).waitFor();
  await approveFor(copyEditor, "update");
  await newsroom.db.setNow(AFTERNOON);
  await publishApproved(editor);
  await copyEditor.getByText(/^Release 2: update/).waitFor();
  await reader.reload();
  expect(await houseLine(reader)).toBe(
    "The Potomac Courier - Updated: 4:23 p.m. on Tuesday, February 3, 2026",
  );

  // Then a figure turns out wrong.
  await copyEditor.getByRole("link", { name: "rail-vote" }).click();
  await badge(copyEditor, "Saved");
  await replaceAll(copyEditor, "7 to 2", "8 to 1");
  await sees(reporter, "body", "voted 8 to 1 on Tuesday");
  await toRelease(copyEditor);
  await chooseKind(editor, "Correction");
  await editor.getByLabel("Correction:").fill(NOTE);
  await editor.getByLabel("What was wrong").fill("7 to 2");
  await editor.getByLabel("What is right").fill("8 to 1");
  await editor.getByLabel("Where").fill("lede");
  await editor.getByRole("tab", { name: "Since what readers have" }).click();
  await editor.locator("ins", { hasText: "8" }).first().waitFor();
  await approveFor(editor, "correction");
  await newsroom.db.setNow(EVENING);
  await publishApproved(copyEditor);
  await editor.getByText(/^Release 3: correction/).waitFor();
  await reader.reload();
  const page = (await reader.locator("article").textContent()) ?? "";
  expect(page).toContain(NOTE);
  expect(page).toContain("The council voted 8 to 1 on Tuesday");
  expect(await houseLine(reader)).toContain("Updated: 6:30 p.m. on Tuesday, February 3, 2026");

  // Nobody's page was ever loaded anew, and the trail has all of it.
  for (const each of all) expect(await isStillOpen(each)).toBe(true);
  expect(room.problems).toEqual([]);
  const { id: storyId } = await newsroom.db.prisma.story.findFirstOrThrow({ where: { slug: "rail-vote" } });
  const rows = await newsroom.db.prisma.auditRow.findMany({ where: { storyId }, orderBy: { number: "asc" } });
  expect(
    rows.map(({ action }) => action).filter((action) => /^(create|move|approve|release)-/.test(action)),
  ).toEqual([
    "create-story",
    ...["move-story", "move-story", "move-story", "move-story"],
    ...["approve-revision", "release-story"],
    ...["approve-revision", "release-story"],
    ...["approve-revision", "release-story"],
  ]);
  const verdict = await verifyAudit(newsroom.db.prisma);
  expect(verdict.ok).toBe(true);
  expect(verdict.rows).toBe(await newsroom.db.prisma.auditRow.count());
});

function column(page: Page, name: string): Locator {
  return page.getByRole("region", { name: new RegExp(`^${name} \\d`) });
}

function cardIn(page: Page, name: string): Locator {
  return column(page, name).locator("[data-story]").filter({ hasText: "rail-vote" });
}

async function openCard(page: Page): Promise<void> {
  await page.locator("[data-card-link]", { hasText: "rail-vote" }).click();
  await field(page, "body").and(page.locator('[contenteditable="true"]')).waitFor();
  await badge(page, "Saved");
}

function commentsOn(page: Page): Locator {
  return page.getByRole("complementary", { name: "Comments" });
}
