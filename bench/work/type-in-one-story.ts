import { setTimeout as wait } from "node:timers/promises";
import { cutAll, seatAll } from "../clients/crowd.ts";
import { Hearing } from "../clients/hearing.ts";
import { type Beat, keepPace, until } from "../clients/pace.ts";
import { sampleStory, typings } from "../clients/sample-story.ts";
import { editFrame, type StoryClient } from "../clients/story-client.ts";
import type { Cluster } from "../servers/cluster.ts";
import type { RunningServer } from "../servers/contender.ts";
import { type Costs, countCosts } from "./costs.ts";

export interface Crowd {
  readonly readers: number;
  readonly writers: number;
  /** Of each writer. */
  readonly editsPerSecond: number;
  readonly warmSeconds: number;
  readonly seconds: number;
}

export interface Typed {
  readonly costs: Costs;
  /** Edits sent in the measured time, and those heard by all readers together. */
  readonly edits: number;
  readonly heard: number;
  readonly p50: number;
  readonly p99: number;
  readonly loopP99: number;
}

/** Our editor asks whether its words are saved at most this often. */
const ASK_MS = 60;
const LATE_MS = 5_000;

/** Writers type one letter at a time into one story that readers have open; each on a socket of their own. */
export async function typeInOneStory(server: RunningServer, cluster: Cluster, crowd: Crowd): Promise<Typed> {
  const { readers, writers, editsPerSecond, warmSeconds, seconds } = crowd;
  const sample = sampleStory(600);
  const editsEach = Math.ceil((warmSeconds + seconds) * editsPerSecond);
  const typing = typings(sample, writers, editsEach);
  const [story = ""] = await server.prepare(1, sample);
  const hearing = new Hearing(typing);
  const heardBy = Array.from({ length: readers }, () => hearing.reader());
  const seats = heardBy.map((one, index) => ({
    story,
    person: writers + index,
    events: { onWords: (update: Uint8Array) => one.hear(update) },
  }));
  const reading = await seatAll(server, seats);
  const writing = await seatAll(
    server,
    typing.map((_, person) => ({ story, person })),
  );

  const beats = typing.flatMap(({ edits }, row) => {
    const client = writing[row];
    return client ? beatsOf(client, edits, row, crowd, hearing) : [];
  });
  const start = performance.now();
  const typingDone = keepPace(
    beats.sort((a, b) => a.at - b.at),
    start,
  );
  await wait(warmSeconds * 1_000);
  await server.process.ask("delay");
  const stop = await countCosts(server, cluster);
  hearing.measureFrom(performance.now());
  await typingDone;
  await until(() => heardBy.every((one) => typing.every((_, row) => one.heardOf(row) >= editsEach)), LATE_MS);
  const costs = await stop();
  const { p99: loopP99 } = await server.process.ask("delay");
  cutAll([...reading, ...writing]);
  const { counted: edits, heard } = hearing;
  return { costs, edits, heard, p50: hearing.latency(0.5), p99: hearing.latency(0.99), loopP99 };
}

function beatsOf(
  client: StoryClient,
  edits: readonly Uint8Array[],
  row: number,
  { editsPerSecond, writers }: Crowd,
  hearing: Hearing,
): Beat[] {
  const apart = 1_000 / editsPerSecond;
  // Nobody types in step with the others.
  const first = (apart * row) / writers;
  const frames = edits.map((edit) => editFrame(client.door, edit));
  const typed = frames.map((frame, edit) => ({
    at: first + edit * apart,
    act: () => {
      hearing.sent(row, edit, performance.now());
      client.socket.sendFrame(frame);
    },
  }));
  const asks = Math.floor((edits.length * apart) / Math.max(ASK_MS, apart));
  const asked = Array.from({ length: asks }, (_, index) => ({
    at: first + (index + 1) * Math.max(ASK_MS, apart),
    act: () => client.ask(index + 1),
  }));
  return [...typed, ...asked];
}
