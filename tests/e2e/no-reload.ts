import type { Page } from "playwright";

declare global {
  interface Window {
    openSinceMorning?: true;
  }
}

/** Marks the document this page shows: another one, loaded anew, would not have the mark. */
export async function markOpen(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.openSinceMorning = true;
  });
}

/** Whether it is still the document that was marked, whatever screens were shown in it since. */
export async function isStillOpen(page: Page): Promise<boolean> {
  return await page.evaluate(() => window.openSinceMorning === true);
}
