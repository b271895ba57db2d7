import { setTimeout as wait } from "node:timers/promises";
import { postgresRoomLog } from "#server/records/postgres-room-log.ts";
import { until } from "../clients/pace.ts";
import { sampleStory } from "../clients/sample-story.ts";
import { StoryClient } from "../clients/story-client.ts";
import { longHistory } from "../clients/traces.ts";
import { percentile, short } from "../figures.ts";
import type { RunningServer } from "../servers/contender.ts";
import { type OurServer, startOurs } from "../servers/our-server.ts";
import { startServer } from "../servers/start-server.ts";
import { atMost, ours, type Size, type Work } from "./work.ts";

const OPENINGS: Readonly<Record<Size, number>> = { full: 40, quick: 15, tiny: 2 };
const LIMIT_MS = 100;
/** Longer than Hocuspocus may wait before it stores what it was given. */
const STORED_MS = 12_000;
const WARM = 3;
const LATE_MS = 10_000;

export const opening: Work = {
  name: "opening",
  title: "Opening a story with 260,000 edits behind it",
  aim: `step 1 to step 2 ≤ ${LIMIT_MS} ms at p95, story not in memory`,
  method:
    "The automerge paper (259,778 edits, 12,930 words, 311 kB as one Yjs update) lies in as many stories as there are " +
    "openings, compacted. The server is started anew and each story is opened once, one after the other, after three " +
    "others that warm the process. Timed at the client from its step 1, and from the knock (TCP, sign-in, rights), to the " +
    "words; its own work in that time is only to read bytes. y-websocket with leveldb answers step 1 with an empty step " +
    "2 and sends the words when it has read them: what a page shows as the whole story until then is empty.",
  contenders: ["writethru", "hocuspocus", "y-leveldb"],
  rounds: { full: 3, quick: 1, tiny: 1 },
  figures: [
    { key: "p50", title: "p50 from step 1, ms" },
    { key: "p95", title: "p95 from step 1, ms" },
    { key: "knock95", title: "p95 from the knock, ms" },
    { key: "late", title: "p95 of it after an empty step 2, ms" },
  ],
  async measure({ cluster, size }, contender) {
    const openings = OPENINGS[size];
    const orders = { cluster, contender, people: 2 };
    const isOurs = contender === "writethru";
    const own = isOurs ? await startOurs(orders) : null;
    await using server = own ?? (await startServer(orders));
    const sample = size === "tiny" ? sampleStory(50) : longHistory();
    const stories = await server.prepare(openings + WARM, sample);
    if (own) await compactAll(own, stories);
    else await wait(STORED_MS);
    await server.stop();
    await server.start();
    return await openEach(server, stories, sample.update.length);
  },
  judge(medians) {
    const own = ours(medians, "p95");
    return { met: atMost(own, LIMIT_MS), sentence: `${short(own)} ms at p95` };
  },
};

/** As the idle room does; nobody has these open, so the bench does it in its place. */
async function compactAll({ db }: OurServer, stories: readonly string[]): Promise<void> {
  const log = postgresRoomLog(db.pool, "the bench");
  for (const story of stories) await log.compact(story);
}

async function openEach(server: RunningServer, stories: readonly string[], bytes: number) {
  const fromStep1: number[] = [];
  const fromKnock: number[] = [];
  const fromEarlyAnswer: number[] = [];
  for (const [index, story] of stories.entries()) {
    let words = 0;
    let answered = 0;
    const onWords = (update: Uint8Array) => {
      answered ||= performance.now();
      // Some answer before they have read the story, with next to nothing.
      if (update.length > bytes / 2) words = performance.now();
    };
    const client = await StoryClient.open(await server.door(story, 1), { onWords });
    if (!(await until(() => words > 0, LATE_MS))) throw new Error("a story opened without its words");
    client.cut();
    if (index < WARM) continue;
    fromStep1.push(words - client.askedAt);
    fromKnock.push(words - client.knockedAt);
    fromEarlyAnswer.push(words - answered);
  }
  return {
    p50: percentile(fromStep1, 0.5),
    p95: percentile(fromStep1, 0.95),
    knock95: percentile(fromKnock, 0.95),
    late: percentile(fromEarlyAnswer, 0.95),
  };
}
