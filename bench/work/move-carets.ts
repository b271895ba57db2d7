import { setTimeout as wait } from "node:timers/promises";
import { caretMessage, movesIn } from "../clients/caret.ts";
import { cutAll, seatAll } from "../clients/crowd.ts";
import { frameOf } from "../clients/frame-socket.ts";
import { type Beat, keepPace } from "../clients/pace.ts";
import { sampleStory } from "../clients/sample-story.ts";
import type { StoryClient } from "../clients/story-client.ts";
import { percentile } from "../figures.ts";
import type { ServerName } from "../servers/contender.ts";
import { startServer } from "../servers/start-server.ts";
import { countCosts } from "./costs.ts";
import type { Place, Sample } from "./work.ts";

export interface Carets {
  readonly stories: number;
  readonly peopleEach: number;
  readonly movesPerSecond: number;
  readonly warmSeconds: number;
  readonly seconds: number;
}

/** A server that sends nothing for so long has sent everything. Longer than any of them waits for company. */
const QUIET_MS = 400;
const LIMIT_MS = 90_000;

/** Everyone moves their caret at an even pace, and everyone else in their story should see it. */
export async function moveCarets(
  { cluster }: Pick<Place, "cluster">,
  contender: ServerName,
  carets: Carets,
): Promise<Sample> {
  const { stories: count, peopleEach, movesPerSecond, warmSeconds, seconds } = carets;
  await using server = await startServer({ cluster, contender, people: count * peopleEach });
  const stories = await server.prepare(count, sampleStory(600));
  let seen = 0;
  const countSeen = (people: number) => {
    seen += people;
  };
  const times = new MoveTimes();
  const seats = stories.flatMap((story, index) =>
    Array.from({ length: peopleEach }, (_, one) => {
      const person = index * peopleEach + one;
      const onPresence = (people: number, entries: Uint8Array) => {
        countSeen(people);
        if (person === 0) times.hear(entries);
      };
      return { story, person, events: { onPresence } };
    }),
  );
  const clients = await seatAll(server, seats);
  const move = async (from: number, moves: number) => {
    const beats = clients.flatMap((client, person) =>
      beatsOf(client, person, clients.length, { from, moves, movesPerSecond }, times),
    );
    await keepPace(beats.sort((a, b) => a.at - b.at));
    await untilQuiet(() => seen);
  };
  const warmMoves = Math.ceil(warmSeconds * movesPerSecond);
  const moves = Math.ceil(seconds * movesPerSecond);
  await move(0, warmMoves);
  times.forget();
  const before = { seen, frames: framesOf(clients) };
  const stop = await countCosts(server, cluster);
  const began = performance.now();
  await move(warmMoves, moves);
  const took = performance.now() - began - QUIET_MS;
  const costs = await stop();
  const frames = framesOf(clients) - before.frames;
  const reached = seen - before.seen;
  cutAll(clients);
  return {
    cpu: costs.server / reached,
    load: costs.server / seconds / 10_000,
    frames: frames / seconds,
    share: Math.min(100, (100 * reached) / (moves * clients.length * (peopleEach - 1))),
    p50: times.latency(0.5),
    p99: times.latency(0.99),
    took: took / 1_000,
  };
}

/** Answers when nothing came for a while: the server has sent all it will. */
async function untilQuiet(count: () => number): Promise<void> {
  const end = performance.now() + LIMIT_MS;
  for (let last = -1, since = performance.now(); performance.now() < end; await wait(20)) {
    if (count() !== last) since = performance.now();
    else if (performance.now() - since > QUIET_MS) return;
    last = count();
  }
}

/** When each caret moved, and how much later one of the others saw it. */
class MoveTimes {
  readonly #sentAt = new Map<string, number>();
  readonly #latencies: number[] = [];

  sent(person: number, move: number): void {
    this.#sentAt.set(`${person}/${move}`, performance.now());
  }

  hear(entries: Uint8Array): void {
    const now = performance.now();
    for (const { person, move } of movesIn(entries)) {
      const key = `${person}/${move}`;
      const at = this.#sentAt.get(key);
      if (at === undefined) continue;
      this.#sentAt.delete(key);
      this.#latencies.push(now - at);
    }
  }

  /** What was measured so far was only to warm up. */
  forget(): void {
    this.#sentAt.clear();
    this.#latencies.length = 0;
  }

  latency(share: number): number {
    return percentile(this.#latencies, share);
  }
}

function framesOf(clients: readonly StoryClient[]): number {
  return clients.reduce((sum, { socket }) => sum + socket.framesIn, 0);
}

interface Stretch {
  /** Number of the first move. */
  readonly from: number;
  /** Of each person. */
  readonly moves: number;
  readonly movesPerSecond: number;
}

function beatsOf(
  client: StoryClient,
  person: number,
  people: number,
  { from, moves, movesPerSecond }: Stretch,
  times: MoveTimes,
): Beat[] {
  const apart = 1_000 / movesPerSecond;
  const { dialect, story } = client.door;
  return Array.from({ length: moves }, (_, index) => ({
    // Spread over the whole time between two moves: people don't move in step.
    at: (apart * person) / people + index * apart,
    act: () => {
      times.sent(person, from + index);
      client.socket.sendFrame(frameOf(dialect.wrap(story, caretMessage(person, from + index))));
    },
  }));
}
