import { short } from "../figures.ts";
import { type Carets, moveCarets } from "./move-carets.ts";
import { atMost, bestPeer, ours, type Size, type Work } from "./work.ts";

const FIGURES = [
  { key: "cpu", title: "server CPU, µs per caret move that reached somebody" },
  { key: "load", title: "server CPU a second of moving, % of a core" },
  { key: "frames", title: "frames out a second of moving" },
  { key: "share", title: "moves that reached the others, %" },
  { key: "p50", title: "p50 to another's screen, ms" },
  { key: "p99", title: "p99, ms" },
  { key: "took", title: "all there after, s" },
];
const PEERS = ["writethru", "hocuspocus", "y-websocket-server", "y-leveldb", "relay"] as const;
const TINY: Carets = { stories: 1, peopleEach: 4, movesPerSecond: 5, warmSeconds: 0.2, seconds: 0.6 };

type People = Pick<Carets, "stories" | "peopleEach" | "warmSeconds">;

function sizesOf(carets: People): Record<Size, Carets> {
  return {
    full: { ...carets, movesPerSecond: 5, seconds: 2 },
    quick: { ...carets, movesPerSecond: 5, warmSeconds: carets.warmSeconds / 2, seconds: 1 },
    tiny: TINY,
  };
}

const METHOD =
  "Everyone's caret moves five times a second, spread evenly, and everyone else in the story should see it. Before it is " +
  "measured they move for four seconds in 20 stories, so that the engine has compiled what it runs, and for 0.4 in one. These " +
  "clients don't send others' carets back, as y-websocket's own client does up to 3.1: with that, the peers' figures " +
  "would be worse by the number of people. A move that came together with others in one frame counts as reached. Over 100 " +
  "% of a core means that the server fell behind: the last column says when everything had come that was going to, of " +
  "two seconds of moving. Above a hundred people ours tells each of them of some others only (Y5), which the share shows.";

function caretsWork(name: string, title: string, carets: People): Work {
  const sizes = sizesOf(carets);
  return {
    name,
    title,
    aim: "CPU ≤ 0.25 × the best peer",
    method: METHOD,
    contenders: PEERS,
    rounds: { full: 3, quick: 1, tiny: 1 },
    figures: FIGURES,
    measure: (place, contender) => moveCarets(place, contender, sizes[place.size]),
    judge(medians) {
      const [own, best] = [ours(medians, "cpu"), bestPeer(medians, "cpu")];
      const whole = ours(medians, "load") / bestPeer(medians, "load");
      return {
        met: atMost(own, 0.25 * best),
        sentence: `${short(own / best)} × the best peer's CPU per move that reached somebody, ${short(whole)} × for all the moving`,
      };
    },
  };
}

export const caretsTogether = caretsWork("carets-together", "500 carets at 5 Hz in one story", {
  stories: 1,
  peopleEach: 500,
  // A second of this takes the peers longer than a second.
  warmSeconds: 0.4,
});
export const caretsApart = caretsWork("carets-apart", "500 carets at 5 Hz, 25 in each of 20 stories", {
  stories: 20,
  peopleEach: 25,
  // Until then the engine compiles more than it moves carets.
  warmSeconds: 4,
});
