import type { Block } from "#copy/format.ts";
import { editedBody, modelBody } from "../clients/edited-story.ts";
import { WordModel } from "../clients/word-model.ts";
import { percentile, short } from "../figures.ts";
import { callApi } from "../servers/call-api.ts";
import { type OurServer, startOurs } from "../servers/our-server.ts";
import { atMost, ours, type Size, type Work } from "./work.ts";

interface Compares {
  readonly words: number;
  readonly count: number;
}

const COMPARES: Readonly<Record<Size, Compares>> = {
  full: { words: 5_000, count: 60 },
  quick: { words: 5_000, count: 15 },
  tiny: { words: 100, count: 1 },
};
const AIM_MS = 200;
const WARM = 5;
const REPORTER = 0;

export const compare: Work = {
  name: "compare",
  title: "Comparing two revisions of 5,000 words",
  aim: `p95 ≤ ${AIM_MS} ms through the API`,
  method:
    "One process with all roles. A story of 5,000 words is written and frozen through the API, then edited as a desk does " +
    "(words changed in a third of its paragraphs, one in twenty written, one in twenty-five cut, one in forty moved) and " +
    "frozen, then replaced by 5,000 other words and frozen. Each pair of revisions is asked for sixty times, one after " +
    "another, from the request to the last byte of the comparison. The first is the one that starts the thread.",
  contenders: ["writethru-all"],
  rounds: { full: 3, quick: 1, tiny: 1 },
  figures: [
    { key: "first", title: "the first, ms" },
    { key: "edited50", title: "edited, p50 ms" },
    { key: "edited95", title: "edited, p95 ms" },
    { key: "rewritten50", title: "all rewritten, p50 ms" },
    { key: "rewritten95", title: "all rewritten, p95 ms" },
    { key: "bytes", title: "answer, kB" },
    { key: "loop", title: "event loop late, p99 ms" },
    { key: "latest", title: "event loop late, most ms" },
  ],
  async measure({ cluster, size }, contender) {
    const { words, count } = COMPARES[size];
    await using server = await startOurs({ cluster, contender, people: 1 });
    const story = await writeRevisions(server, words);
    const ask = async (to: number) => {
      const began = performance.now();
      const answer = await callApi(server, REPORTER, { path: `${story}/diff?from=1&to=${to}` });
      return { ms: performance.now() - began, bytes: JSON.stringify(answer).length };
    };
    const first = await ask(2);
    for (let number = 0; number < WARM; number++) for (const to of [2, 3]) await ask(to);
    await server.process.ask("delay");
    const took = { 2: [] as number[], 3: [] as number[] };
    for (let number = 0; number < count; number++)
      for (const to of [2, 3] as const) took[to].push((await ask(to)).ms);
    const { p99, max } = await server.process.ask("delay");
    return {
      first: first.ms,
      edited50: percentile(took[2], 0.5),
      edited95: percentile(took[2], 0.95),
      rewritten50: percentile(took[3], 0.5),
      rewritten95: percentile(took[3], 0.95),
      bytes: first.bytes / 1_000,
      loop: p99,
      latest: max,
    };
  },
  judge(medians) {
    const at = (key: string) => ours(medians, key, "writethru-all");
    return {
      met: atMost(at("edited95"), AIM_MS),
      sentence: `p95 ${short(at("edited95"))} ms, with every word another ${short(at("rewritten95"))} ms`,
    };
  },
};

/** A story with three revisions: as written, edited, and another story. Answers its path. */
async function writeRevisions(server: OurServer, words: number): Promise<string> {
  const { id } = await callApi(server, REPORTER, {
    method: "POST",
    path: "/stories",
    body: { slug: "long read", desk: "national" },
  });
  const story = `/stories/${String(id)}`;
  const model = new WordModel(2026);
  const written = modelBody(model, words);
  for (const body of [written, editedBody(written, model), modelBody(model, words)]) {
    await write(server, story, body);
    await callApi(server, REPORTER, { method: "POST", path: `${story}/revisions`, body: {} });
  }
  return story;
}

async function write(server: OurServer, story: string, body: readonly Block[]): Promise<void> {
  const { version: base } = await callApi(server, REPORTER, { path: `${story}/copy` });
  await callApi(server, REPORTER, { method: "PATCH", path: `${story}/copy`, body: { base, body } });
}
