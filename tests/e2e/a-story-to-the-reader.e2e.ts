import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { freeze, publish, writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { approveFor, houseLine, openRelease, toRelease } from "./release-screen.ts";
import { badge, field, moveStory, openStory, typeAtEnd } from "./story-screen.ts";

const MORNING = "2026-02-03T15:00:00Z";
const AFTERNOON = "2026-02-03T21:23:59Z";

let room: OpenNewsroom;

beforeAll(async () => {
  room = await openNewsroom();
});

afterEach(() => room.everybodyLeaves());

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

test("[N3][N4][N8][U3][U5][R5] a reporter's story is edited, approved, published and updated, and readers see when", async () => {
  const { newsroom, server } = room;
  await newsroom.db.setNow(MORNING);
  const reporter = await room.seat("reporter");
  const storyId = await startStory(reporter, server.url, "rail-vote");
  await typeAtEnd(reporter, "hed", "Council votes for the rail line");
  await reporter.keyboard.press("Enter");
  await typeAtEnd(reporter, "body", "The council voted 7 to 2 on Tuesday for the rail line.");
  await badge(reporter, "Saved");
  await moveStory(reporter, "File", "filed");

  const editor = await room.seat("editor");
  await openStory(editor, server.url, storyId);
  await moveStory(editor, "Take into editing", "editing");
  await toRelease(editor);
  await approveFor(editor, "first release");

  const copyEditor = await room.seat("copyEditor");
  const address = await publishTwice(copyEditor, server.url, storyId);
  expect(await newsroom.db.prisma.release.count({ where: { storyId } })).toBe(1);

  const reader = await room.visitor({ javaScriptEnabled: false });
  await reader.goto(new URL(address, server.url).href);
  expect(await reader.locator("h1").textContent()).toBe("Council votes for the rail line");
  expect(await houseLine(reader)).toBe("The Potomac Courier - Tuesday, February 3, 2026");

  await openStory(reporter, server.url, storyId);
  await typeAtEnd(reporter, "body", " The mayor said she would sign it at once.");
  await badge(reporter, "Saved");
  await newsroom.db.setNow(AFTERNOON);
  await openRelease(copyEditor, server.url, storyId);
  await approveFor(copyEditor, "update");
  await publishTwice(await room.seat("copyEditor2"), server.url, storyId);
  expect(await newsroom.db.prisma.release.count({ where: { storyId } })).toBe(2);

  await reader.reload();
  expect(await houseLine(reader)).toBe(
    "The Potomac Courier - Updated: 4:23 p.m. on Tuesday, February 3, 2026",
  );
  expect(await reader.locator("article").textContent()).toContain(
    "The mayor said she would sign it at once.",
  );
  expect(room.problems).toEqual([]);
});

test("[N2][N3] the API refuses a reporter's release and an approval of words that are not the revision's", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "refused");
  const { number: revision, sha256 } = await freeze(newsroom, newsroom.people.reporter, storyId);
  const headers = { origin: server.url, "idempotency-key": "a-reporters-own" };

  const reporter = await room.seat("reporter");
  const release = await reporter.request.post(`${server.url}/api/v1/stories/${storyId}/releases`, {
    headers,
    data: { kind: "initial", revision },
  });
  expect(release.status()).toBe(403);
  expect(release.headers()["content-type"]).toContain("application/problem+json");

  const stranger = await room.seat("businessReporter");
  const hidden = await stranger.request.post(`${server.url}/api/v1/stories/${storyId}/releases`, {
    headers,
    data: { kind: "initial", revision },
  });
  expect(hidden.status()).toBe(404);

  const editor = await room.seat("editor");
  const stale = await editor.request.post(`${server.url}/api/v1/stories/${storyId}/approvals`, {
    headers: { origin: server.url },
    data: { kind: "initial", revision, sha256: sha256.replace(/./g, "0") },
  });
  expect(stale.status()).toBe(409);
  expect(await newsroom.db.prisma.approval.count({ where: { storyId } })).toBe(0);
});

test("[R5] two requests with one key at the same instant make one release", async () => {
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom, undefined, "one-release");
  await publish(newsroom, storyId);
  const copyEditor = await room.seat("copyEditor");
  const resend = () =>
    copyEditor.request.post(`${server.url}/api/v1/stories/${storyId}/releases`, {
      headers: { origin: server.url, "idempotency-key": "pressed-twice" },
      data: { kind: "resend" },
    });
  const [first, second] = await Promise.all([resend(), resend()]);
  expect([first.status(), second.status()]).toEqual([201, 201]);
  const answers = [await first.json(), await second.json()];
  expect(answers.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
  expect({ ...answers[0], repeated: true }).toEqual({ ...answers[1], repeated: true });
  expect(await newsroom.db.prisma.release.count({ where: { storyId } })).toBe(2);
});

/** Two interactions: "New story", then the slug and Enter. */
async function startStory(page: Page, url: string, slug: string): Promise<string> {
  await page.goto(`${url}/newsroom`);
  await page.getByRole("button", { name: "New story" }).first().click();
  await page.getByRole("textbox", { name: "Slug" }).fill(slug);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/newsroom\/stories\/[0-9a-f-]+$/);
  await field(page, "body").and(page.locator('[contenteditable="true"]')).waitFor();
  return page.url().split("/").at(-1) ?? "";
}

/** Publishes what is approved, with a double click where one would do; answers the address readers have. */
async function publishTwice(page: Page, url: string, storyId: string): Promise<string> {
  await openRelease(page, url, storyId);
  await page.getByRole("button", { name: /^Publish r\d+$/ }).click();
  await page.getByRole("button", { name: "Publish now" }).dblclick();
  const link = page.getByRole("link", { name: "Open the page readers see" });
  await link.waitFor();
  return (await link.getAttribute("href")) ?? "";
}
