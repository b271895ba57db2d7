import { type Browser, chromium, type Page } from "playwright";
import { findChromium } from "#scripts/find-chromium.ts";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser of the machine; one for a test file, a context of its own for each person in it. */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: await findChromium(), args: FLAGS });
}

/**
 * Signs this page's context in as a program would, without the sign-in screen, which has journeys of its own.
 * `url` is the server's. Every demo account has the password "newsroom".
 */
export async function signIn(page: Page, url: string, email: string, password = "newsroom"): Promise<void> {
  const { csrfToken } = await (await page.request.get(`${url}/api/auth/csrf`)).json();
  const answer = await page.request.post(`${url}/api/auth/callback/credentials`, {
    form: { csrfToken, email, password, json: "true" },
  });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
}
