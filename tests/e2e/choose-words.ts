import type { Page } from "playwright";
import { field } from "./story-screen.ts";

/** Selects words of the body with the mouse, as a person does: also where they can't be typed over. */
export async function chooseWords(page: Page, words: string): Promise<void> {
  const box = await field(page, "body").evaluate((body, sought) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      range.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error(`${sought} is not on the screen`);
  }, words);
  // The browser puts each end at the letter's edge nearest to the pointer.
  await page.mouse.move(box.left + 1, box.middle);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.middle, { steps: 3 });
  await page.mouse.up();
}
