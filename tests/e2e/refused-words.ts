import type { BrowserContext, Locator, Page } from "playwright";

/** The line of this person's stories to the server, on which words can be held back: they are typed and never arrive. */
export interface HeldLine {
  isHeld: boolean;
}

/** To be laid before a story is opened. Everything else reaches the server, and everything the server says arrives. */
export async function layLine(context: BrowserContext): Promise<HeldLine> {
  const line = { isHeld: false };
  await context.routeWebSocket(/\/sync\//, (near) => {
    const far = near.connectToServer();
    near.onMessage((message) => {
      if (!line.isHeld) far.send(message);
    });
  });
  return line;
}

/** The notice that offers words set aside on this device. */
export function offer(page: Page): Locator {
  return page.getByText("Words you wrote here were not taken into the story.");
}

/** Opens what is offered: the words set aside against the story as it is. */
export async function seeOffer(page: Page): Promise<Locator> {
  await offer(page).waitFor();
  await page.getByRole("button", { name: "See them" }).click();
  const offered = page.getByRole("dialog", { name: "Words kept on this device" });
  await offered.waitFor();
  return offered;
}

/** Names of the stories' own copies on this device, without recovery copies. */
export async function copiesOnDevice(page: Page): Promise<readonly string[]> {
  return await page.evaluate(async () =>
    (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith("copy:") ? [name] : [])),
  );
}
