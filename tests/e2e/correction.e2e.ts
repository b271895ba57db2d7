import { expect, test } from "vitest";
import { publish, writtenStory } from "#tests/support/newsroom.ts";
import { openNewsroom } from "./newsroom.ts";
import { approveFor, chooseKind, openRelease, publishApproved } from "./release-screen.ts";
import { openStory, replaceAll } from "./story-screen.ts";

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
  await openRelease(editor, server.url, storyId);
  await chooseKind(editor, "Correction");
  await editor.getByLabel("Correction:").fill(NOTE);
  await editor.getByLabel("What was wrong").fill("Tuesday");
  await editor.getByLabel("What is right").fill("Monday");
  await editor.getByLabel("Where").fill("lede");
  await editor.getByRole("alert").filter({ hasText: "Tuesday" }).waitFor();

  await replaceAll(copyEditor, "Tuesday", "Monday");
  await editor.locator("ins", { hasText: "Monday" }).waitFor();
  await editor.getByRole("alert").filter({ hasText: "Tuesday" }).waitFor({ state: "detached" });
  await approveFor(editor, "correction");

  await openRelease(copyEditor, server.url, storyId);
  expect(await publishApproved(copyEditor)).toBe(address);

  const reader = await room.visitor({ javaScriptEnabled: false });
  await reader.goto(`${server.url}${address}`);
  const page = (await reader.locator("article").textContent()) ?? "";
  expect(page).toContain(NOTE);
  expect(page).toContain("whole council voted on Monday.");
  await reader.goto(`${server.url}/corrections`);
  await reader.getByText(NOTE).waitFor();
  expect(room.problems).toEqual([]);
});
