import type { Page } from "playwright";
import type { Badge } from "#components/editor/connection/save-state.ts";

declare global {
  interface Window {
    /** Everything the badge said since the watch began. */
    saidByBadge?: string[];
  }
}

/** Notes every word of the badge from now on, however short it stands: nothing is missed between two looks. */
export async function watchBadge(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: string[] = [];
    window.saidByBadge = said;
    const note = () => {
      const now = document.querySelector("output[data-say]")?.getAttribute("data-say");
      if (now && now !== said.at(-1)) said.push(now);
    };
    note();
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ["data-say"],
    });
  });
}

/** What it said since, in order, beginning with what it said when the watch began. */
export async function saidByBadge(page: Page): Promise<readonly Badge["say"][]> {
  const said = await page.evaluate(() => window.saidByBadge ?? []);
  return said as Badge["say"][]; // data-say is a badge's say
}
