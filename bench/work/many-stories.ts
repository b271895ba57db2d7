import { setTimeout as wait } from "node:timers/promises";
import { cutAll, seatAll } from "../clients/crowd.ts";
import { Hearing } from "../clients/hearing.ts";
import { type Beat, keepPace, until } from "../clients/pace.ts";
import { sampleStory, typings } from "../clients/sample-story.ts";
import { editFrame } from "../clients/story-client.ts";
import { percentile, short } from "../figures.ts";
import { startServer } from "../servers/start-server.ts";
import { countCosts } from "./costs.ts";
import { atMost, ours, type Size, type Work } from "./work.ts";

interface Desk {
  readonly stories: number;
  readonly editsPerSecond: number;
  readonly warmSeconds: number;
  readonly seconds: number;
}

const DESKS: Readonly<Record<Size, Desk>> = {
  full: { stories: 200, editsPerSecond: 2, warmSeconds: 12, seconds: 15 },
  quick: { stories: 200, editsPerSecond: 2, warmSeconds: 2, seconds: 5 },
  tiny: { stories: 4, editsPerSecond: 10, warmSeconds: 0.1, seconds: 0.4 },
};
const LATE_MS = 5_000;

export const manyStories: Work = {
  name: "many-stories",
  title: "200 stories, 2 edits a second each",
  aim: "CPU per edit ≤ 1.0 × Hocuspocus, which stores every 2–10 s, with all committed at once",
  method:
    "In each of 200 stories one person types two letters a second and one other reads. CPU is user and system time of " +
    "the server's process per edit typed, after twelve seconds of the same, since the engine compiles what it runs often " +
    "and that is a third of what a fresh process uses; PostgreSQL's own is beside it, and is work the others leave undone.",
  contenders: ["writethru", "hocuspocus", "y-websocket-server", "y-leveldb", "relay"],
  rounds: { full: 3, quick: 1, tiny: 1 },
  figures: [
    { key: "cpu", title: "server CPU, µs per edit" },
    { key: "postgres", title: "PostgreSQL CPU, µs per edit" },
    { key: "p50", title: "p50 to screen, ms" },
    { key: "p99", title: "p99 to screen, ms" },
    { key: "share", title: "delivered, %" },
  ],
  async measure({ cluster, size }, contender) {
    const { stories: count, editsPerSecond, warmSeconds, seconds } = DESKS[size];
    await using server = await startServer({ cluster, contender, people: 2 * count });
    const sample = sampleStory(600);
    const editsEach = Math.ceil((warmSeconds + seconds) * editsPerSecond);
    const [typing] = typings(sample, 1, editsEach);
    if (!typing) throw new Error("nobody types");
    const stories = await server.prepare(count, sample);
    const heard = stories.map(() => {
      const hearing = new Hearing([typing], editsEach);
      return { hearing, reader: hearing.reader() };
    });
    const reading = await seatAll(
      server,
      stories.map((story, index) => ({
        story,
        person: count + index,
        events: { onWords: (update: Uint8Array) => heard[index]?.reader.hear(update) },
      })),
    );
    const writing = await seatAll(
      server,
      stories.map((story, person) => ({ story, person })),
    );
    const apart = 1_000 / editsPerSecond;
    const beats = writing.flatMap((client, index): Beat[] => {
      const hearing = heard[index]?.hearing;
      return typing.edits.flatMap((edit, number) => {
        const frame = editFrame(client.door, edit);
        const at = (apart * index) / count + number * apart;
        const type = () => {
          hearing?.sent(0, number, performance.now());
          client.socket.sendFrame(frame);
        };
        return [
          { at, act: type },
          { at: at + 60, act: () => client.ask(number + 1) },
        ];
      });
    });
    const start = performance.now();
    const done = keepPace(
      beats.sort((a, b) => a.at - b.at),
      start,
    );
    await wait(warmSeconds * 1_000);
    const stop = await countCosts(server, cluster);
    for (const { hearing } of heard) hearing.measureFrom(performance.now());
    await done;
    await until(() => heard.every(({ reader }) => reader.heardOf(0) >= editsEach), LATE_MS);
    const costs = await stop();
    cutAll([...reading, ...writing]);
    const edits = heard.reduce((sum, { hearing }) => sum + hearing.counted, 0);
    const latencies = heard.flatMap(({ hearing }) => [...hearing.latencies()]);
    return {
      cpu: costs.server / edits,
      postgres: costs.postgres / edits,
      p50: percentile(latencies, 0.5),
      p99: percentile(latencies, 0.99),
      share: (100 * heard.reduce((sum, { hearing }) => sum + hearing.heard, 0)) / edits,
    };
  },
  judge(medians) {
    const [own, other] = [ours(medians, "cpu"), ours(medians, "cpu", "hocuspocus")];
    return { met: atMost(own, other), sentence: `${short(own / other)} × Hocuspocus's CPU per edit` };
  },
};
