import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { startChaosProxy } from "#tests/support/chaos-proxy.ts";
import { writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { badge, openStory, sees, storedWords, times, typeAtEnd, wordsOn } from "./story-screen.ts";
import { saidSinceKey, timeBadge, untilNotSaved } from "./time-badge.ts";

let room: OpenNewsroom;

beforeAll(async () => {
  room = await openNewsroom();
});

afterEach(() => room.everybodyLeaves());

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

/** Y1: within this long after a keystroke that can't be saved, the badge says so. */
const NOT_SAVED_MS = 2_000;

/** Types while nothing can be saved, and sees the badge say so in time and never anything better. */
async function typeInVain(writer: Page, words: string, how: string): Promise<void> {
  await timeBadge(writer);
  await typeAtEnd(writer, "body", words);
  await writer.locator('output[data-say="Not saved"], output[data-say="Offline"]').waitFor();
  const took = await untilNotSaved(writer);
  process.stdout.write(
    `${how}: said so ${took === null ? "never" : `${Math.round(took)} ms`} after the key\n`,
  );
  expect(took).not.toBeNull();
  expect(took).toBeLessThanOrEqual(NOT_SAVED_MS);
  await typeAtEnd(writer, "body", " And on.");
  expect(await saidSinceKey(writer)).not.toContain("Saved");
}

test("[Y1] a line that is cut, half-open or one way, is Not saved within two seconds of a key", async () => {
  const { newsroom, server } = room;
  await using line = await startChaosProxy(server.port);
  const storyId = await writtenStory(newsroom);
  const url = `http://localhost:${line.port}`;
  const writer = await room.seat("reporter", { url });
  const colleague = await room.seat("reporter2");
  await openStory(writer, url, storyId);
  await openStory(colleague, server.url, storyId);
  const cuts: readonly (readonly [string, () => void])[] = [
    ["a line half-open", () => line.hang()],
    ["a line that only sends", () => Object.assign(line.toxics, { silent: "down" })],
    ["a line that only hears", () => Object.assign(line.toxics, { silent: "up" })],
    ["a line reset and refused", () => line.sever()],
  ];
  for (const [index, [how, cut]] of cuts.entries()) {
    cut();
    const words = ` Written in vain ${index}.`;
    await typeInVain(writer, words, how);
    if (how !== "a line that only sends") expect(await wordsOn(colleague, "body")).not.toContain(words);
    line.mend();
    await badge(writer, "Saved");
    await sees(colleague, "body", words);
  }
  const stored = await storedWords(colleague, server.url, storyId);
  for (const index of cuts.keys()) expect(times(` Written in vain ${index}.`, stored)).toBe(1);
  expect(await wordsOn(writer, "body")).toBe(stored);
  expect(room.problems).toEqual([]);
});

test("[Y1] while the database is away the badge says Not saved within two seconds of a key, and Saved soon after its return", async () => {
  await using network = await startChaosProxy(Number(new URL(inject("clusterUrl")).port));
  await using far = await openNewsroom({ through: network.port });
  const { newsroom, server } = far;
  const storyId = await writtenStory(newsroom);
  const writer = await far.seat("reporter");
  const colleague = await far.seat("reporter2");
  await openStory(writer, server.url, storyId);
  await openStory(colleague, server.url, storyId);
  for (const [index, away] of [() => network.hang(), () => network.sever()].entries()) {
    away();
    const words = ` Written in vain ${index}.`;
    await typeInVain(writer, words, index === 0 ? "a database that hangs" : "a database that is gone");
    await badge(writer, "Not saved");
    expect(await wordsOn(colleague, "body")).not.toContain(words);
    network.mend();
    await badge(writer, "Saved");
    await sees(colleague, "body", words);
    expect(times(words, await storedWords(colleague, server.url, storyId))).toBe(1);
  }
  expect(far.problems).toEqual([]);
});

test("[Y1] when the server is killed the badge says so within two seconds of a key, and Saved when it is back", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "killed");
  const writer = await room.seat("reporter");
  await openStory(writer, server.url, storyId);
  await server.kill9();
  await typeInVain(writer, " Written in vain.", "a server that is killed");
  await server.restart();
  await badge(writer, "Saved");
  expect(times(" Written in vain. And on.", await storedWords(writer, server.url, storyId))).toBe(1);
});
