import { setTimeout as wait } from "node:timers/promises";
import * as Y from "yjs";
import { until } from "../clients/pace.ts";
import { seeded } from "../clients/random.ts";
import { sampleStory, typings } from "../clients/sample-story.ts";
import { StoryClient } from "../clients/story-client.ts";
import { StubbornWriter } from "../clients/stubborn-writer.ts";
import type { RunningServer, ServerName } from "../servers/contender.ts";
import { startServer } from "../servers/start-server.ts";
import { ours, type Sample, type Size, type Work } from "./work.ts";

interface Kills {
  readonly kills: number;
  readonly peerKills: number;
  readonly writers: number;
  readonly editsPerSecond: number;
  /** Typed between start and kill: at least, and by chance as much again. */
  readonly runMs: number;
}

const KILLS: Readonly<Record<Size, Kills>> = {
  full: { kills: 100, peerKills: 20, writers: 10, editsPerSecond: 60, runMs: 1_000 },
  quick: { kills: 5, peerKills: 3, writers: 10, editsPerSecond: 60, runMs: 1_000 },
  tiny: { kills: 1, peerKills: 1, writers: 2, editsPerSecond: 50, runMs: 200 },
};
const SEED = 20_261_122;
/** Some answer with nothing before they have read their data, and send it afterwards. */
const LATE_MS = 5_000;
const SETTLE_MS = 500;

export const kills: Work = {
  name: "kills",
  title: "Acknowledged edits lost at kill -9",
  aim: "0 of ≥ 50,000 acknowledged over 100 kills",
  method:
    "Ten people type 60 letters a second each in one story; after one to two seconds the server's process gets SIGKILL. " +
    "It is started again, and before any writer is back a newcomer reads the story: letters that a writer had been told " +
    "are safe and that aren't there are lost. Ours tells by fences, Hocuspocus by its SyncStatus; the y-websocket " +
    "servers tell nothing, so a letter counts as safe there once another client was shown it. Then everyone comes back " +
    "with what the server lacks, which is acknowledged anew, and types on.",
  contenders: ["writethru", "hocuspocus", "y-websocket-server", "y-leveldb"],
  rounds: { full: 1, quick: 1, tiny: 1 },
  figures: [
    { key: "kills", title: "kills" },
    { key: "acknowledged", title: "acknowledged" },
    { key: "lost", title: "of them lost" },
    { key: "lostShare", title: "lost, %" },
  ],
  async measure({ cluster, size }, contender) {
    const order = KILLS[size];
    const count = contender === "writethru" ? order.kills : order.peerKills;
    await using server = await startServer({ cluster, contender, people: order.writers + 2 });
    return await killOften(server, contender, { ...order, kills: count });
  },
  judge(medians) {
    const [lost, acknowledged] = [ours(medians, "lost"), ours(medians, "acknowledged")];
    const times = ours(medians, "kills");
    return {
      met: Number.isFinite(lost) ? lost === 0 && (times < 100 || acknowledged >= 50_000) : null,
      sentence: `${lost} of ${acknowledged} acknowledged edits lost over ${times} kills`,
    };
  },
};

async function killOften(server: RunningServer, contender: ServerName, order: Kills): Promise<Sample> {
  const random = seeded(SEED);
  const sample = sampleStory(600);
  const most = Math.ceil((order.kills * 2 * order.runMs * order.editsPerSecond) / 1_000) + 10;
  const typing = typings(sample, order.writers, most);
  const [story = ""] = await server.prepare(1, sample);
  const writers = typing.map(
    (one, person) => new StubbornWriter(server, { story, person, sample, typing: one }),
  );
  const tellsNothing = contender === "y-websocket-server" || contender === "y-leveldb";
  let acknowledged = 0;
  let lost = 0;
  /** What was there of each writer when the server last started. */
  let kept = writers.map(() => 0);
  for (let kill = 0; kill < order.kills; kill++) {
    const ms = order.runMs + random.below(order.runMs);
    const shown = await typeUntilKilled(server, { story, writers, order, ms });
    const safe = writers.map(({ typing: { client }, acknowledged: told }) =>
      tellsNothing ? (shown.get(client) ?? 0) : told,
    );
    await server.start();
    const there = await clocksThere(server, story, order.writers + 1);
    writers.forEach((writer, index) => {
      const mine = safe[index] ?? 0;
      const left = there.get(writer.typing.client) ?? 0;
      acknowledged += Math.max(0, mine - (kept[index] ?? 0));
      lost += Math.max(0, mine - left);
      // What was lost comes back with its writer, and has to be acknowledged anew.
      writer.acknowledged = Math.min(mine, left);
    });
    kept = writers.map(({ acknowledged: left }) => left);
  }
  return { kills: order.kills, acknowledged, lost, lostShare: (100 * lost) / Math.max(1, acknowledged) };
}

interface Stretch {
  readonly story: string;
  readonly writers: readonly StubbornWriter[];
  readonly order: Kills;
  readonly ms: number;
}

/** Answers how far each writer's client was shown to somebody else. */
async function typeUntilKilled(
  server: RunningServer,
  { story, writers, order, ms }: Stretch,
): Promise<ReadonlyMap<number, number>> {
  const shown = new Map<number, number>();
  const reader = await StoryClient.open(await server.door(story, order.writers), {
    onWords: (update) => takeClocks(shown, update),
  });
  await Promise.all(writers.map((writer) => writer.connect()));
  const typing = setInterval(() => {
    for (const writer of writers) writer.type();
  }, 1_000 / order.editsPerSecond);
  await wait(ms);
  await server.kill9();
  clearInterval(typing);
  reader.cut();
  for (const writer of writers) writer.leave();
  return shown;
}

/** How far each Yjs client is in what a newcomer is given, once that doesn't grow any more. */
async function clocksThere(
  server: RunningServer,
  story: string,
  person: number,
): Promise<Map<number, number>> {
  const there = new Map<number, number>();
  const newcomer = await StoryClient.open(await server.door(story, person), {
    onWords: (update) => takeClocks(there, update),
  });
  await until(() => there.size > 0, LATE_MS);
  await wait(SETTLE_MS);
  newcomer.cut();
  return there;
}

function takeClocks(clocks: Map<number, number>, update: Uint8Array): void {
  for (const [client, end] of Y.parseUpdateMeta(update).to) {
    if (end > (clocks.get(client) ?? 0)) clocks.set(client, end);
  }
}
