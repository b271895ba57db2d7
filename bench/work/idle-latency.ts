import { short } from "../figures.ts";
import { startServer } from "../servers/start-server.ts";
import { type Crowd, typeInOneStory } from "./type-in-one-story.ts";
import { atMost, bestPeer, ours, type Size, type Work } from "./work.ts";

const CROWDS: Readonly<Record<Size, Crowd>> = {
  full: { readers: 1, writers: 1, editsPerSecond: 20, warmSeconds: 2, seconds: 15 },
  quick: { readers: 1, writers: 1, editsPerSecond: 20, warmSeconds: 1, seconds: 5 },
  tiny: { readers: 1, writers: 1, editsPerSecond: 20, warmSeconds: 0.1, seconds: 0.3 },
};

export const idleLatency: Work = {
  name: "idle-latency",
  title: "One writer, one reader, nothing else",
  aim: "edit to screen ≤ every peer",
  method:
    "Twenty letters a second from one person to another on a server that has nothing else to do. Ours shows nobody " +
    "words that are not committed, so each of its edits waits for PostgreSQL's fsync; none of the others waits.",
  contenders: ["writethru", "writethru-all", "hocuspocus", "y-websocket-server", "y-leveldb", "relay"],
  rounds: { full: 3, quick: 1, tiny: 1 },
  figures: [
    { key: "p50", title: "p50 to screen, ms" },
    { key: "p99", title: "p99 to screen, ms" },
  ],
  async measure({ cluster, size }, contender) {
    await using server = await startServer({ cluster, contender, people: 2 });
    const { p50, p99 } = await typeInOneStory(server, cluster, CROWDS[size]);
    return { p50, p99 };
  },
  judge(medians) {
    const [own, best] = [ours(medians, "p99"), bestPeer(medians, "p99")];
    return {
      met: atMost(own, best),
      sentence: `p99 ${short(own)} ms with every edit committed first; the quickest peer, which commits none first, ${short(best)} ms`,
    };
  },
};
