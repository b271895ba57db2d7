import { expect, test } from "vitest";
import { writtenStory } from "#tests/support/newsroom.ts";
import { openNewsroom } from "./newsroom.ts";
import { badge, openStory, sees, storedWords, times, typeAtEnd, wordsOn } from "./story-screen.ts";

test("[Y1] the server is killed while a reporter types; after its restart every word is there once", async () => {
  await using room = await openNewsroom();
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom);
  const writer = await room.seat("reporter");
  const reader = await room.seat("reporter2");
  await openStory(writer, server.url, storyId);
  await openStory(reader, server.url, storyId);

  const sentences = Array.from({ length: 24 }, (_, count) => ` Word ${count} of the night.`);
  const typing = typeAtEnd(writer, "body", sentences.join(""));
  await sees(reader, "body", "Word 3 of the night.");
  await server.kill9();
  await typing;
  await badge(writer, "Offline");
  await server.restart();

  for (const page of [writer, reader]) {
    await sees(page, "body", sentences.join(""));
    await badge(page, "Saved");
  }
  const stored = await storedWords(writer, server.url, storyId);
  for (const sentence of sentences) expect(times(sentence, stored)).toBe(1);
  expect(await wordsOn(writer, "body")).toBe(stored);
  expect(await wordsOn(reader, "body")).toBe(stored);
});
