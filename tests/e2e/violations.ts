import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";

/** A folder for a picture of everything asked about, in light and dark, to be looked at by a person. */
const PICTURES = process.env.PICTURES;

/**
 * What would keep somebody out of what is on the screen now: the serious and critical ones, a line each, under the name of
 * `what`. In the dark nothing but colours differs, so only they are asked about.
 */
export async function violations(page: Page, what: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction((scheme) => {
      // The readers' pages have no script to follow the change: their style sheet does.
      const { mantineColorScheme = scheme } = document.documentElement.dataset;
      return mantineColorScheme === scheme;
    }, colorScheme);
    await stillness(page);
    await keepPicture(page, `${what} ${colorScheme}`);
    // Legacy: no page of its own for every answer; there are no frames of other origins here.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations: all } = await (colorScheme === "dark"
      ? axe.withRules("color-contrast")
      : axe
    ).analyze();
    for (const { id, impact, nodes } of all) {
      if (impact !== "serious" && impact !== "critical") continue;
      for (const { target, any, html } of nodes)
        found.push(`${what}, ${colorScheme}: ${id}: ${target.join(" ")}: ${any[0]?.message ?? html}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

/** Half faded in, everything has too little contrast. What turns for ever, such as a loader, is not waited for. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ending = document.getAnimations().filter(({ effect }) => {
      const end = effect?.getComputedTiming().endTime;
      return typeof end === "number" && Number.isFinite(end);
    });
    return Promise.all(ending.map((each) => each.finished.catch(() => null)));
  });
}

async function keepPicture(page: Page, what: string): Promise<void> {
  if (PICTURES === undefined) return;
  const width = page.viewportSize()?.width ?? 0;
  const name = `${what.replaceAll(/[0-9a-f-]{36}/g, "story").replaceAll(/[^a-z0-9]+/gi, "-")}-${width}.png`;
  await page.screenshot({ path: join(PICTURES, name) });
}
