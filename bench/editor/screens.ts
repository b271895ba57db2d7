import type { Browser, BrowserContext, Page } from "playwright";
import type { Block } from "#copy/format.ts";
import type { OurServer } from "../servers/our-server.ts";
import { textsOf } from "./long-story.ts";

/** A page with something to type in. */
export interface Screen extends AsyncDisposable {
  readonly page: Page;
  /** Selects the element that is typed in; its children are the blocks. */
  readonly editable: string;
}

/** A window of a desk's size, in a context of its own. */
export async function openWindow(browser: Browser): Promise<BrowserContext> {
  return await browser.newContext({ viewport: { width: 1440, height: 900 } });
}

/** Lets a window in as one of the hired. */
export async function letIn(context: BrowserContext, server: OurServer, person: number): Promise<void> {
  const [name = "", value = ""] = (await server.cookieOf(person)).split("=", 2);
  await context.addCookies([{ name, value, url: server.url }]);
}

interface StoryOrder {
  readonly story: string;
  /** One of the hired, who may write in it. */
  readonly person: number;
  /** What the buttons above the copy count; a screen that shows fewer measures something else. */
  readonly suggestions: number;
  readonly comments: number;
  /** Whether the list of suggestions stands beside the copy. */
  readonly beside: boolean;
}

/** A story on its own screen, with all that belongs to it there. */
export async function openStory(browser: Browser, server: OurServer, order: StoryOrder): Promise<Screen> {
  const context = await openWindow(browser);
  await letIn(context, server, order.person);
  const page = await context.newPage();
  await page.goto(`${server.url}/newsroom/stories/${order.story}`);
  await page.locator('[data-field="body"][contenteditable="true"]').waitFor();
  await page.locator('output[data-say="Saved"]').waitFor();
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  if (order.comments > 0) await button(`${order.comments} comments`).waitFor();
  const suggestions = button(`${order.suggestions} suggestions`);
  if (order.suggestions > 0) await suggestions.waitFor();
  if (order.beside) {
    await suggestions.click();
    const cards = page.getByRole("complementary", { name: "Suggestions" }).getByRole("article");
    await cards.nth(order.suggestions - 1).waitFor();
  }
  return { page, editable: '[data-field="body"]', [Symbol.asyncDispose]: () => context.close() };
}

/** The floor: the same words as plain paragraphs in an editable element, in the product's type, without any script. */
export async function openBare(browser: Browser, body: readonly Block[]): Promise<Screen> {
  const context = await openWindow(browser);
  const page = await context.newPage();
  const paragraphs = textsOf(body).map((text) => `<p>${text}</p>`);
  await page.setContent(
    `<!doctype html><style>
      div { width: 39rem; margin: 1.5rem auto; font: 1.0938rem/1.62 serif; white-space: pre-wrap; outline: none }
      p { margin: 0 0 0.8em }
    </style><div contenteditable="true" spellcheck="true">${paragraphs.join("")}</div>`,
  );
  return { page, editable: "div", [Symbol.asyncDispose]: () => context.close() };
}
