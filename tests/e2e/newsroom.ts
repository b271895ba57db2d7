import type { BrowserContext, BrowserContextOptions, Page } from "playwright";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { type PersonName, type TestNewsroom, testNewsroom } from "#tests/support/newsroom.ts";
import { givePassword } from "#tests/support/passwords.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

export const PASSWORD = "newsroom";

/** A newsroom with its real server and a browser; everybody of the test newsroom can sign in. */
export interface OpenNewsroom extends AsyncDisposable {
  readonly newsroom: TestNewsroom;
  readonly server: TestServer;
  /** Errors nobody caught, of every page opened here. A journey that went well leaves none. */
  readonly problems: readonly string[];
  /** Somebody at a screen of their own, signed in. `url` when they reach the server another way. */
  seat(name: PersonName, options?: SeatOptions): Promise<Page>;
  /** A screen of nobody's. */
  visitor(options?: BrowserContextOptions): Promise<Page>;
  /** Closes every screen, so that what one test left open doesn't listen through the next. */
  everybodyLeaves(): Promise<void>;
}

interface SeatOptions extends BrowserContextOptions {
  readonly url?: string;
}

/** `through`: the port at which the server, and nobody else, reaches PostgreSQL. */
export async function openNewsroom({ through }: { readonly through?: number } = {}): Promise<OpenNewsroom> {
  const newsroom = await testNewsroom();
  for (const { id } of Object.values(newsroom.people)) await givePassword(newsroom.db, id, PASSWORD);
  const address = new URL(newsroom.db.url);
  if (through !== undefined) address.port = String(through);
  const server = await startServer({ database: { url: address.href } });
  const browser = await openBrowser();
  const contexts = new Set<BrowserContext>();
  const problems: string[] = [];

  const visitor = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    contexts.add(context);
    context.on("close", () => contexts.delete(context));
    const page = await context.newPage();
    page.on("pageerror", (problem) => problems.push(`${page.url()}: ${problem.stack ?? problem.message}`));
    return page;
  };
  const everybodyLeaves = async () => {
    for (const context of [...contexts]) await context.close();
  };
  return {
    newsroom,
    server,
    problems,
    visitor,
    everybodyLeaves,
    async seat(name, { url = server.url, ...options } = {}) {
      const page = await visitor(options);
      await signIn(page, url, newsroom.people[name].email, PASSWORD);
      return page;
    },
    async [Symbol.asyncDispose]() {
      await everybodyLeaves();
      await server[Symbol.asyncDispose]();
      await newsroom[Symbol.asyncDispose]();
    },
  };
}
