import { randomUUID } from "node:crypto";
import type { Browser } from "playwright";
import { BODY } from "#copy/format.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { longStory } from "../editor/long-story.ts";
import { CHORES, type Chores, traceChores } from "../editor/main-thread.ts";
import { markedStory } from "../editor/marked-story.ts";
import { openBare, openStory, type Screen } from "../editor/screens.ts";
import { type Place as PlaceInText, placeCaret, typeKeys, watchFrames } from "../editor/typist.ts";
import { percentile, short } from "../figures.ts";
import { callApi } from "../servers/call-api.ts";
import type { PageName } from "../servers/contender.ts";
import { type OurServer, startOurs } from "../servers/our-server.ts";
import { atMost, ours, type Sample, type Size, type Work } from "./work.ts";

interface Session {
  readonly words: number;
  readonly suggestions: number;
  readonly comments: number;
  /** At each place: counted, and counted under the tracer, which takes time of its own. */
  readonly keys: number;
  readonly traced: number;
  /** Keys before the count, to warm the code. */
  readonly warm: number;
  /** From key to key, ms. */
  readonly pace: number;
}

const SESSIONS: Readonly<Record<Size, Session>> = {
  full: { words: 5_000, suggestions: 200, comments: 100, keys: 120, traced: 50, warm: 20, pace: 100 },
  quick: { words: 5_000, suggestions: 200, comments: 100, keys: 50, traced: 30, warm: 20, pace: 100 },
  tiny: { words: 200, suggestions: 8, comments: 4, keys: 3, traced: 3, warm: 1, pace: 60 },
};
const AIM_MS = 16;
const PLACES: readonly PlaceInText[] = ["head", "middle", "end"];
const WRITER = 0;
const SUGGESTERS = [1, 2, 3] as const;

export const typing: Work<PageName> = {
  name: "typing",
  title: "Typing in 5,000 words with 200 suggestions and 100 comments",
  aim: `p95 ≤ ${AIM_MS} ms from key to painted frame`,
  method:
    "Chromium without a graphics card, so that it paints on the same cores; the whole product behind it in one process. A " +
    "reporter types a key each tenth of a second at the head, in the middle and at the end of a story of 5,000 words in " +
    "which three people suggest 200 changes of every sort and 100 threads are open. Counted is from the moment the browser " +
    "gets the key to the end of the frame that shows it; then, traced, the processor time of the page’s main thread for " +
    "each key and what takes it. Beside it the same story without suggestions and comments and, as the floor of the " +
    "machine, an editable element with the same words and no script at all.",
  contenders: ["bare-page", "plain-story", "marked-story", "marked-beside"],
  rounds: { full: 3, quick: 1, tiny: 1 },
  figures: [
    { key: "p50", title: "key to frame, p50 ms" },
    { key: "p95", title: "p95 ms" },
    { key: "p99", title: "p99 ms" },
    { key: "main", title: "main thread, ms a key" },
    { key: "script", title: "script" },
    { key: "style", title: "style" },
    { key: "layout", title: "layout" },
    { key: "paint", title: "paint" },
    { key: "memory", title: "garbage" },
    { key: "other", title: "other" },
    { key: "raster", title: "raster, beside it" },
  ],
  async measure({ cluster, size }, page) {
    const session = SESSIONS[size];
    const browser = await launchBrowser();
    try {
      if (page === "bare-page")
        return await typeIn(browser, await openBare(browser, longStory(session.words)), session);
      await using server = await startOurs({ cluster, contender: "writethru-all", people: 4 });
      return await typeIn(browser, await openOn(server, browser, page, session), session);
    } finally {
      await browser.close();
    }
  },
  judge(medians) {
    const p95 = (page: PageName) => ours(medians, "p95", page);
    return {
      met: atMost(p95("marked-story"), AIM_MS),
      sentence:
        `p95 ${short(p95("marked-story"))} ms with ${short(ours(medians, "main", "marked-story"))} ms of the main thread a ` +
        `key; without suggestions and comments ${short(p95("plain-story"))} ms, a bare page ${short(p95("bare-page"))} ms`,
    };
  },
};

/** The story of a session, written, commented on and open on its screen. */
async function openOn(
  server: OurServer,
  browser: Browser,
  page: Exclude<PageName, "bare-page">,
  { words, ...most }: Session,
): Promise<Screen> {
  const isPlain = page === "plain-story";
  const suggestions = isPlain ? 0 : most.suggestions;
  const comments = isPlain ? 0 : most.comments;
  const suggesters = SUGGESTERS.map((person) => server.person(person).stafferId);
  const { sample, quotes } = markedStory({ words, suggestions, comments, suggesters });
  const [story = ""] = await server.prepare(1, sample);
  for (const [number, quoted] of quotes.entries()) {
    await callApi(server, SUGGESTERS[number % SUGGESTERS.length] ?? WRITER, {
      method: "POST",
      path: `/stories/${story}/threads`,
      body: {
        id: randomUUID(),
        kind: "comment",
        place: { on: "text", text: BODY, ...quoted },
        comment: { id: randomUUID(), text: "Do we have this from two sources?" },
      },
    });
  }
  const beside = page === "marked-beside";
  return await openStory(browser, server, { story, person: WRITER, suggestions, comments, beside });
}

/** Types at each place of the screen, which is closed then. */
async function typeIn(browser: Browser, screen: Screen, session: Session): Promise<Sample> {
  await using open = screen;
  const { page, editable } = open;
  const { keys, traced, warm, pace } = session;
  await watchFrames(page);
  const frames: number[] = [];
  const chores: Chores[] = [];
  for (const place of PLACES) {
    await placeCaret(page, editable, place);
    await typeKeys(page, warm, pace);
    frames.push(...(await typeKeys(page, keys, pace)));
    chores.push(await traceChores(browser, page, () => typeKeys(page, traced, pace)));
  }
  const aKey = (name: keyof Chores) =>
    chores.reduce((sum, chore) => sum + chore[name], 0) / (chores.length * traced);
  return {
    p50: percentile(frames, 0.5),
    p95: percentile(frames, 0.95),
    p99: percentile(frames, 0.99),
    ...Object.fromEntries(CHORES.map((name) => [name, aKey(name)])),
  };
}
