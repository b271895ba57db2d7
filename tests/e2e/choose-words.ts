import type { Page } from "playwright";
import { field } from "./story-screen.ts";

const TRIES = 5;

/**
 * Selects words of the body with the mouse, as a person does: also where they can't be typed over. What others write may
 * move the lines under the pointer; then, as a person would, once more.
 */
export async function chooseWords(page: Page, words: string): Promise<void> {
  let chosen = "";
  for (let tried = 0; tried < TRIES; tried++) {
    const { left, right, middle } = await boxOf(page, words);
    // Within what is chosen already a drag would move it: a click first lets it go.
    if (tried > 0) await page.mouse.click(left + 1, middle);
    // The browser puts each end at the letter's edge nearest to the pointer.
    await page.mouse.move(left + 1, middle);
    await page.mouse.down();
    await page.mouse.move(right - 1, middle, { steps: 3 });
    await page.mouse.up();
    chosen = await page.evaluate(() => document.getSelection()?.toString() ?? "");
    if (chosen === words) return;
  }
  throw new Error(`“${chosen}” was chosen instead of “${words}”`);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

async function boxOf(page: Page, words: string): Promise<Box> {
  return await field(page, "body").evaluate((body, sought) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      node.parentElement?.scrollIntoView({ block: "nearest" });
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error(`${sought} is not on the screen`);
  }, words);
}
