import type { Page } from "playwright";

/** Where in a text keys fall: in its first, its middle or its last block. */
export type Place = "head" | "middle" | "end";

interface Probe {
  keyFrames: number[];
}

/**
 * Makes a page note, for each key with a letter, how long it took from the browser's receiving the key to the end of
 * the main thread's next frame: the message follows style, layout and paint of that frame.
 */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    // The probe lives on the page's own window.
    const probe = window as unknown as Probe;
    probe.keyFrames = [];
    window.addEventListener(
      "keypress",
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => probe.keyFrames.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

/** Puts the caret into a block of the editable, as a click there does, and waits until it stands. */
export async function placeCaret(page: Page, editable: string, place: Place): Promise<void> {
  await page.evaluate(
    ([selector, where]) => {
      const root = document.querySelector<HTMLElement>(selector);
      if (!root) throw new Error(`no ${selector} on this page`);
      const last = root.children.length - 1;
      const index = where === "head" ? 0 : where === "end" ? last : Math.floor(last / 2);
      const block = root.children[index] ?? root;
      block.scrollIntoView({ block: "center" });
      root.focus();
      const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
      const selection = getSelection();
      const length = text?.nodeValue?.length ?? 0;
      if (text) selection?.collapse(text, where === "end" ? length : Math.min(12, length));
      else selection?.collapse(block, 0);
    },
    [editable, place] as const,
  );
  await page.evaluate(
    () => new Promise((stood) => requestAnimationFrame(() => setTimeout(() => stood(null), 0))),
  );
}

const LETTERS = "rail lines stay open until the board meets again ";

/** Types at a steady pace, whatever the page does, and answers the milliseconds from key to frame of each. */
export async function typeKeys(page: Page, keys: number, pace: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    (window as unknown as Probe).keyFrames = []; // as watchFrames has it
  });
  const began = performance.now();
  for (let index = 0; index < keys; index++) {
    const wait = began + index * pace - performance.now();
    if (wait > 0) await new Promise((next) => setTimeout(next, wait));
    await page.keyboard.press(
      LETTERS.charAt(index % LETTERS.length) === " " ? "Space" : LETTERS.charAt(index % LETTERS.length),
    );
  }
  await page.waitForFunction((many) => (window as unknown as Probe).keyFrames.length >= many, keys, {
    timeout: 10_000,
  });
  return await page.evaluate(() => (window as unknown as Probe).keyFrames);
}
