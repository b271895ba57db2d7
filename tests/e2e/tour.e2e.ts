import type { BrowserContext, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PEOPLE, type PersonName } from "#prisma/demo/people.ts";
import { openBrowser } from "#tests/support/browser.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { chooseWords } from "./choose-words.ts";
import { approveFor, chooseKind, gatesOn, houseLine, publishApproved, toRelease } from "./release-screen.ts";
import { badge, field, replaceAll, sees, times, typeAtEnd, wordsOn } from "./story-screen.ts";

// README.md's tour, a step a test, in its order and on what `npm start` gives: a demo newsroom of its own.

let server: TestServer;
const contexts: BrowserContext[] = [];
const problems: string[] = [];
const seats = new Map<PersonName, Page>();

beforeAll(async () => {
  server = await startServer({ env: { SEED: "demo" } });
});

afterAll(async () => {
  for (const context of contexts) await context.close();
  await server[Symbol.asyncDispose]();
});

/** A private window of nobody's. */
async function privateWindow(): Promise<Page> {
  const context = await (await openBrowser()).newContext({ viewport: { width: 1440, height: 900 } });
  contexts.push(context);
  const page = await context.newPage();
  page.on("pageerror", (problem) => problems.push(`${page.url()}: ${problem.stack ?? problem.message}`));
  return page;
}

/** Somebody at the list of stories; whoever has signed in already stays signed in. */
async function as(name: PersonName): Promise<Page> {
  const known = seats.get(name);
  const page = known ?? (await privateWindow());
  await page.goto(`${server.url}/newsroom`);
  if (known === undefined) {
    await page.locator('form[data-ready="true"]').waitFor();
    await page.getByLabel("Email").fill(PEOPLE[name].email);
    await page.getByLabel("Password", { exact: true }).fill("newsroom");
    await page.getByRole("button", { name: "Sign in" }).click();
    seats.set(name, page);
  }
  await page.getByRole("heading", { level: 1, name: "Stories" }).waitFor();
  return page;
}

async function open(page: Page, slug: string): Promise<void> {
  await page.locator("[data-row-link]", { hasText: slug }).click();
  await field(page, "body").and(page.locator('[contenteditable="true"]')).waitFor();
  await badge(page, "Saved");
}

let reader: Page;

test("1: the readers' page of the port pact says 4:23 p.m., and one that had only a minor release says nothing of the kind", async () => {
  reader = await privateWindow();
  await reader.goto(server.url);
  await reader.getByRole("heading", { level: 1, name: "The Potomac Courier" }).waitFor();
  await reader
    .getByRole("link", { name: /port pact/ })
    .first()
    .click();
  expect(await houseLine(reader)).toMatch(/^The Potomac Courier - Updated: 4:23 p\.m\. on \w+day, /);
  await reader.goBack();
  await reader
    .getByRole("link", { name: /plant|factory/i })
    .first()
    .click();
  expect(await houseLine(reader)).toMatch(/^The Potomac Courier - \w+day, [A-Z]\w+ \d+, \d{4}$/);
});

test("2: two reporters type in one story, see each other, and both are saved", async () => {
  const one = await as("reporter");
  const other = await as("reporter2");
  for (const page of [one, other]) await open(page, "wh-visit");
  await Promise.all([
    typeAtEnd(one, "body", " The crane will be broken up."),
    typeAtEnd(other, "dek", " Parliament must agree."),
  ]);
  for (const page of [one, other]) {
    await sees(page, "body", "The crane will be broken up.");
    await sees(page, "dek", "Parliament must agree.");
    await badge(page, "Saved");
  }
  await one.locator('[data-field="dek"] .wt-caret-name', { hasText: "Desmond Pruitt" }).waitFor();
});

test("3: what is typed while the server is stopped arrives once when it runs again", async () => {
  const one = seats.get("reporter") ?? expect.fail("step 2 is missing");
  const other = seats.get("reporter2") ?? expect.fail("step 2 is missing");
  expect(await server.stop()).toBe(0);
  await typeAtEnd(one, "body", " Nobody will miss it.");
  await one.locator("output", { hasText: /^Offline, not saved since \d/ }).waitFor();
  await server.restart();
  await badge(one, "Saved");
  await sees(other, "body", "Nobody will miss it.");
  expect(times("Nobody will miss it.", await wordsOn(other, "body"))).toBe(1);
});

test("4: the editor sees word by word what readers would get, and whether Updated will move, and approves", async () => {
  const editor = await as("editor");
  await open(editor, "wh-visit");
  await toRelease(editor);
  await editor.getByRole("tab", { name: "Since what readers have" }).click();
  await editor.locator("ins", { hasText: "The crane will be broken up." }).waitFor();
  await editor.getByRole("tab", { name: "The page" }).click();
  await editor.locator("iframe").waitFor();
  await editor.getByText(/^Updated will move to /).waitFor();
  await approveFor(editor, "update");
});

test("5: the copy desk publishes, the line moves, and what is typed afterwards is no reader's yet", async () => {
  const copy = await as("copy");
  await open(copy, "wh-visit");
  await toRelease(copy);
  const address = await publishApproved(copy);
  await reader.goto(`${server.url}${address}`);
  expect(await houseLine(reader)).toMatch(/ - Updated: /);
  expect(await houseLine(reader)).not.toContain("4:23 p.m.");
  await typeAtEnd(seats.get("reporter") ?? expect.fail("step 2 is missing"), "body", " Unapproved.");
  await badge(seats.get("reporter") ?? expect.fail("step 2 is missing"), "Saved");
  await reader.reload();
  expect(await reader.locator("article").textContent()).not.toContain("Unapproved.");
});

test("6: each refusal says what to do instead", async () => {
  const reporter = await as("reporter");
  await open(reporter, "wh-visit");
  await toRelease(reporter);
  await gatesOn(reporter)
    .getByText(/[Aa]sk an? /)
    .first()
    .waitFor();
  expect(await reporter.getByRole("button", { name: /^(Publish|Approve)/ }).count()).toBe(0);

  const editor = await as("editor");
  await open(editor, "wh-visit");
  await toRelease(editor);
  await approveFor(editor, "update");
  await gatesOn(editor)
    .getByText(/^Nobody releases on their own approval alone\. Have a second person approve or release this/)
    .waitFor();
  expect(await editor.getByRole("button", { name: /^Publish/ }).isDisabled()).toBe(true);

  await open(await as("editor"), "wh-visit");
  await replaceAll(editor, "$31", "$32");
  const copy = await as("copy");
  await open(copy, "wh-visit");
  await toRelease(copy);
  await chooseKind(copy, "Minor");
  await gatesOn(copy)
    .getByText(/^This is more than a minor fix\./)
    .waitFor();
});

test("7: somebody from outside is let into one story until it is taken back, and the table of who may do what is there to read", async () => {
  const editor = await as("editor");
  await open(editor, "wh-visit");
  await editor.getByRole("button", { name: "Invite a contributor" }).click();
  const dialog = editor.getByRole("dialog", { name: "Contributors to wh-visit" });
  await dialog.getByRole("textbox", { name: "Email" }).fill("ada@outside.example");
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = (await dialog.locator("[data-secret]").textContent()) ?? "";
  await dialog.getByRole("button", { name: "Done" }).click();
  const outside = await privateWindow();
  await outside.goto(link);
  await outside.locator('form[data-ready="true"]').waitFor();
  await outside.getByRole("textbox", { name: "Email" }).fill("ada@outside.example");
  await outside.getByRole("textbox", { name: "Name" }).fill("Ada Lovelace");
  await outside.getByLabel("Password", { exact: true }).fill("engine no. 1");
  await outside.getByRole("button", { name: "Open the story" }).click();
  await field(outside, "body").and(outside.locator('[contenteditable="true"]')).waitFor();
  await typeAtEnd(outside, "body", " From outside.");
  await sees(editor, "body", "From outside.");
  await outside.goto(`${server.url}/newsroom`);
  expect(await outside.getByRole("main").getByRole("link").allTextContents()).toEqual(["wh-visit"]);
  await outside.getByRole("main").getByRole("link", { name: "wh-visit" }).click();
  await badge(outside, "Saved");
  await dialog.getByRole("button", { name: "Take back the invitation of ada@outside.example" }).click();
  await outside.getByRole("alert").filter({ hasText: "not yours to see" }).waitFor();

  const managing = await as("managing");
  await managing.getByRole("link", { name: "Permissions" }).click();
  await managing
    .getByRole("table", { name: "Who may do what" })
    .getByRole("row", { name: /type in this story/ })
    .waitFor();
});

test("8: words just typed are found by whoever may read them, and the palette does what may be done", async () => {
  const reporter = await as("reporter");
  const palette = reporter.getByRole("dialog", { name: "Find a story, a screen or a command" });
  // A page that has only just come may not hear its first key.
  await expect
    .poll(async () => {
      await reporter.keyboard.press("Control+k");
      return await palette.isVisible();
    })
    .toBe(true);
  await reporter.getByPlaceholder("Words of a story, a screen or a command").focus();
  await reporter.keyboard.type("unapproved");
  await palette.locator("[data-selected]", { hasText: "wh-visit" }).waitFor();
  await reporter.getByPlaceholder("Words of a story, a screen or a command").fill("by:Holloway");
  await palette.getByText("wh-visit").first().waitFor();
  await reporter.keyboard.press("Escape");
  await open(reporter, "wh-visit");
  await field(reporter, "body").click();
  await reporter.keyboard.press("Control+Shift+f");
  await reporter.getByPlaceholder("Words of a story, a screen or a command").fill("revis");
  await palette.locator("[data-selected]", { hasText: "Revisions" }).waitFor();
  await reporter.keyboard.press("Enter");
  await reporter.waitForURL(/\/revisions$/);
});

test("9: a card moved by key is seen to move, what may not be goes back and says why, and the day is there to print", async () => {
  const editor = await as("editor");
  const watching = await as("managing");
  for (const page of [editor, watching]) {
    await page.getByRole("link", { name: "Board", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Board" }).waitFor();
  }
  const cardIn = (page: Page, column: string, slug: string) =>
    page
      .getByRole("region", { name: new RegExp(`^${column} \\d`) })
      .locator('[data-story][data-pending="false"]')
      .filter({ hasText: slug });
  const filed = cardIn(editor, "Filed", "").first();
  const slug = (await filed.locator("[data-card-link]").textContent()) ?? "";
  await filed.locator("[data-card-link]").focus();
  await editor.keyboard.press("Shift+ArrowRight");
  await cardIn(watching, "Editing", slug).waitFor();
  await editor
    .locator("[data-story]")
    .filter({ hasText: slug })
    .dragTo(editor.getByRole("region", { name: /^Filed \d/ }));
  await editor
    .getByText(/^No move leads from |^You may not /)
    .first()
    .waitFor();
  await cardIn(editor, "Editing", slug).waitFor();

  await editor.getByRole("link", { name: "Day", exact: true }).click();
  await editor.getByRole("region", { name: "Deadlines" }).waitFor();
  await editor.emulateMedia({ media: "print" });
  await editor.getByText("The Potomac Courier budget,").waitFor();
  await editor.emulateMedia({ media: "screen" });

  await open(await as("editor"), "zoning-fight");
  await toRelease(editor);
  await gatesOn(editor)
    .getByText(/legal checking/)
    .waitFor();
  const checks = editor.getByRole("region", { name: "Checks before it goes out" });
  await checks.getByRole("button", { name: /^Clear (as|for)/ }).click();
  await gatesOn(editor)
    .getByText(/legal checking/)
    .waitFor({ state: "detached" });
});

test("10: a suggestion stands in the copy and in no release, until somebody takes or leaves it", async () => {
  const editor = await as("editor");
  await open(editor, "zoning-fight");
  await editor.getByRole("button", { name: /^Writing: how you change the copy/ }).click();
  await editor.getByRole("menuitem", { name: /^Suggesting/ }).click();
  await chooseWords(editor, "petition");
  await editor.keyboard.type("letter");
  await editor.locator(".wt-suggested-delete", { hasText: "petition" }).waitFor();
  await editor.locator(".wt-suggested-insert", { hasText: "letter" }).waitFor();
  await badge(editor, "Saved");
  const other = await as("reporter2");
  await open(other, "zoning-fight");
  await other.getByRole("button", { name: "1 suggestion" }).click();
  const panel = other.getByRole("complementary", { name: "Suggestions" });
  await panel.getByRole("button", { name: "Accept" }).click();
  await panel.getByText("Nothing is suggested.").waitFor();
  await expect.poll(() => wordsOn(editor, "body")).toContain("Neighbors handed in a letter with 340 names.");
});

test("11: words are commented on, who is named is told, and a private note stands in the copy for the newsroom alone", async () => {
  const copy = await as("copy");
  await open(copy, "wh-visit");
  await chooseWords(copy, "Baltimore");
  await copy.keyboard.press("Control+Alt+m");
  const panel = copy.getByRole("complementary", { name: "Comments" });
  await panel.getByRole("textbox", { name: "Comment" }).and(copy.locator(":focus")).waitFor();
  await copy.keyboard.type("Which pier? @Mar");
  await copy
    .getByRole("listbox", { name: "People to name" })
    .getByRole("option", { name: "Marian Holloway", exact: true })
    .waitFor();
  await copy.keyboard.press("Enter");
  await copy.keyboard.press("Control+Enter");
  const reporter = await as("reporter");
  await reporter.getByRole("button", { name: /^Notices: \d+ not seen$/ }).waitFor();
  await open(reporter, "wh-visit");
  await reporter.locator(".wt-commented", { hasText: "Baltimore" }).waitFor();

  await chooseWords(copy, "gantry");
  await copy.keyboard.press("Control+Alt+m");
  await panel.getByRole("checkbox", { name: /^Private note/ }).check();
  await panel.getByRole("textbox", { name: "Private note" }).fill("He wants no photograph.");
  await panel.getByRole("button", { name: "Keep the note" }).click();
  await reporter.locator(".wt-private-note", { hasText: "He wants no photograph." }).waitFor();

  const editor = await as("editor");
  await open(editor, "wh-visit");
  await toRelease(editor);
  // Of step 6 an approval of older words still stands.
  const instead = editor.getByRole("button", { name: "Approve these words instead" });
  await instead.click();
  await instead.waitFor({ state: "detached" });
  await open(await as("copy"), "wh-visit");
  await toRelease(copy);
  await reader.goto(`${server.url}${await publishApproved(copy)}`);
  const page = await reader.content();
  expect(page).toContain("gantry");
  for (const said of ["Which pier", "no photograph"]) expect(page).not.toContain(said);
  expect(problems).toEqual([]);
});
