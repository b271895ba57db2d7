import type { Browser, Page } from "playwright";
import type { Block } from "#copy/format.ts";
import { signIn } from "#tests/support/browser.ts";
import { textsOf } from "./long-story.ts";

/** A page with something to type in. */
export interface Screen extends AsyncDisposable {
  readonly page: Page;
  /** Selects the element that is typed in; its children are the blocks. */
  readonly editable: string;
}

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  return await context.newPage();
}

/** A new story with these blocks, made through the API and open on its screen. */
export async function openProduct(browser: Browser, url: string, body: readonly Block[]): Promise<Screen> {
  const page = await openPage(browser);
  await signIn(page, url, "reporter@courier.test");
  const slug = `typing-${Date.now().toString(36)}`;
  const { id } = await call(page, url, "POST", "/stories", { slug, desk: "national" });
  const { version } = await call(page, url, "GET", `/stories/${id}/copy`);
  const hed = [{ text: "Council closes two rail lines" }];
  await call(page, url, "PATCH", `/stories/${id}/copy`, {
    base: version,
    hed,
    ...(body.length > 0 ? { body } : {}),
  });
  await page.goto(`${url}/newsroom/stories/${id}`);
  await page.locator('[data-field="body"][contenteditable="true"]').waitFor();
  await page.locator('output[data-say="Saved"]').waitFor();
  return { page, editable: '[data-field="body"]', [Symbol.asyncDispose]: () => page.context().close() };
}

async function call(
  page: Page,
  url: string,
  method: string,
  path: string,
  data?: object,
): Promise<Record<string, string>> {
  const answer = await page.request.fetch(`${url}/api/v1${path}`, {
    method,
    headers: { origin: url },
    ...(data ? { data } : {}),
  });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return await answer.json();
}

/** The floor: the same words as plain paragraphs in an editable element, in the product's type, without any script. */
export async function openBare(browser: Browser, body: readonly Block[]): Promise<Screen> {
  const page = await openPage(browser);
  const paragraphs = textsOf(body).map((text) => `<p>${text}</p>`);
  await page.setContent(
    `<!doctype html><style>
      div { width: 39rem; margin: 1.5rem auto; font: 1.0938rem/1.62 serif; white-space: pre-wrap; outline: none }
      p { margin: 0 0 0.8em }
    </style><div contenteditable="true" spellcheck="true">${paragraphs.join("")}</div>`,
  );
  return { page, editable: "div", [Symbol.asyncDispose]: () => page.context().close() };
}
