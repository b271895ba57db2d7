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
    const { from, to } = await endsOf(page, words);
    // Within what is chosen already a drag would move it: a click first lets it go.
    if (tried > 0) await page.mouse.click(from.x, from.y);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
    chosen = await page.evaluate(() => document.getSelection()?.toString() ?? "");
    if (chosen === words) return;
  }
  throw new Error(`“${chosen}” was chosen instead of “${words}”`);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where they begin and end on the screen, maybe a line further down. */
async function endsOf(page: Page, words: string): Promise<{ readonly from: Point; readonly to: Point }> {
  return await field(page, "body").evaluate((body, sought) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      node.parentElement?.scrollIntoView({ block: "nearest" });
      const lines = [...range.getClientRects()];
      const [first, last] = [lines[0], lines.at(-1)];
      if (!first || !last) continue;
      // The browser puts each end at the letter's edge nearest to the pointer.
      return {
        from: { x: first.left + 1, y: (first.top + first.bottom) / 2 },
        to: { x: last.right - 1, y: (last.top + last.bottom) / 2 },
      };
    }
    throw new Error(`${sought} is not on the screen`);
  }, words);
}
