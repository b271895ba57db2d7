import type { Locator, Page } from "playwright";
import type { Badge } from "#components/editor/connection/save-state.ts";
import type { Block } from "#copy/format.ts";
import type { Stage } from "#domain/story.ts";

type Field = "hed" | "dek" | "body";

/** Opens a story's screen and waits until it can be typed in. */
export async function openStory(page: Page, url: string, storyId: string): Promise<void> {
  await page.goto(`${url}/newsroom/stories/${storyId}`);
  await field(page, "body").and(page.locator('[contenteditable="true"]')).waitFor();
  await badge(page, "Saved");
}

export function field(page: Page, name: Field): Locator {
  return page.locator(`[data-field="${name}"]`);
}

/** Puts the caret behind the last word of a field and types there. */
export async function typeAtEnd(page: Page, name: Field, words: string): Promise<void> {
  await field(page, name).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

/** Puts the caret behind the first paragraph and types there. */
export async function typeAfterFirst(page: Page, words: string): Promise<void> {
  await field(page, "body").click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("End");
  await page.keyboard.type(words);
}

/** Waits until the words stand in the field on this screen, wherever others have their carets. */
export async function sees(page: Page, name: Field, words: string): Promise<void> {
  await page.waitForFunction(
    ([sought, text]) => {
      const copy = document.querySelector(`[data-field="${sought}"]`)?.cloneNode(true);
      if (!(copy instanceof HTMLElement)) return false;
      for (const caret of copy.querySelectorAll(".wt-caret")) caret.remove();
      return copy.textContent?.includes(text) ?? false;
    },
    [name, words] as const,
    { polling: 50 },
  );
}

/** Waits until the badge says it. */
export async function badge(page: Page, say: Badge["say"]): Promise<void> {
  await page.locator(`output[data-say="${say}"]`).waitFor();
}

/** Makes a move that asks no note, by its name in the menu, and waits until the story stands there. */
export async function moveStory(page: Page, name: string, to: Stage): Promise<void> {
  await page.getByRole("button", { name: "Move" }).click();
  await page.getByRole("menuitem", { name, exact: true }).click();
  await stageShown(page, to).waitFor();
}

/** The badge of the story's stage at its head. */
export function stageShown(page: Page, stage: Stage): Locator {
  return page.locator(`header [data-stage="${stage}"]`);
}

/** With the find panel of the editor. */
export async function replaceAll(page: Page, words: string, replacement: string): Promise<void> {
  await field(page, "body").click();
  await page.keyboard.press("Control+f");
  await page.getByLabel("Find", { exact: true }).fill(words);
  await page.getByLabel("Replace with").fill(replacement);
  await page.getByRole("button", { name: "All", exact: true }).click();
  await page.getByRole("button", { name: "Close find" }).click();
  await badge(page, "Saved");
}

/** The words of a field as its writer sees them, a line for a paragraph, without others' carets. */
export async function wordsOn(page: Page, name: Field): Promise<string> {
  return await field(page, name).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement; // a clone of an element is one
    for (const caret of copy.querySelectorAll(".wt-caret")) caret.remove();
    const blocks = [...copy.children].filter((child) => /^(P|H\d|BLOCKQUOTE|DIV|ASIDE)$/.test(child.tagName));
    return blocks.length === 0
      ? (copy.textContent ?? "")
      : blocks.map((block) => block.textContent ?? "").join("\n");
  });
}

/** The words of a story as the newsroom has them. */
export async function storedWords(page: Page, url: string, storyId: string): Promise<string> {
  const answer = await page.request.get(`${url}/api/v1/stories/${storyId}/copy`);
  if (!answer.ok()) throw new Error(`the copy was not answered: ${answer.status()} ${await answer.text()}`);
  const { body } = (await answer.json()) as { body: readonly Block[] }; // as the API's schema says
  return body
    .map((block) => (block.kind === "embed" ? "" : block.runs.map(({ text }) => text).join("")))
    .join("\n");
}

/** How often `words` stand in `text`. */
export function times(words: string, text: string): number {
  return text.split(words).length - 1;
}
