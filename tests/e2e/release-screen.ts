import type { Locator, Page } from "playwright";

/** From a story's own screen, as a person goes there. */
export async function toRelease(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^(Approve and publish|Releases)$/ }).click();
  await page.getByRole("combobox", { name: "Kind of release" }).waitFor();
}

export async function openRelease(page: Page, url: string, storyId: string): Promise<void> {
  await page.goto(`${url}/newsroom/stories/${storyId}/release`);
  await page.getByRole("combobox", { name: "Kind of release" }).waitFor();
}

/** `kind` as it stands in the list. */
export async function chooseKind(page: Page, kind: string): Promise<void> {
  await page.getByRole("combobox", { name: "Kind of release" }).click();
  await page.getByRole("option", { name: kind, exact: true }).click();
}

/** Approves what is on the screen, and waits until it stands. `kind` as the button says it. */
export async function approveFor(page: Page, kind: string): Promise<void> {
  const button = page.getByRole("button", { name: `Approve for ${kind}`, exact: true });
  await button.click();
  await button.waitFor({ state: "detached" });
  await page
    .getByText(new RegExp(`^r\\d+ approved for ${kind}`))
    .first()
    .waitFor();
}

/** Publishes what is approved, as soon as it can be, and answers the address readers have. */
export async function publishApproved(page: Page): Promise<string> {
  await page.getByRole("button", { name: /^Publish r\d+$/ }).click();
  return await confirmRelease(page, "Publish now");
}

/** Withhold, Reinstate, Kill: what is about the live release. */
export async function releaseWithout(page: Page, kind: string): Promise<string> {
  await page.getByRole("button", { name: kind, exact: true }).click();
  return await confirmRelease(page, `${kind} now`);
}

async function confirmRelease(page: Page, deed: string): Promise<string> {
  await page.getByRole("button", { name: deed }).click();
  await page.getByRole("button", { name: deed }).waitFor({ state: "detached" });
  const link = page.getByRole("link", { name: "Open the page readers see" });
  await link.waitFor();
  return new URL((await link.getAttribute("href")) ?? "", page.url()).pathname;
}

/** What stands in the way of the release. */
export function gatesOn(page: Page): Locator {
  return page.getByRole("alert").filter({ hasText: "Before this can go out" });
}

/** The line that tells readers when: "The Potomac Courier - …". */
export async function houseLine(reader: Page): Promise<string | null> {
  return await reader.locator("p", { hasText: /^The Potomac Courier - / }).textContent();
}
