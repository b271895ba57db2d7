import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approve, mustDo, release, writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { field, openStory, typeAtEnd } from "./story-screen.ts";

const WHY = "Night shift, nobody else in.";

let room: OpenNewsroom;

beforeAll(async () => {
  room = await openNewsroom();
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

test("[N4] a release made alone comes up where a managing editor is, stays until seen, and leads to the review", async () => {
  const { newsroom, server } = room;
  const { editor } = newsroom.people;
  const other = await writtenStory(newsroom, undefined, "other");
  const storyId = await writtenStory(newsroom, undefined, "storm");
  const writing = await room.seat("managing");
  const editing = await room.seat("editor");
  await openStory(writing, server.url, other);
  await editing.goto(`${server.url}/newsroom`);
  await editing.getByRole("button", { name: "Notices", exact: true }).waitFor();
  await typeAtEnd(writing, "body", " Half a sen");

  const { revision } = await approve(newsroom, editor, storyId, { kind: "initial" });
  mustDo(await release(newsroom, editor, storyId, { kind: "initial", revision, aloneReason: WHY }));

  // In the middle of a sentence in another story; the keys stay where they were.
  const card = cardOf(writing);
  await card.getByText(WHY).waitFor();
  await writing.keyboard.type("tence.");
  await field(writing, "body").filter({ hasText: "Half a sentence." }).waitFor();
  await writing.getByRole("button", { name: "Notices: 1 not seen" }).waitFor();
  // Who did it is told nothing: somebody else has to look.
  await editing.getByRole("button", { name: "Notices", exact: true }).waitFor();
  expect(await cardOf(editing).count()).toBe(0);

  // Another managing editor signs in later and finds it, on a reloaded screen too.
  const later = await room.seat("managing2");
  await later.goto(`${server.url}/newsroom`);
  await cardOf(later).getByText(WHY).waitFor();
  await later.reload();
  await cardOf(later).getByRole("button", { name: "Mark as seen" }).click();
  await cardOf(later).waitFor({ state: "detached" });
  await later.getByRole("button", { name: "Notices", exact: true }).waitFor();
  await later.reload();
  await later.getByRole("button", { name: "Notices", exact: true }).click();
  const list = later.getByRole("dialog", { name: "Notices" });
  await list.getByText("Nobody has reviewed it yet.").waitFor();
  expect(await cardOf(later).count()).toBe(0);

  await card.getByRole("link", { name: "Review it" }).click();
  await writing.waitForURL(/\/release#release-1$/);
  await card.waitFor({ state: "detached" });
  await writing.getByRole("button", { name: "Mark reviewed" }).click();
  await writing.getByText("Reviewed by Test managing at").first().waitFor();
  // Everybody who was told reads at once that somebody has looked.
  await list.getByText("Reviewed by Test managing at").waitFor();
  expect(room.problems).toEqual([]);
});

function cardOf(page: Page) {
  return page.getByRole("alert").filter({ hasText: "storm was released alone" });
}
