import type { Page } from "playwright";
import type { Badge } from "#components/editor/connection/save-state.ts";

/** What the badge said from when on; ms of the page's own steady clock. */
interface Said {
  readonly say: Badge["say"];
  readonly at: number;
}

interface BadgeTimes {
  readonly said: Said[];
  /** The first key since the watch began. */
  key: number | null;
  /** The longest that the page itself stood still, beyond the tenth of a second between two looks at the clock. */
  stall: number;
}

declare global {
  interface Window {
    badgeTimes?: BadgeTimes;
  }
}

/** Notes from now on, in the page, when the badge says what and when the first key was pressed. */
export async function timeBadge(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: BadgeTimes = { said: [], key: null, stall: 0 };
    window.badgeTimes = times;
    const note = () => {
      // data-say is a badge's say
      const say = document.querySelector("output[data-say]")?.getAttribute("data-say") as Badge["say"] | null;
      if (say && say !== times.said.at(-1)?.say) times.said.push({ say, at: performance.now() });
    };
    note();
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ["data-say"],
    });
    document.addEventListener(
      "beforeinput",
      () => {
        times.key ??= performance.now();
      },
      { capture: true },
    );
    let last = performance.now();
    setInterval(() => {
      note();
      times.stall = Math.max(times.stall, performance.now() - last - 100);
      last = performance.now();
    }, 100);
  });
}

/**
 * How long after the first key the badge stopped saying that all is well or on its way, ms, without what the page
 * stood still; null when it never did.
 */
export async function untilNotSaved(page: Page): Promise<number | null> {
  const { said, key, stall } = await timesOf(page);
  if (key === null) throw new Error("nobody typed");
  // What it said before the key counts until it says something else.
  const standing = said.filter(({ at }) => at <= key).at(-1);
  if (standing && isWarning(standing.say)) return 0;
  const warned = said.find(({ say, at }) => at > key && isWarning(say));
  return warned ? Math.max(0, warned.at - key - stall) : null;
}

/** What it said after the first key, in order. */
export async function saidSinceKey(page: Page): Promise<readonly Badge["say"][]> {
  const { said, key } = await timesOf(page);
  return said.filter(({ at }) => key !== null && at > key).map(({ say }) => say);
}

function isWarning(say: Badge["say"]): boolean {
  return say === "Not saved" || say === "Offline" || say === "Stopped";
}

async function timesOf(page: Page): Promise<BadgeTimes> {
  const times = await page.evaluate(() => window.badgeTimes);
  if (!times) throw new Error("the badge isn't watched");
  return times;
}
