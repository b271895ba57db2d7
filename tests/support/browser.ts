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

/** A browser of the machine, for whoever starts it to close. */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: await findChromium(), args: FLAGS });
}

let running: Promise<Browser> | null = null;

/** The browser of all files that this process runs, which ends with it; a context of its own for each person in them. */
export async function openBrowser(): Promise<Browser> {
  const browser = await running;
  if (browser?.isConnected()) return browser;
  running = launchBrowser();
  return await running;
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
