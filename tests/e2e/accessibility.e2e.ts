import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publish, releaseChange, write, writtenStory } from "#tests/support/newsroom.ts";
import { type OpenNewsroom, openNewsroom } from "./newsroom.ts";
import { badge } from "./story-screen.ts";

const SCHEMES = ["light", "dark"] as const;
const WIDTHS = [1440, 390] as const;

let room: OpenNewsroom;
let storyId: string;
let address: string;

beforeAll(async () => {
  room = await openNewsroom();
  const { newsroom } = room;
  storyId = await writtenStory(newsroom);
  ({ address } = await publish(newsroom, storyId));
  await write(newsroom, newsroom.people.reporter, storyId, { dek: [{ text: "Nine hours, one vote" }] });
  await releaseChange(newsroom, storyId, "update");
  await write(newsroom, newsroom.people.reporter2, storyId, { dek: [{ text: "Nine hours and one vote" }] });
  await writtenStory(newsroom, undefined, "another");
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

const each = SCHEMES.flatMap((scheme) => WIDTHS.map((width) => [scheme, width] as const));

test.each(each)("[W6] no screen keeps anybody out, %s at %i pixels", async (colorScheme, width) => {
  const look = { colorScheme, viewport: { width, height: 900 } };
  const found: string[] = [];
  const visit = async (page: Page, path: string, isThere: (page: Page) => Promise<void>) => {
    await page.goto(`${room.server.url}${path}`);
    await isThere(page);
    found.push(...(await violations(page, path)));
  };
  const titled = (name: string | RegExp) => (page: Page) =>
    page.getByRole("heading", { level: 1, name }).waitFor();

  const reader = await room.visitor(look);
  await visit(reader, "/", titled(/Potomac Courier/));
  await visit(reader, address, titled("Council passes budget"));
  await visit(reader, `${address}/changes`, (page) => page.locator("h1").waitFor());
  await visit(reader, "/sign-in", titled("Sign in"));

  const copyEditor = await room.seat("copyEditor", look);
  await visit(copyEditor, "/newsroom", titled("Stories"));
  await visit(copyEditor, `/newsroom/stories/${storyId}`, (page) => badge(page, "Saved"));
  await visit(copyEditor, `/newsroom/stories/${storyId}/revisions`, (page) =>
    page.locator("ins").first().waitFor(),
  );
  await visit(copyEditor, `/newsroom/stories/${storyId}/release`, (page) =>
    page.getByRole("alert").filter({ hasText: "Before this can go out" }).waitFor(),
  );
  await visit(copyEditor, "/newsroom/account", titled(/./));

  const admin = await room.seat("admin", look);
  await visit(admin, "/newsroom/people", titled(/./));
  await visit(admin, "/newsroom/audit", titled(/./));

  for (const page of [reader, copyEditor, admin]) await page.context().close();
  expect(found).toEqual([]);
});

/** The serious and critical ones, a line each. */
async function violations(page: Page, path: string): Promise<readonly string[]> {
  const { violations: all } = await new AxeBuilder({ page }).analyze();
  return all
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${path}: ${id}: ${node.target.join(" ")}: ${node.any[0]?.message ?? node.html}`),
    );
}
