import { expect, test } from "vitest";
import { freeze, writtenStory } from "#tests/support/newsroom.ts";
import { openNewsroom } from "./newsroom.ts";
import { badge, openStory, sees, storedWords, typeAtEnd, wordsOn } from "./story-screen.ts";

test("[W3][R4][Y8] an editor compares revisions and brings one back, and whoever is writing sees it arrive", async () => {
  await using room = await openNewsroom();
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom);
  await freeze(newsroom, newsroom.people.editor, storyId);
  const reporter = await room.seat("reporter");
  await openStory(reporter, server.url, storyId);
  const before = await wordsOn(reporter, "body");
  await typeAtEnd(reporter, "body", " A sentence too many.");
  await badge(reporter, "Saved");

  const editor = await room.seat("editor");
  await editor.goto(`${server.url}/newsroom/stories/${storyId}/revisions`);
  await editor.locator("ins", { hasText: "A sentence too many." }).waitFor();
  await editor
    .getByRole("listitem")
    .filter({ hasText: /^r1/ })
    .getByRole("button", { name: "Bring back" })
    .click();
  await editor.getByRole("dialog").getByRole("button", { name: "Bring back r1" }).click();
  await editor.getByText("The words of r1 are back.").waitFor();

  await reporter.waitForFunction(
    () => !document.querySelector('[data-field="body"]')?.textContent?.includes("A sentence too many."),
  );
  expect(await wordsOn(reporter, "body")).toBe(before);
  expect(await storedWords(reporter, server.url, storyId)).toBe(before);
  await typeAtEnd(reporter, "body", " A better one.");
  await badge(reporter, "Saved");
  expect(await storedWords(reporter, server.url, storyId)).toBe(`${before} A better one.`);

  // What was there before the restore is a revision of its own: nothing is lost.
  await editor
    .getByRole("listitem")
    .filter({ hasText: /^r2/ })
    .getByRole("button", { name: "Compare with now" })
    .click();
  await editor.locator("del", { hasText: "sentence too many" }).waitFor();
  await sees(reporter, "body", "A better one.");
  expect(room.problems).toEqual([]);
});
