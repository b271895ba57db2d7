import { short } from "../figures.ts";
import { startServer } from "../servers/start-server.ts";
import { type Crowd, typeInOneStory } from "./type-in-one-story.ts";
import { atMost, bestPeer, ours, type Size, type Work } from "./work.ts";

const CROWDS: Readonly<Record<Size, Crowd>> = {
  full: { readers: 100, writers: 10, editsPerSecond: 40, warmSeconds: 3, seconds: 10 },
  quick: { readers: 100, writers: 10, editsPerSecond: 40, warmSeconds: 1, seconds: 4 },
  tiny: { readers: 3, writers: 2, editsPerSecond: 20, warmSeconds: 0.1, seconds: 0.3 },
};

export const oneStory: Work = {
  name: "one-story",
  title: "One story, 100 readers, 400 edits a second",
  aim: "server CPU per delivered edit ≤ 0.5 × the best peer, while committing every edit",
  method:
    "Ten people type 40 letters a second each, every one on a socket of their own; a hundred more have the story open. " +
    "A delivered edit is one edit that one of the hundred heard. CPU is user and system time of the server's process " +
    "alone; PostgreSQL's own is beside it. Latency runs from a writer's send to a reader's receipt.",
  contenders: ["writethru", "hocuspocus", "y-websocket-server", "y-leveldb", "relay"],
  rounds: { full: 3, quick: 1, tiny: 1 },
  figures: [
    { key: "cpu", title: "server CPU, µs per delivered edit" },
    { key: "busy", title: "server CPU, % of a core" },
    { key: "postgres", title: "PostgreSQL CPU, % of a core" },
    { key: "p50", title: "p50 to screen, ms" },
    { key: "p99", title: "p99 to screen, ms" },
    { key: "share", title: "delivered, %" },
  ],
  async measure({ cluster, size }, contender) {
    const crowd = CROWDS[size];
    await using server = await startServer({ cluster, contender, people: crowd.readers + crowd.writers });
    const { costs, edits, heard, p50, p99 } = await typeInOneStory(server, cluster, crowd);
    return {
      cpu: costs.server / heard,
      busy: costs.server / costs.ms / 10,
      postgres: costs.postgres / costs.ms / 10,
      p50,
      p99,
      share: (100 * heard) / (edits * crowd.readers),
    };
  },
  judge(medians) {
    const [own, best] = [ours(medians, "cpu"), bestPeer(medians, "cpu")];
    return {
      met: atMost(own, 0.5 * best),
      sentence: `${short(own / best)} × the best peer's CPU per delivered edit`,
    };
  },
};
