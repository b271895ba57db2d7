import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asBlocks, publish, write, writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import {
  approveFor,
  chooseKind,
  gatesOn,
  houseLine,
  openRelease,
  publishApproved,
  releaseWithout,
} from "./release-screen.ts";

const MORNING = "2026-02-03T15:00:00Z";
const EVENING = "2026-02-03T22:00:00Z";
const LATER = "2026-02-03T22:30:00Z";
/** Where readers and machines find stories. */
const LISTS = ["/", "/feeds/rss.xml", "/feeds/atom.xml", "/feeds/feed.json", "/sitemap.xml"];

let room: OpenNewsroom;
let editor: Page;
let copyEditor: Page;
let managing: Page;
/** Without scripts, as every reader may be. */
let reader: Page;

beforeAll(async () => {
  room = await openNewsroom();
  editor = await room.seat("editor");
  copyEditor = await room.seat("copyEditor");
  managing = await room.seat("managing");
  reader = await room.visitor({ javaScriptEnabled: false });
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

test("[R] [P4] a withheld story leaves a notice and no list, and comes back as it was, with the stamps it had", async () => {
  const { newsroom, server } = room;
  await newsroom.db.setNow(MORNING);
  const storyId = await writtenStory(newsroom, undefined, "withheld");
  const { address } = await publish(newsroom, storyId);
  expect(await listsWith(address)).toEqual(LISTS);
  await newsroom.db.setNow(EVENING);
  await openRelease(managing, server.url, storyId);

  await openRelease(editor, server.url, storyId);
  await chooseKind(editor, "Withhold");
  await releaseWithout(editor, "Withhold");
  const notice = await visit(address);
  expect(notice).toMatchObject({ status: 200, robots: "noindex" });
  expect(notice.words).toContain("This story is not available at the moment");
  expect(notice.words).not.toContain("council voted");
  expect(await listsWith(address)).toEqual([]);

  // Two people bring it back; the second one's screen was open all the while.
  await newsroom.db.setNow(LATER);
  await approveFor(editor, "reinstate");
  await releaseWithout(managing, "Reinstate");
  const back = await visit(address);
  expect(back).toMatchObject({ status: 200, robots: undefined });
  expect(back.words).toContain("The council voted on Tuesday.");
  expect(await houseLine(reader)).toBe("The Potomac Courier - Tuesday, February 3, 2026");
  expect(await listsWith(address)).toEqual(LISTS);
  expect(room.problems).toEqual([]);
});

test("[R] [N6] a kill takes a managing editor and one more, and leaves its notice at the same address for good", async () => {
  const { newsroom, server } = room;
  const WHY = "The council never met. We have withdrawn this story.";
  await newsroom.db.setNow(MORNING);
  const storyId = await writtenStory(newsroom, undefined, "killed");
  const { address } = await publish(newsroom, storyId);
  await newsroom.db.setNow(EVENING);
  await openRelease(copyEditor, server.url, storyId);

  await openRelease(managing, server.url, storyId);
  await chooseKind(managing, "Kill");
  await managing.getByLabel("Retraction:").fill(WHY);
  await approveFor(managing, "kill");
  await gatesOn(managing)
    .getByText(/still needs the approval of one more person/)
    .waitFor();
  expect(await managing.getByRole("button", { name: "Kill", exact: true }).isDisabled()).toBe(true);
  expect((await visit(address)).words).toContain("The council voted on Tuesday.");

  // What waits is what the other one is shown, word for word.
  expect(await copyEditor.getByLabel("Retraction:").inputValue()).toBe(WHY);
  await approveFor(copyEditor, "kill");
  expect(await releaseWithout(managing, "Kill")).toBe(address);

  const tombstone = await visit(address);
  expect(tombstone).toMatchObject({ status: 200, robots: "noindex" });
  expect(tombstone.words).toContain(WHY);
  expect(tombstone.words).not.toContain("council voted");
  expect(await houseLine(reader)).toBe("The Potomac Courier - Updated: 5 p.m. on Tuesday, February 3, 2026");
  expect(await listsWith(address)).toEqual([]);
  // Nothing follows a kill.
  await copyEditor.getByText("Release 2: kill").waitFor();
  expect(await managing.getByRole("button", { name: /^(Approve|Publish|Kill|Reinstate)/ }).count()).toBe(0);
  expect(room.problems).toEqual([]);
});

test("[R6] nothing goes out before its embargo, and who waits on the screen can publish when it ends", async () => {
  const { newsroom, server } = room;
  await newsroom.db.setNow(MORNING);
  const storyId = await writtenStory(newsroom, undefined, "embargoed");
  const details = await openDetails(editor, storyId);
  await details.getByLabel(/^Embargo until/).fill("2026-02-03T17:00");
  await details.getByLabel("Path").fill("council-votes");
  await details.getByRole("button", { name: "Keep the details" }).click();
  await details.waitFor({ state: "detached" });
  await openRelease(editor, server.url, storyId);
  await approveFor(editor, "first release");

  await openRelease(copyEditor, server.url, storyId);
  await gatesOn(copyEditor)
    .getByText(/^This story is embargoed until 5 p\.m\./)
    .waitFor();
  const button = copyEditor.getByRole("button", { name: "Publish r1" });
  expect(await button.isDisabled()).toBe(true);
  const tried = await copyEditor.request.post(`${server.url}/api/v1/stories/${storyId}/releases`, {
    headers: { origin: server.url, "idempotency-key": "before-the-embargo" },
    data: { kind: "initial", revision: 1 },
  });
  expect([tried.status(), (await tried.json()).rule]).toEqual([422, "R6"]);
  expect(await newsroom.db.prisma.publicRelease.count({ where: { storyId } })).toBe(0);

  // The embargo ends; nobody touches anything.
  await newsroom.db.setNow(EVENING);
  const address = await publishApproved(copyEditor);
  expect(address).toBe("/national/2026/02/03/council-votes");
  expect((await visit(address)).words).toContain("The council voted on Tuesday.");
  expect(await houseLine(reader)).toBe("The Potomac Courier - Tuesday, February 3, 2026");
  expect(await listsWith(address)).toEqual(LISTS);

  // What readers have can't be embargoed any more, and the details say so.
  const after = await openDetails(editor, storyId);
  expect(await after.getByLabel(/^Embargo until/).isDisabled()).toBe(true);
  await after.getByText("Readers have this story already").waitFor();
  expect(await after.getByLabel("Path").inputValue()).toBe("council-votes");
  expect(room.problems).toEqual([]);
});

test("[R2] [U3] what the check calls more than minor goes out as minor only with an editor's recorded reason", async () => {
  const { newsroom, server } = room;
  await newsroom.db.setNow(MORNING);
  const storyId = await writtenStory(newsroom, ["The budget is 10 million dollars.", "It passed."], "figure");
  const { address } = await publish(newsroom, storyId);
  const body = asBlocks(["The budget is 12 million dollars.", "It passed."]);
  await write(newsroom, newsroom.people.reporter, storyId, { body });
  await newsroom.db.setNow(EVENING);

  await openRelease(copyEditor, server.url, storyId);
  await chooseKind(copyEditor, "Minor");
  await approveFor(copyEditor, "minor");
  await gatesOn(copyEditor)
    .getByText(/^This is more than a minor fix\./)
    .waitFor();
  await openRelease(editor, server.url, storyId);
  await editor.getByLabel("Why it is minor all the same").fill("Typing slip; the hed had it right.");
  await publishApproved(editor);
  await editor.getByText("Minor all the same: Typing slip; the hed had it right.").waitFor();

  const { words } = await visit(address);
  expect(words).toContain("The budget is 12 million dollars.");
  expect(await houseLine(reader)).toBe("The Potomac Courier - Tuesday, February 3, 2026");
  const { overrideReason } = await newsroom.db.prisma.release.findFirstOrThrow({
    where: { storyId, number: 2 },
  });
  expect(overrideReason).toBe("Typing slip; the hed had it right.");
  expect(room.problems).toEqual([]);
});

test("[N4] an editor alone on duty publishes with a recorded reason, and it stays flagged until somebody has looked", async () => {
  const { newsroom, server } = room;
  await newsroom.db.setNow(MORNING);
  const storyId = await writtenStory(newsroom, undefined, "alone");
  await openRelease(copyEditor, server.url, storyId);
  await openRelease(editor, server.url, storyId);
  await approveFor(editor, "first release");
  await gatesOn(editor)
    .getByText(/^Nobody releases on their own approval alone\./)
    .waitFor();
  expect(await editor.getByRole("button", { name: "Publish r1" }).isDisabled()).toBe(true);
  await editor.getByLabel(/^Alone on duty/).fill("Night shift, nobody else in.");
  const address = await publishApproved(editor);
  expect((await visit(address)).words).toContain("The council voted on Tuesday.");
  expect(await listsWith(address)).toEqual(LISTS);

  const flag = "A second person has still to look at it.";
  await editor.getByText(flag).waitFor();
  expect(await editor.getByRole("button", { name: "Mark reviewed" }).count()).toBe(0);
  await copyEditor.getByText("Released alone: Night shift, nobody else in.").waitFor();
  await copyEditor.getByRole("button", { name: "Mark reviewed" }).click();
  await editor.getByText("Reviewed by Test copyEditor").first().waitFor();
  expect(await editor.getByText(flag).count()).toBe(0);
  expect(room.problems).toEqual([]);
});

/** Beside the story that is open. */
async function openDetails(page: Page, storyId: string): Promise<Locator> {
  await page.goto(`${room.server.url}/newsroom/stories/${storyId}`);
  await page.getByRole("button", { name: "Details" }).click();
  const details = page.getByRole("dialog", { name: /^Details of/ });
  await details.waitFor();
  return details;
}

/** What a reader finds at an address of the readers' site. */
async function visit(address: string) {
  const answer = await reader.goto(`${room.server.url}${address}`);
  return {
    status: answer?.status(),
    robots: answer?.headers()["x-robots-tag"],
    words: (await reader.locator("article").textContent()) ?? "",
  };
}

/** The lists that name the story at this address. */
async function listsWith(address: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of LISTS) {
    const text = await (await reader.request.get(`${room.server.url}${path}`)).text();
    // Another story's address may begin like this one.
    if (new RegExp(`${address}(?![\\w-])`).test(text)) found.push(path);
  }
  return found;
}
