import { setTimeout as wait } from "node:timers/promises";
import { caretMessage } from "../clients/caret.ts";
import { cutAll, seatAll } from "../clients/crowd.ts";
import { frameOf } from "../clients/frame-socket.ts";
import { type Beat, keepPace } from "../clients/pace.ts";
import { sampleStory } from "../clients/sample-story.ts";
import type { StoryClient } from "../clients/story-client.ts";
import type { ContenderName } from "../servers/contender.ts";
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

/** What was on its way may still come within this. */
const SETTLE_MS = 300;

/** Everyone moves their caret at an even pace, and everyone else in their story should see it. */
export async function moveCarets(
  { cluster }: Pick<Place, "cluster">,
  contender: ContenderName,
  carets: Carets,
): Promise<Sample> {
  const { stories: count, peopleEach, warmSeconds } = carets;
  await using server = await startServer({ cluster, contender, people: count * peopleEach });
  const stories = await server.prepare(count, sampleStory(600));
  let seen = 0;
  const events = {
    onPresence(people: number) {
      seen += people;
    },
  };
  const seats = stories.flatMap((story, index) =>
    Array.from({ length: peopleEach }, (_, one) => ({ story, person: index * peopleEach + one, events })),
  );
  const clients = await seatAll(server, seats);
  let sent = 0;
  const beats = clients.flatMap((client, person) =>
    beatsOf(client, person, clients.length, carets, () => sent++),
  );
  const done = keepPace(beats.sort((a, b) => a.at - b.at));
  await wait(warmSeconds * 1_000);
  const stop = await countCosts(server, cluster);
  const before = { seen, sent, frames: framesOf(clients) };
  await done;
  await wait(SETTLE_MS);
  const costs = await stop();
  const frames = framesOf(clients) - before.frames;
  const reached = seen - before.seen;
  const moves = sent - before.sent;
  cutAll(clients);
  return {
    cpu: costs.server / reached,
    busy: costs.server / costs.ms / 10,
    frames: (frames / costs.ms) * 1_000,
    share: Math.min(100, (100 * reached) / (moves * (peopleEach - 1))),
  };
}

function framesOf(clients: readonly StoryClient[]): number {
  return clients.reduce((sum, { socket }) => sum + socket.framesIn, 0);
}

function beatsOf(
  client: StoryClient,
  person: number,
  people: number,
  { movesPerSecond, warmSeconds, seconds }: Carets,
  onSent: () => void,
): Beat[] {
  const apart = 1_000 / movesPerSecond;
  const { dialect, story } = client.door;
  return Array.from({ length: Math.ceil((warmSeconds + seconds) * movesPerSecond) }, (_, move) => ({
    // Spread over the whole time between two moves: people don't move in step.
    at: (apart * person) / people + move * apart,
    act: () => {
      client.socket.sendFrame(frameOf(dialect.wrap(story, caretMessage(person, move))));
      onSent();
    },
  }));
}
