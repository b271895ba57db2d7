import type { Page } from "playwright";
import { expect } from "vitest";

/** Waits until this person's search for the words finds the story of this slug: it is read a moment after its last words. */
export async function searchFinds(page: Page, url: string, words: string, slug: string): Promise<void> {
  const slugs = async () => {
    const answer = await page.request.get(`${url}/api/v1/search?${new URLSearchParams({ q: words })}`);
    if (!answer.ok())
      throw new Error(`the search was not answered: ${answer.status()} ${await answer.text()}`);
    const { items } = (await answer.json()) as { items: { slug: string }[] }; // as the API's schema says
    return items.map((item) => item.slug);
  };
  await expect.poll(slugs, { timeout: 30_000 }).toContain(slug);
}
