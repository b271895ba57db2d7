import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handOffStory } from "#server/commands/claim-story.ts";
import { moveStory } from "#server/commands/move-story.ts";
import { mustDo, writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";

let room: OpenNewsroom;

beforeAll(async () => {
  room = await openNewsroom();
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

test("[N5] a hand-off is told live, by story with what else happened to it, and all of it is seen by one key", async () => {
  const { newsroom, server } = room;
  const { editor, reporter } = newsroom.people;
  const storyId = await writtenStory(newsroom, undefined, "storm");
  const page = await room.seat("reporter");
  await page.goto(`${server.url}/newsroom`);
  await page.getByRole("button", { name: "Notices", exact: true }).waitFor();

  mustDo(await handOffStory(newsroom, editor, { storyId, to: reporter.id }));
  await page.getByRole("button", { name: "Notices: 1 not seen" }).waitFor();
  mustDo(await moveStory(newsroom, editor, { storyId, move: "file", from: "drafting" }));
  const note = "Say who was there.";
  mustDo(await moveStory(newsroom, editor, { storyId, move: "send-back", from: "filed", note }));

  await page.getByRole("button", { name: "Notices: 2 not seen" }).focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("dialog", { name: "Notices" });
  await list.getByRole("heading", { name: "storm 2 notices" }).waitFor();
  await list.getByRole("heading", { name: "storm is yours now" }).waitFor();
  await list.getByText(note).waitFor();
  expect((await new AxeBuilder({ page }).include("[role=dialog]").analyze()).violations).toEqual([]);

  await list.getByRole("button", { name: "Mark all as seen" }).focus();
  await page.keyboard.press("Enter");
  await list.getByRole("button", { name: "Mark all as seen" }).waitFor({ state: "detached" });
  await list.getByText("Not seen", { exact: true }).click();
  await list.getByText("You have seen everything.").waitFor();
  await list.getByText("All", { exact: true }).click();
  await list.getByRole("link", { name: "Open the story" }).first().click();
  await page.waitForURL(new RegExp(`/newsroom/stories/${storyId}`));
  expect(room.problems).toEqual([]);
});

test("what somebody is told, and how, is chosen in their account, kept at once and found there again", async () => {
  const { newsroom, server } = room;
  const page = await room.seat("editor");
  await page.goto(`${server.url}/newsroom/account`);
  await page.getByText("E-mail is not set up in this newsroom").waitFor();
  const waiting = page.getByLabel("Waiting for you: by e-mail");
  await waiting.selectOption({ label: "At once" });
  await page.getByText("Kept.").waitFor();
  expect(await page.getByLabel("Released alone: in the app").isDisabled()).toBe(true);
  await page.getByLabel("Quiet hours").press("Space");
  await page.getByLabel("From").fill("23:30");
  await page.getByLabel("From").blur();
  await page.getByLabel("The digest goes out").selectOption({ label: "Every hour" });
  await page.waitForFunction(() => document.body.innerText.includes("Kept."));
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await expect
    .poll(() =>
      newsroom.db.prisma.noticePreferences.findUnique({
        where: { stafferId: newsroom.people.editor.id },
        select: { quietFrom: true, quietTo: true, digestHour: true },
      }),
    )
    .toEqual({ quietFrom: 23 * 60 + 30, quietTo: 7 * 60, digestHour: null });
  await page.reload();
  expect(await waiting.inputValue()).toBe("at-once");
  expect(await page.getByLabel("From").inputValue()).toBe("23:30");
  expect(room.problems).toEqual([]);
});
