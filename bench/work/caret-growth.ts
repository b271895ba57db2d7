import { short } from "../figures.ts";
import { moveCarets } from "./move-carets.ts";
import { ours, type Size, type Work } from "./work.ts";

const STEPS: Readonly<Record<Size, readonly number[]>> = {
  full: [50, 100, 200, 400],
  quick: [50, 100, 200],
  tiny: [2, 4],
};
const SECONDS: Readonly<Record<Size, number>> = { full: 2, quick: 1, tiny: 0.4 };
/** Frames may grow by this much when people double: twice, and a tenth for what is never quite even. */
const LINEAR = 2.2;

export const caretGrowth: Work = {
  name: "caret-growth",
  title: "Carets at 5 Hz in one story while people double",
  aim: "frames grow linearly with people",
  method:
    "As above, with 50, 100, 200 and 400 people in one story: what the server sends out for a second of moving.",
  contenders: ["writethru", "hocuspocus", "y-websocket-server", "relay"],
  rounds: { full: 1, quick: 1, tiny: 1 },
  figures: [
    ...STEPS.full.map((people) => ({ key: `frames${people}`, title: `${people} people: frames/s` })),
    ...STEPS.full.map((people) => ({ key: `share${people}`, title: `${people}: reached, %` })),
  ],
  async measure({ cluster, size }, contender) {
    const all: Record<string, number> = {};
    for (const peopleEach of STEPS[size]) {
      const carets = { stories: 1, peopleEach, movesPerSecond: 5, warmSeconds: 0.2, seconds: SECONDS[size] };
      const { frames, share } = await moveCarets({ cluster }, contender, carets);
      all[`frames${peopleEach}`] = frames ?? Number.NaN;
      all[`share${peopleEach}`] = share ?? Number.NaN;
    }
    return all;
  },
  judge(medians) {
    const growth = STEPS.full.slice(1).flatMap((people) => {
      const times = ours(medians, `frames${people}`) / ours(medians, `frames${people / 2}`);
      return Number.isFinite(times) ? [times] : [];
    });
    const most = Math.max(...growth);
    return {
      met: growth.length > 0 ? most <= LINEAR : null,
      sentence: `twice the people, at most ${short(most)} times the frames`,
    };
  },
};
