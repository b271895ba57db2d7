import { setTimeout as wait } from "node:timers/promises";
import { cutAll, seatAll } from "../clients/crowd.ts";
import { seeded } from "../clients/random.ts";
import { sampleStory } from "../clients/sample-story.ts";
import { StoryClient } from "../clients/story-client.ts";
import { percentile, short } from "../figures.ts";
import type { RunningServer } from "../servers/contender.ts";
import { startServer } from "../servers/start-server.ts";
import { ours, type Size, type Work } from "./work.ts";

interface Crowd {
  readonly clients: number;
  readonly stories: number;
  readonly words: number;
}

const CROWDS: Readonly<Record<Size, Crowd>> = {
  full: { clients: 500, stories: 20, words: 5_000 },
  quick: { clients: 500, stories: 20, words: 5_000 },
  tiny: { clients: 4, stories: 2, words: 50 },
};
/** y-websocket's own: twice as long after each try, and never longer than this. */
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 2_500;
const [ALL_WITHIN_MS, MOST_WITHIN_MS] = [10_000, 3_000];

export const reconnect: Work = {
  name: "reconnect",
  title: "500 clients come back after a restart",
  aim: "all in sync ≤ 10 s, p95 ≤ 3 s",
  method:
    "500 clients in 20 stories of 5,000 words; the server's process is killed and started again. Clients knock as " +
    "y-websocket does: 100 ms after the loss, then after twice as long each time, at most 2.5 s. Timed from the moment " +
    "the new process listens to each client's step 2, so up to 2.5 s of it is the client's own waiting.",
  contenders: ["writethru", "hocuspocus", "y-websocket-server", "y-leveldb"],
  rounds: { full: 3, quick: 1, tiny: 1 },
  figures: [
    { key: "p50", title: "p50, ms" },
    { key: "p95", title: "p95, ms" },
    { key: "all", title: "all in sync, ms" },
    { key: "cpu", title: "server CPU, ms" },
  ],
  async measure({ cluster, size, round }, contender) {
    const { clients: count, stories: storyCount, words } = CROWDS[size];
    await using server = await startServer({ cluster, contender, people: count });
    const sample = sampleStory(words);
    const stories = await server.prepare(storyCount, sample);
    const seats = Array.from({ length: count }, (_, person) => ({
      story: stories[person % storyCount] ?? "",
      person,
    }));
    const first = await seatAll(server, seats);
    const random = seeded(round + 1);
    // A peer stores what it was given only after a while; what it loses is not this work's question.
    await wait(size === "tiny" ? 0 : 1_000);
    await server.kill9();
    const backAt = seats.map(({ story, person }) => comeBack(server, story, person, random.below(20)));
    await server.start();
    const listening = performance.now();
    const back = await Promise.all(backAt);
    const { user, system } = await server.process.ask("cpu");
    const times = back.map(({ at }) => at - listening);
    cutAll([...first, ...back.map(({ client }) => client)]);
    return {
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      all: Math.max(...times),
      cpu: (user + system) / 1_000,
    };
  },
  judge(medians) {
    const [p95, all] = [ours(medians, "p95"), ours(medians, "all")];
    return {
      met: Number.isFinite(all) ? all <= ALL_WITHIN_MS && p95 <= MOST_WITHIN_MS : null,
      sentence: `all in sync after ${short(all)} ms, p95 ${short(p95)} ms`,
    };
  },
};

async function comeBack(
  server: RunningServer,
  story: string,
  person: number,
  lateMs: number,
): Promise<{ client: StoryClient; at: number }> {
  await wait(lateMs);
  for (let pause = FIRST_RETRY_MS; ; pause = Math.min(2 * pause, LONGEST_RETRY_MS)) {
    await wait(pause);
    try {
      const client = await StoryClient.open(await server.door(story, person));
      return { client, at: performance.now() };
    } catch {
      // Nobody listens yet, or the server sent everyone away: that is what the next try is for.
    }
  }
}
