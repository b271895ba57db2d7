import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { badge, field, openStory, sees, typeAtEnd } from "./story-screen.ts";
import { violations } from "./violations.ts";

const ADA = { email: "ada@outside.example", name: "Ada Lovelace", password: "engine no. 1" };

let room: OpenNewsroom;

beforeAll(async () => {
  room = await openNewsroom();
});

afterEach(() => room.everybodyLeaves());

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

/** Whether something sticks out of the screen at the side. */
function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

async function fillIn(page: Page, fields: typeof ADA): Promise<void> {
  await page.locator('form[data-ready="true"]').waitFor();
  await page.getByRole("textbox", { name: "Email" }).fill(fields.email);
  await page.getByRole("textbox", { name: "Name" }).fill(fields.name);
  // A password's field is no textbox to a browser.
  await page.getByLabel("Password", { exact: true }).fill(fields.password);
  await page.getByRole("button", { name: "Open the story" }).click();
}

test("[N2] [W1] somebody from outside is invited, writes in the one story, and is out at once when it is taken back", async () => {
  const { newsroom, server } = room;
  const other = await writtenStory(newsroom, undefined, "other");
  const storyId = await writtenStory(newsroom, undefined, "engine");
  const editing = await room.seat("editor");
  await openStory(editing, server.url, storyId);
  await editing.getByRole("button", { name: "Invite a contributor" }).click();
  const dialog = editing.getByRole("dialog", { name: "Contributors to engine" });
  await dialog.getByText("Nobody from outside was invited").waitFor();
  expect(await violations(editing, "inviting")).toEqual([]);
  await dialog.getByRole("textbox", { name: "Email" }).fill(ADA.email);
  await dialog.getByRole("textbox", { name: "Days the link works" }).fill("3");
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = (await dialog.locator("[data-secret]").textContent()) ?? "";
  expect(link).toContain(`${server.url}/invitation/`);
  await dialog.getByRole("button", { name: "Done" }).click();
  await dialog.getByText("The link works until").waitFor();

  // On a phone, as whoever gets a link in a mail opens it.
  const writing = await room.visitor({ viewport: { width: 390, height: 844 } });
  await writing.goto(link);
  await writing.getByText("Test editor invites you to write in the story “engine”").waitFor();
  expect(await violations(writing, "an invitation")).toEqual([]);
  expect(await isTooWide(writing)).toBe(false);
  await fillIn(writing, { ...ADA, email: "eve@outside.example" });
  await writing.getByRole("alert").filter({ hasText: "sent to another e-mail address" }).waitFor();
  await fillIn(writing, ADA);
  await writing.waitForURL(`${server.url}/newsroom/stories/${storyId}`);
  await field(writing, "body").and(writing.locator('[contenteditable="true"]')).waitFor();
  await typeAtEnd(writing, "body", " The engine weaves.");
  await badge(writing, "Saved");
  await sees(editing, "body", "The engine weaves.");

  // Nothing else of the newsroom is there for them.
  for (const name of ["Revisions", "Releases", "Approve and publish"]) {
    expect(await writing.getByRole("link", { name }).count(), name).toBe(0);
  }
  await writing.goto(`${server.url}/newsroom`);
  await writing.getByRole("heading", { level: 1, name: "Your stories" }).waitFor();
  expect(await writing.getByRole("main").getByRole("link").allTextContents()).toEqual(["engine"]);
  for (const path of [`/api/v1/stories/${other}`, "/api/v1/stories", "/api/v1/staff"]) {
    expect((await writing.request.get(`${server.url}${path}`)).ok(), path).toBe(false);
  }
  await writing.getByRole("main").getByRole("link", { name: "engine" }).click();
  await badge(writing, "Saved");

  await editing.keyboard.press("Escape");
  await editing.getByRole("button", { name: "Invite a contributor" }).click();
  await dialog.getByText("Ada Lovelace is let in until").waitFor();
  await dialog.getByRole("button", { name: `Take back the invitation of ${ADA.email}` }).click();
  await dialog.getByText("Taken back by Test editor.").waitFor();
  await writing.getByRole("alert").filter({ hasText: "not yours to see" }).waitFor();

  const late = await room.visitor();
  await late.goto(link);
  await late.getByText("This invitation was taken back.").waitFor();
  expect(room.problems).toEqual([]);
});

test("[N2] [W6] a managing editor reads the whole table, narrows it, and sees where an action is asked; a reporter doesn't", async () => {
  const { server } = room;
  const managing = await room.seat("managing");
  await managing.goto(`${server.url}/newsroom`);
  await managing
    .getByRole("navigation", { name: "Newsroom" })
    .getByRole("link", { name: "Permissions" })
    .click();
  const table = managing.getByRole("table", { name: "Who may do what" });
  await table.getByRole("row", { name: /type in this story/ }).waitFor();
  expect(await violations(managing, "permissions")).toEqual([]);
  await managing.getByRole("combobox", { name: "Role" }).selectOption("copy-editor");
  await managing.getByRole("combobox", { name: "Stage" }).selectOption("held");
  await managing.getByRole("combobox", { name: "Public state" }).selectOption("published");
  await table.getByText("approve a kill").waitFor();
  expect(await table.getByText("release an update").count()).toBe(0);
  await table.getByText("type in this story").click();
  await table.getByText("API PATCH /stories/{id}/copy").waitFor();

  const phone = await room.seat("managing", { viewport: { width: 390, height: 844 } });
  await phone.goto(`${server.url}/newsroom/permissions`);
  await phone.getByRole("heading", { level: 1, name: "Permissions" }).waitFor();
  expect(await isTooWide(phone)).toBe(false);
  expect(await violations(phone, "permissions on a phone")).toEqual([]);

  const reporter = await room.seat("reporter");
  await reporter.goto(`${server.url}/newsroom/permissions`);
  await reporter.getByText("This screen isn’t yours").waitFor();
  expect(room.problems).toEqual([]);
});
