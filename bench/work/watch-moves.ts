import type { Browser, Page } from "playwright";
import { launchBrowser } from "#tests/support/browser.ts";
import { BoardWatcher, readBoard } from "../clients/board-watcher.ts";
import { letIn, openWindow } from "../editor/screens.ts";
import { percentile } from "../figures.ts";
import { callApi } from "../servers/call-api.ts";
import type { OurServer } from "../servers/our-server.ts";
import type { Sample } from "./work.ts";

const DESK = "national";
const [FROM, TO] = ["filed", "editing"] as const;
const PATIENCE_MS = 15_000;

interface Watch {
  /** Moves the stories, and looks at the board in the browser. */
  readonly managing: number;
  /** The first so many of the hired have the board open. */
  readonly watchers: number;
  /** Those who see every desk; the others see DESK. */
  readonly seeAll: readonly number[];
  readonly moves: number;
}

interface Moved {
  readonly id: string;
  readonly desk: string;
  /** Among the cards that a screen has read. */
  readonly isOnScreen: boolean;
}

/** Moves stories one after another and notes when everybody who has the board open has seen each. */
export async function watchMoves(server: OurServer, watch: Watch): Promise<Sample> {
  const { managing, watchers, seeAll, moves } = watch;
  const browser = await launchBrowser();
  const opened: { readonly watcher: BoardWatcher; readonly seesAll: boolean }[] = [];
  try {
    for (let person = 0; person < watchers; person++) {
      const watcher = await BoardWatcher.open(server, person);
      opened.push({ watcher, seesAll: seeAll.includes(person) });
    }
    const { page, paint } = await openBoard(browser, server, managing);
    const seen: number[] = [];
    const shown: number[] = [];
    for (const { id, desk, isOnScreen } of await storiesToMove(server, managing, moves)) {
      const who = opened.filter(({ seesAll }) => seesAll || desk === DESK);
      const all = Promise.all(
        who.map(({ watcher }) => watcher.sees(id, TO, AbortSignal.timeout(PATIENCE_MS))),
      );
      if (isOnScreen) await watchCard(page, id);
      const began = performance.now();
      await callApi(server, managing, {
        method: "POST",
        path: `/stories/${id}/moves`,
        body: { move: "edit", from: FROM },
      });
      seen.push(...(await all).map((at) => at - began));
      if (isOnScreen) shown.push((await cardMoved(page)) - performance.timeOrigin - began);
    }
    return {
      seen50: percentile(seen, 0.5),
      seen95: percentile(seen, 0.95),
      screen50: percentile(shown, 0.5),
      screen95: percentile(shown, 0.95),
      paint,
    };
  } finally {
    await browser.close();
    for (const { watcher } of opened) await watcher[Symbol.asyncDispose]();
  }
}

/** Those on the screen of who sees everything, and those of one desk that no screen has read, in turn. */
async function storiesToMove(server: OurServer, person: number, moves: number): Promise<readonly Moved[]> {
  const { columns } = await readBoard(server, person);
  const cards = columns.find(({ key }) => key === FROM)?.items ?? [];
  const { rows } = await server.db.pool.query<{ id: string }>(
    "SELECT id::text FROM stories WHERE stage = $1 AND desk_id = $2 ORDER BY deadline DESC NULLS FIRST, id",
    [FROM, DESK],
  );
  const unread = rows.filter(({ id }) => !cards.some((card) => card.id === id));
  const onScreen = cards.map(({ id, desk }): Moved => ({ id, desk, isOnScreen: true }));
  const offScreen = unread.map(({ id }): Moved => ({ id, desk: DESK, isOnScreen: false }));
  return onScreen.flatMap((one, index) => [one, ...offScreen.slice(index, index + 1)]).slice(0, moves);
}

async function openBoard(
  browser: Browser,
  server: OurServer,
  person: number,
): Promise<{ readonly page: Page; readonly paint: number }> {
  const context = await openWindow(browser);
  await letIn(context, server, person);
  const page = await context.newPage();
  const live = page.waitForResponse((answer) => answer.url().endsWith("/api/v1/live"));
  await page.goto(`${server.url}/newsroom/board`);
  await live;
  const paint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  );
  return { page, paint };
}

interface Probe {
  moved: Promise<number>;
}

/** Has the page note when the frame that shows the card in its new column was done, ms since the epoch. */
async function watchCard(page: Page, story: string): Promise<void> {
  await page.evaluate((place) => {
    // The probe lives on the page's own window.
    const probe = window as unknown as Probe;
    probe.moved = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector(place) === null) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
          port2.postMessage(null);
        });
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
  }, `[data-column="${TO}"] [data-story="${story}"]`);
}

async function cardMoved(page: Page): Promise<number> {
  return await page.evaluate(() => (window as unknown as Probe).moved); // as watchCard has it
}
