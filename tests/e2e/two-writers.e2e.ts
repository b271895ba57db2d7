import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writtenStory } from "#tests/support/newsroom.ts";
import { chooseWords } from "./choose-words.ts";
import { holdMessages } from "./hold-messages.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import {
  badge,
  field,
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

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

test("[W1][Y1][Y5] two reporters type in one story at once, see each other's words and names, and both are saved", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom);
  const one = await room.seat("reporter");
  const other = await room.seat("reporter2");
  await openStory(one, server.url, storyId);
  await openStory(other, server.url, storyId);

  const first = " Residents filled the room until midnight and spoke in turn about the rail line.";
  const second = " The clerk counted the ballots twice before anybody was allowed to leave.";
  await Promise.all([typeAfterFirst(one, first), typeAtEnd(other, "body", second)]);
  await Promise.all([
    typeAtEnd(one, "body", " Nobody objected."),
    typeAtEnd(other, "hed", " after a long night"),
  ]);

  for (const page of [one, other]) {
    await sees(page, "hed", "Council passes budget after a long night");
    for (const words of [first, second, " Nobody objected."]) await sees(page, "body", words);
    await badge(page, "Saved");
  }
  await one.locator('[data-field="hed"] .wt-caret-name', { hasText: "Test reporter2" }).waitFor();
  await other.locator('[data-field="body"] .wt-caret-name', { hasText: /^Test reporter$/ }).waitFor();
  await one.getByRole("list", { name: "Also here" }).getByText("Test reporter2").waitFor();

  const shown = await wordsOn(one, "body");
  expect(await wordsOn(other, "body")).toBe(shown);
  expect(await storedWords(one, server.url, storyId)).toBe(shown);

  await one.reload();
  await badge(one, "Saved");
  expect(await wordsOn(one, "body")).toBe(shown);
  for (const words of [first, second]) expect(times(words, shown)).toBe(1);
  expect(room.problems).toEqual([]);
});

test("[Y9] a key does what it does where the browser has its caret, also before the browser has told of it", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "caret");
  const one = await room.seat("reporter");
  const other = await room.seat("reporter2");
  const messages = await holdMessages(one);
  await openStory(one, server.url, storyId);
  await openStory(other, server.url, storyId);
  const before = await wordsOn(one, "body");
  const chosen = before.slice(0, 5);

  // The caret leaves the words, the other's words come in, and Enter follows: all before the browser says a word of it.
  await chooseWords(one, chosen);
  await messages.hold();
  await typeAtEnd(other, "body", " And that was all.");
  await badge(other, "Saved");
  await messages.held(1);
  await field(one, "body").evaluate((body) => {
    document.getSelection()?.collapseToEnd();
    window.dispatchEvent(new Event("messages-held-until-now"));
    body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", keyCode: 13, bubbles: true, cancelable: true }),
    );
  });
  await sees(one, "body", " And that was all.");
  const after = `${chosen}\n${before.slice(5)} And that was all.`;
  expect(await wordsOn(one, "body")).toBe(after);
  await badge(one, "Saved");
  await expect.poll(() => storedWords(one, server.url, storyId)).toBe(after);
  expect(room.problems).toEqual([]);
});

test("[W1][Y1] a dateline is live like the copy: seen as it is typed, saved before it is left, and there after a reload", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "dateline");
  const one = await room.seat("reporter");
  const other = await room.seat("reporter2");
  await openStory(one, server.url, storyId);
  await openStory(other, server.url, storyId);
  const dateline = (page: Page) => page.getByRole("textbox", { name: "Dateline" });
  await dateline(one).focus();
  await one.keyboard.type("Alexandria, V");
  await expect.poll(() => dateline(other).inputValue()).toBe("Alexandria, V");
  await one.keyboard.type("a. ");
  await badge(one, "Saved");
  // Nobody has left the field.
  await dateline(one).and(one.locator(":focus")).waitFor();
  await one.reload();
  await badge(one, "Saved");
  expect(await dateline(one).inputValue()).toBe("Alexandria, Va.");
  // What another writes in it while one stands in it is what one goes on from.
  await dateline(one).focus();
  await dateline(other).fill("Richmond");
  await expect.poll(() => dateline(one).inputValue()).toBe("Richmond");
  await one.keyboard.press("End");
  await one.keyboard.type(", Va.");
  await expect.poll(() => dateline(other).inputValue()).toBe("Richmond, Va.");
  await one.keyboard.press("Escape");
  await expect.poll(() => dateline(other).inputValue()).toBe("Richmond");
  expect(room.problems).toEqual([]);
});
