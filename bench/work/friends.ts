import { takingTurns, twoWriters } from "../clients/traces.ts";
import { short } from "../figures.ts";
import { startServer } from "../servers/start-server.ts";
import { pourTrace, talkTrace } from "./replay-trace.ts";
import { type Medians, ours, type Work } from "./work.ts";

export const friends: Work = {
  name: "two-writers",
  title: "A real text by two writers, as fast as it goes",
  aim: "final text equal; edits/s ≥ the best peer",
  method:
    "The trace friendsforever: 26,078 edits of two people with 2,258 merges. Poured: all of it in causal order down one " +
    "socket without waiting for anything, until a reader has heard the last. Talked: two people on two sockets, each " +
    "going on as soon as they have heard the words that they had before them in the trace, so that every merge costs a " +
    "round trip. Equal: a newcomer reads exactly the text that the trace ends with.",
  contenders: ["writethru", "hocuspocus", "y-websocket-server", "y-leveldb"],
  rounds: { full: 3, quick: 1, tiny: 1 },
  figures: [
    { key: "poured", title: "poured, edits/s" },
    { key: "talked", title: "talked, edits/s" },
    { key: "equal", title: "final text equal, % of runs" },
  ],
  async measure({ cluster, size }, contender) {
    await using server = await startServer({ cluster, contender, people: 4 });
    const traced = size === "tiny" ? takingTurns() : twoWriters();
    const [first = "", second = ""] = await server.prepare(2, traced.start);
    const poured = await pourTrace(server, first, traced);
    const talked = await talkTrace(server, second, traced);
    return {
      poured: traced.edits.length / poured.seconds,
      talked: traced.edits.length / talked.seconds,
      equal: 50 * (Number(poured.isEqual) + Number(talked.isEqual)),
    };
  },
  judge(medians) {
    const [poured, talked] = [ours(medians, "poured"), ours(medians, "talked")];
    const [most, mostTalked] = [fastest(medians, "poured"), fastest(medians, "talked")];
    const isEqual = ours(medians, "equal") === 100;
    return {
      met: Number.isFinite(most) ? isEqual && poured >= most && talked >= mostTalked : null,
      sentence: `text ${isEqual ? "equal" : "NOT equal"}; poured ${short(poured / most)} ×, talked ${short(talked / mostTalked)} × the best peer's edits per second`,
    };
  },
};

function fastest(medians: Medians, key: string): number {
  const values = [...medians].flatMap(([name, sample]) =>
    name.startsWith("writethru") ? [] : [sample[key] ?? 0],
  );
  return values.length === 0 ? Number.NaN : Math.max(...values);
}
