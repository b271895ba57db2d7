import { expect, test } from "vitest";
import { asBlocks, freeze, write, writtenStory } from "#tests/support/newsroom.ts";
import { openNewsroom } from "./newsroom.ts";
import { openStory, wordsOn } from "./story-screen.ts";

test("[W3] an editor sees who wrote what, names a revision, compares side by side and sets the byline that the words propose", async () => {
  await using room = await openNewsroom();
  const { newsroom, server } = room;
  const { reporter, reporter2, editor: editing } = newsroom.people;
  const storyId = await writtenStory(newsroom, ["The council voted on Tuesday after a long debate."]);
  await freeze(newsroom, editing, storyId);
  await write(newsroom, reporter2, storyId, {
    body: asBlocks([
      "The council voted on Tuesday after a long debate.",
      "Nobody spoke against it in the hall.",
    ]),
  });
  await freeze(newsroom, editing, storyId);

  const editor = await room.seat("editor");
  const address = `${server.url}/newsroom/stories/${storyId}/revisions`;
  await editor.goto(address);
  await editor.locator("ins", { hasText: "Nobody spoke" }).waitFor();
  await editor.getByRole("listitem").filter({ hasText: /^r1/ }).getByRole("button", { name: "Name" }).click();
  await editor.getByLabel("Name", { exact: true }).fill("As filed");
  await editor.getByRole("button", { name: "Keep the name" }).click();
  await editor.getByRole("listitem").filter({ hasText: "As filed" }).waitFor();
  await editor.getByText("Named", { exact: true }).click();
  await editor.getByRole("listitem").filter({ hasText: /^r2/ }).waitFor({ state: "detached" });

  await editor.getByText("Side by side", { exact: true }).click();
  await editor.locator('[data-side="after"] ins', { hasText: "Nobody spoke" }).waitFor();
  expect(await editor.locator('[data-side="before"] ins').count()).toBe(0);
  await editor.keyboard.press("n");
  await editor.locator('[data-looked="true"]', { hasText: "Nobody spoke" }).waitFor();
  // What one sees is in the address, for whoever is sent it.
  await editor.goto(editor.url());
  await editor.locator('[data-side="after"] ins', { hasText: "Nobody spoke" }).waitFor();

  await editor.getByText("Who wrote this", { exact: true }).click();
  const legend = editor.getByRole("list", { name: "Words by author" });
  await legend
    .getByRole("listitem")
    .filter({ hasText: reporter2.name })
    .filter({ hasText: "7 words" })
    .waitFor();
  await legend
    .getByRole("listitem")
    .filter({ hasText: `${reporter.name} 9 words` })
    .waitFor();
  await editor.getByRole("button", { name: "Nobody spoke against it in the hall." }).click();
  await editor.getByText(`${reporter2.name}, in the copy by r2`).waitFor();

  await openStory(editor, server.url, storyId);
  const words = await wordsOn(editor, "body");
  await editor.getByRole("button", { name: "Set this byline" }).click();
  await editor.getByRole("group", { name: "Byline" }).getByText(reporter2.name, { exact: true }).waitFor();
  await editor.getByRole("button", { name: "Set this byline" }).waitFor({ state: "detached" });
  expect(await wordsOn(editor, "body")).toBe(words);
  expect(room.problems).toEqual([]);
});
