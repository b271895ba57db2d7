import { setTimeout as wait } from "node:timers/promises";
import { cutAll, type Seat, seatAll } from "../clients/crowd.ts";
import { sampleStory } from "../clients/sample-story.ts";
import { short } from "../figures.ts";
import type { RunningServer } from "../servers/contender.ts";
import { startServer } from "../servers/start-server.ts";
import { atMost, bestPeer, ours, type Size, type Work } from "./work.ts";

interface Crowd {
  readonly connections: number;
  readonly stories: number;
  readonly words: number;
  /** How long after the last socket a story must be out of memory. */
  readonly idleSeconds: number;
}

const CROWDS: Readonly<Record<Size, Crowd>> = {
  full: { connections: 1_000, stories: 100, words: 5_000, idleSeconds: 40 },
  quick: { connections: 400, stories: 40, words: 5_000, idleSeconds: 40 },
  tiny: { connections: 4, stories: 2, words: 100, idleSeconds: 0.1 },
};
const WARM = 10;
const WARM_STORIES = 5;
const KB = 1_000;

export const memory: Work = {
  name: "memory",
  title: "Memory per idle connection, open idle story and closed story",
  aim: "per connection and per open story ≤ the best peer; 0 per closed story",
  method:
    "Heap in use and memory outside it, after garbage collection, of the server's process. Connections: 1,000 more in " +
    "a story of 600 words. Stories: 100 of 5,000 words, typed key by key by three people, with one socket each. Closed: " +
    "what is left of those 40 s after the last socket went. Resident memory is beside it; a process gives little back.",
  contenders: ["writethru", "hocuspocus", "y-websocket-server", "y-leveldb", "relay"],
  rounds: { full: 3, quick: 1, tiny: 1 },
  figures: [
    { key: "connection", title: "KB per idle connection" },
    { key: "connectionRss", title: "resident, KB" },
    { key: "story", title: "KB per open story and its socket" },
    { key: "storyRss", title: "resident, KB" },
    { key: "closed", title: "KB per closed story" },
  ],
  async measure({ cluster, size }, contender) {
    const { connections, stories: count, words, idleSeconds } = CROWDS[size];
    await using server = await startServer({
      cluster,
      contender,
      people: Math.max(connections, count) + WARM,
    });
    const perConnection = await measureConnections(server, connections);
    const sample = sampleStory(words);
    // The first stories make the process itself grow.
    await server.prepare(WARM_STORIES, sample);
    const before = await server.process.ask("memory");
    const stories = await server.prepare(count, sample);
    // A peer writes what it was just given, and forgets it, only after a while.
    await wait(Math.min(idleSeconds, 5) * 1_000);
    const seats = stories.map((story, person) => ({ story, person }));
    const clients = await seatAll(server, seats);
    await wait(1_000);
    const open = await server.process.ask("memory");
    cutAll(clients);
    await wait(idleSeconds * 1_000);
    const closed = await server.process.ask("memory");
    return {
      ...perConnection,
      story: (open.heap - before.heap) / count / KB,
      storyRss: (open.rss - before.rss) / count / KB,
      closed: (closed.heap - before.heap) / count / KB,
    };
  },
  judge(medians) {
    const connection = ours(medians, "connection") / bestPeer(medians, "connection");
    const story = ours(medians, "story") / bestPeer(medians, "story");
    const closed = ours(medians, "closed");
    const met = [atMost(connection, 1), atMost(story, 1), atMost(closed, 1)];
    return {
      met: met.includes(null) ? null : !met.includes(false),
      sentence: `${short(connection)} × the best peer a connection, ${short(story)} × a story, ${short(closed)} KB a closed story`,
    };
  },
};

async function measureConnections(
  server: RunningServer,
  connections: number,
): Promise<{ connection: number; connectionRss: number }> {
  const [story = ""] = await server.prepare(1, sampleStory(600));
  const seat = (person: number): Seat => ({ story, person });
  const first = await seatAll(
    server,
    Array.from({ length: WARM }, (_, person) => seat(person)),
  );
  const before = await server.process.ask("memory");
  const rest = await seatAll(
    server,
    Array.from({ length: connections }, (_, person) => seat(WARM + person)),
  );
  await wait(1_000);
  const after = await server.process.ask("memory");
  cutAll([...first, ...rest]);
  await wait(500);
  return {
    connection: (after.heap - before.heap) / connections / KB,
    connectionRss: (after.rss - before.rss) / connections / KB,
  };
}
