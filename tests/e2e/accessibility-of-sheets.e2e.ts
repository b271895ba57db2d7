import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signOutEverywhere } from "#server/commands/sign-out.ts";
import {
  approve,
  mustDo,
  type PersonName,
  publish,
  release,
  releaseChange,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { planStories } from "./planned-stories.ts";
import { searchFinds } from "./search-answers.ts";
import { badge } from "./story-screen.ts";
import { violations } from "./violations.ts";
import { lookAt, OPENING_MS, WIDTHS } from "./widths.ts";

let room: OpenNewsroom;
let storyId: string;
let aloneId: string;

beforeAll(async () => {
  room = await openNewsroom();
  const { newsroom } = room;
  storyId = await writtenStory(newsroom);
  await publish(newsroom, storyId);
  await write(newsroom, newsroom.people.reporter, storyId, { dek: [{ text: "Nine hours, one vote" }] });
  await releaseChange(newsroom, storyId, "update");
  await write(newsroom, newsroom.people.reporter2, storyId, { dek: [{ text: "Nine hours and one vote" }] });
  const another = await writtenStory(newsroom, undefined, "another");
  await planStories(newsroom, [another, storyId]);
  aloneId = await writtenStory(newsroom, undefined, "alone");
  const { revision } = await approve(newsroom, newsroom.people.editor, aloneId, { kind: "initial" });
  const alone = { kind: "initial" as const, revision, aloneReason: "Night shift, nobody else in." };
  mustDo(await release(newsroom, newsroom.people.editor, aloneId, alone));
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

interface Opened {
  readonly what: string;
  readonly by: PersonName | ((width: number) => PersonName);
  /** The screen's address, below /newsroom. */
  readonly at: () => string;
  readonly open: (page: Page) => Promise<void>;
  /** What is then there. */
  readonly there: (page: Page) => Locator;
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const press = (name: string | RegExp) => (page: Page) => button(page, name).first().click();
const dialog = (name: string | RegExp) => (page: Page) => page.getByRole("dialog", { name });
const menu = (page: Page) => page.getByRole("menu").first();
const options = (page: Page) => page.getByRole("listbox");
/** From the menu of the story "another" in the budget. */
const fromRow = (item: string | RegExp) => async (page: Page) => {
  await press("What can be done with another")(page);
  await page.getByRole("menuitem", { name: item }).click();
};
/** What the editor's bar has room for stands in it; on a phone the rest is in its menu. */
const fromBar = (name: string) => async (page: Page) => {
  await badge(page, "Saved");
  const inBar = page.getByRole("toolbar").getByRole("button", { name });
  if (await inBar.isVisible()) return inBar.click();
  await press("Insert and more")(page);
  await page.getByRole("menuitem", { name }).click();
};

/** What a managing editor is told on every screen here. */
const toldAlone = (page: Page) => page.getByRole("alert").filter({ hasText: "alone was released alone" });

const budget = () => "";
const story = () => `/stories/${storyId}`;

const signedOut = (width: number): PersonName => (width === 390 ? "editor2" : "copyEditor2");

const OPENED: readonly Opened[] = [
  { what: "notices", by: "managing", at: budget, open: press(/^Notices/), there: dialog("Notices") },
  {
    // Not on the screen it leads to, which says it itself.
    what: "a release made alone",
    by: "managing",
    at: story,
    open: async () => undefined,
    there: toldAlone,
  },
  { what: "account menu", by: "managing", at: budget, open: press(/^Your account/), there: menu },
  {
    what: "finder",
    by: "managing",
    at: budget,
    open: press("Find a story or command"),
    there: (page) => page.getByPlaceholder(/./).last(),
  },
  {
    what: "what the finder found",
    by: "managing",
    at: story,
    open: async (page) => {
      await searchFinds(page, room.server.url, "council", "another");
      await press("Find a story or command")(page);
      await page.getByPlaceholder(/./).last().fill("council");
    },
    there: (page) => page.locator("mark").first(),
  },
  { what: "new story", by: "reporter", at: budget, open: press(/New story/), there: dialog("New story") },
  {
    what: "keys",
    by: "reporter",
    at: budget,
    open: async (page) => {
      await press(/^Your account/)(page);
      await page.getByRole("menuitem", { name: "Keyboard shortcuts" }).click();
    },
    there: dialog("Keyboard shortcuts"),
  },
  {
    what: "row menu",
    by: "managing",
    at: budget,
    open: press("What can be done with another"),
    there: menu,
  },
  { what: "details", by: "managing", at: budget, open: fromRow(/^Details/), there: dialog(/^Details of/) },
  {
    what: "details while writing",
    by: "reporter",
    at: story,
    open: async (page) => {
      await badge(page, "Saved");
      await press("Details")(page);
    },
    there: dialog(/^Details of/),
  },
  {
    what: "a card's menu",
    by: "reporter",
    at: () => "/board",
    open: press("What can be done with another"),
    there: menu,
  },
  { what: "views", by: "reporter", at: () => "/board", open: press("My views"), there: menu },
  {
    what: "keeping a view",
    by: "reporter",
    at: () => "/board",
    open: async (page) => {
      await press("My views")(page);
      await page.getByRole("menuitem", { name: "Keep this view…" }).click();
    },
    there: dialog("My views"),
  },
  { what: "assigning", by: "managing", at: budget, open: fromRow(/^Assign/), there: dialog(/./) },
  { what: "holding", by: "managing", at: budget, open: fromRow(/^Hold/), there: dialog(/./) },
  {
    what: "find panel",
    by: "reporter",
    at: story,
    open: fromBar("Find and replace"),
    there: (page) => page.getByRole("search", { name: "Find and replace" }),
  },
  {
    what: "keys of the editor",
    by: "reporter",
    at: story,
    open: fromBar("Keyboard shortcuts"),
    there: dialog("Keys in the editor"),
  },
  { what: "link", by: "reporter", at: story, open: fromBar("Link"), there: dialog("Link") },
  {
    what: "insert menu",
    by: "reporter",
    at: story,
    open: async (page) => {
      await badge(page, "Saved");
      await press("Insert and more")(page);
    },
    there: menu,
  },
  {
    what: "kinds of paragraph",
    by: "reporter",
    at: story,
    open: async (page) => {
      await badge(page, "Saved");
      await page.getByRole("combobox", { name: "Kind of paragraph" }).click();
    },
    there: options,
  },
  {
    what: "bringing back",
    by: "editor",
    at: () => `/stories/${storyId}/revisions`,
    open: press(/^Bring back/),
    there: dialog(/^Bring back/),
  },
  {
    what: "kinds of release",
    by: "managing",
    at: () => `/stories/${storyId}/release`,
    open: (page) => page.getByRole("combobox", { name: "Kind of release" }).click(),
    there: options,
  },
  {
    what: "withholding",
    by: "managing",
    at: () => `/stories/${storyId}/release`,
    open: async (page) => {
      await page.getByRole("combobox", { name: "Kind of release" }).click();
      await page.getByRole("option", { name: "Withhold" }).click();
      await press("Withhold")(page);
    },
    there: dialog("Withhold council?"),
  },
  {
    what: "a password that is shown once",
    by: "admin",
    at: () => "/people",
    open: async (page) => {
      await press(/^What can be done with Test reporter2/)(page);
      await page.getByRole("menuitem", { name: "Reset password…" }).click();
      await press("Reset the password")(page);
    },
    there: (page) => dialog("Temporary password")(page).locator("[data-secret]"),
  },
  { what: "hiring", by: "admin", at: () => "/people", open: press("New account"), there: dialog(/./) },
  {
    what: "what can be done with an account",
    by: "admin",
    at: () => "/people",
    open: press(/^What can be done with Test editor/),
    there: menu,
  },
  {
    what: "new token",
    by: "reporter",
    at: () => "/account",
    open: press("New token"),
    there: dialog("New token"),
  },
  {
    // Nobody else's session, neither at another screen nor at the same one of another width.
    what: "an ended session",
    by: signedOut,
    at: budget,
    open: async (page) => {
      const person = room.newsroom.people[signedOut(page.viewportSize()?.width ?? 0)];
      mustDo(await signOutEverywhere(room.newsroom, person));
      // Whatever is asked of the newsroom next.
      await page.getByPlaceholder("Slug, hed or byline").fill("another");
    },
    there: dialog("Your session has ended"),
  },
];

test.each(WIDTHS)(
  "[W6] nothing that opens over a screen keeps anybody out, light and dark, at %i pixels",
  async (width) => {
    const look = lookAt(width);
    const found: string[] = [];
    const seats = new Map<PersonName, Page>();
    for (const { what, by: who, at, open, there } of OPENED) {
      const by = typeof who === "string" ? who : who(width);
      const page = seats.get(by) ?? (await room.seat(by, look));
      seats.set(by, page);
      await page.goto(`${room.server.url}/newsroom${at()}`);
      // It comes up by itself, so it is waited for: half faded in, it would have too little contrast.
      if (by === "managing") await toldAlone(page).waitFor();
      await open(page);
      await there(page).waitFor();
      found.push(...(await violations(page, what)));
    }
    for (const page of seats.values()) await page.context().close();
    expect(found).toEqual([]);
  },
  OPENING_MS,
);
