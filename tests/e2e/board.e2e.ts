import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { editPublication } from "#server/commands/edit-publication.ts";
import { mustDo, write, writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";

let room: OpenNewsroom;

beforeAll(async () => {
  room = await openNewsroom();
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

test("[D5] a long column’s first cards come with the page, and all others as soon as it stands", async () => {
  const { newsroom, server } = room;
  for (let number = 0; number < 12; number++) await writtenStory(newsroom, undefined, `wire-${number}`);
  const page = await boardOf("managing");
  await column(page, "Drafting").locator("[data-story]").nth(11).waitFor();
  const sent = await (await page.request.get(`${server.url}/newsroom/board`)).text();
  const [, drafting = ""] = sent.split('data-column="drafting"');
  const [cards = ""] = drafting.split('data-column="');
  expect(cards.match(/ data-story="/g)).toHaveLength(8);
});

test("[D5] [N1] one drags and one uses the keyboard: the other sees it, and a refused card goes back and says why", async () => {
  const { newsroom } = room;
  const council = await writtenStory(newsroom, undefined, "council");
  const storm = await writtenStory(newsroom, undefined, "storm");
  const [editing, managing, reporting] = [
    await boardOf("editor"),
    await boardOf("managing"),
    await boardOf("reporter"),
  ];

  await card(editing, council).dragTo(column(editing, "Filed"));
  for (const page of [editing, managing, reporting]) await cardIn(page, "Filed", council).waitFor();

  // By keyboard, twice; the card keeps the focus, so that the next key moves it on.
  await link(managing, storm).focus();
  await managing.keyboard.press("Shift+ArrowRight");
  await cardIn(managing, "Filed", storm).waitFor();
  await focused(managing, storm);
  await managing.keyboard.press("Shift+ArrowRight");
  await cardIn(managing, "Editing", storm).waitFor();
  await cardIn(editing, "Editing", storm).waitFor();
  await focused(managing, storm);
  await managing.keyboard.press("ArrowLeft");
  await focused(managing, council);

  // A reporter may not take a story into editing: the newsroom says so, and the card is back.
  await link(reporting, council).focus();
  await reporting.keyboard.press("Shift+ArrowRight");
  await reporting.getByText("You may not take this story into editing.").first().waitFor();
  await cardIn(reporting, "Filed", council).waitFor();
  // No move leads there at all.
  await card(editing, council).dragTo(column(editing, "Ready"));
  await editing
    .getByText(/^No move leads from a story that is filed to one that is ready\./)
    .first()
    .waitFor();
  await cardIn(editing, "Filed", council).waitFor();

  // A move that others will wonder about asks why before it is made; who leaves it leaves the card.
  await card(editing, council).dragTo(column(editing, "Held"));
  const why = editing.getByRole("dialog", { name: "Hold" });
  await why.getByRole("button", { name: "Cancel" }).click();
  await cardIn(editing, "Filed", council).waitFor();
  await card(editing, council).dragTo(column(editing, "Held"));
  await why.getByLabel("What is it waiting for?").fill("The mayor’s answer.");
  await why.getByRole("button", { name: "Hold", exact: true }).click();
  await cardIn(managing, "Held", council).waitFor();
  expect(await newsroom.db.prisma.stageMove.count({ where: { note: "The mayor’s answer." } })).toBe(1);

  // Who has it is on everybody's card.
  await link(managing, storm).focus();
  await managing.keyboard.press("c");
  await card(editing, storm).getByText("Test managing").waitFor();
  for (const page of [editing, managing, reporting]) await page.context().close();
  expect(room.problems).toEqual([]);
});

test("[D5] [D4] a budget line makes a story, its details are kept, and a view of one's own finds it again", async () => {
  const page = await boardOf("editor");
  const watching = await boardOf("managing");
  await page.keyboard.press("n");
  const form = page.getByRole("dialog", { name: "New story" });
  await form.getByLabel("Slug").fill("bridge");
  await form.getByLabel("What it is about").fill("The bridge closes for a year.");
  const today = await page.evaluate(() =>
    new Date().toLocaleDateString("sv", { timeZone: "America/New_York" }),
  );
  await form.getByLabel(/^Deadline/).fill(`${today}T23:30`);
  await form.getByLabel("Length in words").fill("400");
  await form.getByRole("button", { name: "Add to the budget" }).click();
  const bridge = (on: Page) => column(on, "Drafting").locator("[data-story]").filter({ hasText: "bridge" });
  await bridge(page).getByText("The bridge closes for a year.").waitFor();
  await bridge(watching).waitFor();

  await bridge(page).locator("[data-card-link]").focus();
  await page.keyboard.press("e");
  const details = page.getByRole("dialog", { name: "Details of bridge" });
  await details.getByLabel("Priority").selectOption("1 Flash");
  await details.getByLabel("Tags").fill("Transit, Bridges");
  await page.keyboard.press("Enter");
  await bridge(watching).getByText("Flash").waitFor();

  await page.getByRole("button", { name: "Due today" }).click();
  await page.getByText(/^1 story fit/).waitFor();
  await page.getByRole("button", { name: "My views" }).click();
  await page.getByRole("menuitem", { name: "Keep this view…" }).click();
  const views = page.getByRole("dialog", { name: "My views" });
  await views.getByLabel("Keep this view as").fill("Tonight");
  await views.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByText("The view “Tonight” is kept.").waitFor();
  await page.goto(`${room.server.url}/newsroom/board`);
  await page.getByRole("button", { name: "My views" }).click();
  await page.getByRole("menuitem", { name: "Tonight" }).click();
  await page.getByText(/^1 story fit/).waitFor();
  expect(new URL(page.url()).search).toBe("?show=due-today");

  await page.getByRole("link", { name: "Day", exact: true }).click();
  await page.getByRole("region", { name: "Deadlines" }).getByText("11:30 p.m.").waitFor();
  await page.emulateMedia({ media: "print" });
  const printed = page.getByText("The Potomac Courier budget,");
  await printed.waitFor();
  expect(await page.getByRole("navigation", { name: "Newsroom" }).isVisible()).toBe(false);
  for (const each of [page, watching]) await each.context().close();
  expect(room.problems).toEqual([]);
});

test("[D1] [D2] [D3] what stands in the way of a release is cleared and ticked right there, and asked again for new words", async () => {
  const { newsroom } = room;
  const { admin, reporter } = newsroom.people;
  const names = { id: "names", label: "Names checked", kinds: ["initial"] as const, required: true };
  mustDo(await editPublication(newsroom, admin, { checklist: [names] }));
  const storyId = await writtenStory(newsroom, undefined, "minor-named");
  const writing = await room.seat("reporter");
  await writing.goto(`${room.server.url}/newsroom/stories/${storyId}`);
  await writing.getByRole("button", { name: "Details", exact: true }).click();
  const legal = writing.getByRole("group", { name: /^Legal check/ });
  await legal.getByLabel("Note about legal check").fill("Names a minor.");
  await legal.getByRole("button", { name: "Needs checking" }).click();
  await legal.getByText("“Names a minor.”").waitFor();
  expect(await legal.getByRole("button", { name: /^Cleared/ }).count()).toBe(0);

  const page = await room.seat("editor");
  await page.goto(`${room.server.url}/newsroom/stories/${storyId}/release`);
  const gates = page.getByRole("alert").filter({ hasText: "Before this can go out" });
  await gates.getByText(/^The copy needs legal checking/).waitFor();
  await gates.getByText(/“Names checked”/).waitFor();
  const checks = page.getByRole("region", { name: "Checks before it goes out" });
  await checks.getByRole("button", { name: /^Clear (as|for)/ }).click();
  await gates.getByText(/^The copy needs legal checking/).waitFor({ state: "detached" });
  await checks.getByLabel(/^Names checked/).click();
  await gates.getByText(/“Names checked”/).waitFor({ state: "detached" });

  await write(newsroom, reporter, storyId, { dek: [{ text: "And what it costs" }] });
  await gates.getByText(/^Legal cleared r1; 1 change since\./).waitFor();
  await gates.getByText(/“Names checked”/).waitFor();
  for (const each of [page, writing]) await each.context().close();
  expect(room.problems).toEqual([]);
});

async function boardOf(name: "editor" | "managing" | "reporter"): Promise<Page> {
  const page = await room.seat(name);
  await page.goto(`${room.server.url}/newsroom/board`);
  await page.getByRole("heading", { level: 1, name: "Board" }).waitFor();
  return page;
}

function column(page: Page, name: string): Locator {
  return page.getByRole("region", { name: new RegExp(`^${name} \\d`) });
}

function card(page: Page, storyId: string): Locator {
  return page.locator(`[data-story="${storyId}"]`);
}

/** Where the newsroom has put it: a card that still waits for its answer counts for nothing. */
function cardIn(page: Page, name: string, storyId: string): Locator {
  return column(page, name).locator(`[data-story="${storyId}"][data-pending="false"]`);
}

function link(page: Page, storyId: string): Locator {
  return card(page, storyId).locator("[data-card-link]");
}

async function focused(page: Page, storyId: string): Promise<void> {
  await page.locator(`[data-story="${storyId}"] [data-card-link]:focus`).waitFor();
}
