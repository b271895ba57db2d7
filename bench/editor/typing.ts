import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { Browser } from "playwright";
import { buildScreens, generateClient } from "#scripts/build.ts";
import { say } from "#server/say.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { startServer } from "#tests/support/server.ts";
import { longStory } from "./long-story.ts";
import { traceWork, WORKS, type Work } from "./main-thread.ts";
import { openBare, openProduct, type Screen } from "./screens.ts";
import { type Place, placeCaret, typeKeys, watchFrames } from "./typist.ts";

// How fast a long story is to type in: milliseconds from key to painted frame, and processor time of the page for each
// key, beside an empty story and, as the floor of this machine, a bare page with the same words.
// `node --import tsx bench/editor/typing.ts [--keys 400] [--pace 110] [--words 5000]`

const { values } = parseArgs({
  options: {
    keys: { type: "string", default: "400" },
    pace: { type: "string", default: "110" },
    words: { type: "string", default: "5000" },
  },
});
const KEYS = Number(values.keys);
const PACE = Number(values.pace);
const PLACES: readonly Place[] = ["head", "middle", "end"];
/** Keys before the count, to warm the code; and keys after it under the tracer, which takes time of its own. */
const WARM = 20;
const TRACED = 60;
const SHARES = [0.5, 0.95, 0.99] as const;

interface Measured {
  /** From key to frame, ms. */
  readonly frames: readonly number[];
  /** Per key. */
  readonly work: Work;
}

async function measure(browser: Browser, screen: Screen, places: readonly Place[]): Promise<Measured> {
  await using open = screen;
  const { page, editable } = open;
  await watchFrames(page);
  const frames: number[] = [];
  const works: Work[] = [];
  for (const place of places) {
    await placeCaret(page, editable, place);
    await typeKeys(page, WARM, PACE);
    frames.push(...(await typeKeys(page, Math.ceil(KEYS / places.length), PACE)));
    works.push(await traceWork(browser, page, () => typeKeys(page, TRACED, PACE)));
  }
  const perKey = WORKS.map((name) => [
    name,
    works.reduce((sum, work) => sum + work[name], 0) / (works.length * TRACED),
  ]);
  return { frames, work: Object.fromEntries(perKey) as Work }; // of all WORKS
}

/** The smallest value that `share` of the values don't exceed. */
function percentile(all: readonly number[], share: number): number {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

function row(name: string, cells: readonly (string | number)[]): void {
  say(`${name.padEnd(20)}${cells.map((cell) => String(cell).padStart(8)).join("")}`);
}

function tell(name: string, { frames, work }: Measured): void {
  const latency = SHARES.map((share) => percentile(frames, share).toFixed(1));
  const works = WORKS.map((part) => work[part].toFixed(2));
  // The machine's load of the last minute: about what else ran while this was measured.
  row(name, [frames.length, ...latency, ...works, (loadavg()[0] ?? 0).toFixed(1)]);
}

function compare(name: string, one: Measured, floor: Measured): void {
  const latency = SHARES.map((share) => percentile(one.frames, share) / percentile(floor.frames, share));
  const works = WORKS.map((part) => one.work[part] / floor.work[part]);
  const ratios = [...latency, ...works].map((ratio) => (Number.isFinite(ratio) ? ratio.toFixed(1) : "–"));
  row(name, ["", ...ratios]);
}

await generateClient();
await buildScreens();
const story = longStory(Number(values.words));
await using server = await startServer({ env: { SEED: "demo" } });
const browser = await launchBrowser();
try {
  say(`${KEYS} keys, one each ${PACE} ms; ${values.words} words in ${story.length} blocks`);
  row("", ["keys", "p50 ms", "p95 ms", "p99 ms", ...WORKS, "load"]);
  const bare = await measure(browser, await openBare(browser, story), PLACES);
  tell("bare page", bare);
  const empty = await measure(browser, await openProduct(browser, server.url, []), ["head"]);
  tell("empty story", empty);
  const long = await measure(browser, await openProduct(browser, server.url, story), PLACES);
  tell("long story", long);
  compare("long : bare", long, bare);
  compare("long : empty", long, empty);
} finally {
  await browser.close();
}
