import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "playwright";
import { expect, test } from "vitest";
import { publish, writtenStory } from "#tests/support/newsroom.ts";
import { openNewsroom } from "./newsroom.ts";
import { badge, field, openStory, sees, storedWords, times } from "./story-screen.ts";

const COPY = "The council voted on Tuesday.\nThe mayor signed it at noon.";

/** Selects words of the body, also where it can't be typed in. */
async function choose(page: Page, words: string): Promise<void> {
  await field(page, "body").evaluate((body, sought) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      if (body instanceof HTMLElement) body.focus();
      getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
      return;
    }
    throw new Error(`${sought} is not on the screen`);
  }, words);
}

const panelOf = (page: Page) => page.getByRole("complementary", { name: "Comments" });
const _commented = (page: Page, words: string | RegExp) => page.locator(".wt-commented", { hasText: words });

async function violations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations: all } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    for (const { id, impact, nodes } of all) {
      if (impact !== "serious" && impact !== "critical") continue;
      for (const { html } of nodes) found.push(`${colorScheme}: ${id}: ${html}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

/** Opens the comments, if they aren't open. */
async function openComments(page: Page): Promise<Locator> {
  const panel = panelOf(page);
  if (!(await panel.isVisible()))
    await page.getByRole("button", { name: /comments?$/i, expanded: false }).click();
  await panel.waitFor();
  return panel;
}

test("[W2] [N3] a private note is seen in the copy, is no part of it, and no reader gets it", async () => {
  await using room = await openNewsroom();
  const { newsroom, server } = room;
  const storyId = await writtenStory(newsroom);
  const reporter = await room.seat("reporter");
  const editor = await room.seat("editor");
  await openStory(reporter, server.url, storyId);
  await openStory(editor, server.url, storyId);
  await choose(reporter, "noon");
  await reporter.getByRole("button", { name: "Comment", exact: true }).click();
  await panelOf(reporter)
    .getByRole("checkbox", { name: /^Private note/ })
    .check();
  await panelOf(reporter)
    .getByRole("textbox", { name: "Private note" })
    .fill("Zyxquorv said so, off the record.");
  await panelOf(reporter).getByRole("button", { name: "Keep the note" }).click();
  for (const page of [reporter, editor])
    await page.locator(".wt-private-note", { hasText: "Private: Zyxquorv said so" }).waitFor();
  expect(await violations(reporter)).toEqual([]);

  // Typing on behind it, copying all of it: the note is nowhere.
  await field(editor, "body").click();
  await editor.keyboard.press("Control+End");
  await editor.keyboard.type(" It rained.");
  await badge(editor, "Saved");
  expect(await storedWords(editor, server.url, storyId)).toBe(`${COPY} It rained.`);
  await sees(reporter, "body", "It rained.");
  await publish(newsroom, storyId);
  const { address } = await newsroom.db.prisma.publicRelease.findFirstOrThrow({ where: { storyId } });
  const page = await (await reporter.request.get(`${server.url}${address}`)).text();
  expect(times("signed it at noon", page)).toBeGreaterThan(0);
  expect(page).not.toMatch(/zyxquorv/i);

  // On a phone the same, under the copy.
  const phone = await room.seat("editor", { viewport: { width: 390, height: 844 } });
  await openStory(phone, server.url, storyId);
  const panel = await openComments(phone);
  await panel.getByText("Zyxquorv said so, off the record.").waitFor();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  expect(await violations(phone)).toEqual([]);
  expect(room.problems).toEqual([]);
});
