import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { writtenStory } from "#tests/support/newsroom.ts";
import { layCable } from "./cable.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import {
  badge,
  openStory,
  sees,
  storedWords,
  times,
  typeAfterFirst,
  typeAtEnd,
  wordsOn,
} from "./story-screen.ts";

let room: OpenNewsroom;

beforeAll(async () => {
  room = await openNewsroom();
});

afterEach(() => room.everybodyLeaves());

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

test("[W1][Y1][Y9] a reporter writes on without a connection, and on return both have everything once", async () => {
  const { newsroom, server } = room;
  await using cable = await layCable(server.port);
  const storyId = await writtenStory(newsroom, undefined, "train");
  const away = await room.seat("reporter", { url: cable.url });
  const here = await room.seat("reporter2");
  await openStory(away, cable.url, storyId);
  await openStory(here, server.url, storyId);

  const written = [
    " Written on the train, under the river.",
    " Written at the desk, by the window.",
  ] as const;
  cable.pull();
  await badge(away, "Offline");
  await Promise.all([typeAfterFirst(away, written[0]), typeAtEnd(here, "body", written[1])]);
  await typeAtEnd(away, "hed", " from afar");
  await badge(away, "Offline");
  await badge(here, "Saved");
  expect(await wordsOn(here, "body")).not.toContain(written[0]);
  expect(await wordsOn(away, "body")).not.toContain(written[1]);

  cable.mend();
  for (const page of [away, here]) {
    for (const words of written) await sees(page, "body", words);
    await sees(page, "hed", "Council passes budget from afar");
    await badge(page, "Saved");
  }
  const stored = await storedWords(here, server.url, storyId);
  for (const words of written) expect(times(words, stored)).toBe(1);
  expect(await wordsOn(away, "body")).toBe(stored);
  expect(await wordsOn(here, "body")).toBe(stored);
  expect(room.problems).toEqual([]);
});

test("[Y1][Y11] words written without a connection outlive a reload of the page", async () => {
  const { newsroom, server } = room;
  await using cable = await layCable(server.port);
  const storyId = await writtenStory(newsroom, undefined, "laptop");
  const away = await room.seat("reporter", { url: cable.url });
  await openStory(away, cable.url, storyId);

  cable.pull();
  await badge(away, "Offline");
  await typeAtEnd(away, "body", " Only this laptop knows it.");
  await sees(away, "body", "Only this laptop knows it.");
  // The browser asks before it leaves words that are not saved; this person says yes.
  away.on("dialog", (dialog) => void dialog.accept());
  cable.mend();
  await away.reload();
  await badge(away, "Saved");
  expect(times("Only this laptop knows it.", await storedWords(away, cable.url, storyId))).toBe(1);
});
