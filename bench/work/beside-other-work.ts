import { short } from "../figures.ts";
import { startOurs } from "../servers/our-server.ts";
import { SideWork } from "./side-work.ts";
import { type Crowd, typeInOneStory } from "./type-in-one-story.ts";
import { atMost, ours, type Size, type Work } from "./work.ts";

const CROWDS: Readonly<Record<Size, Crowd>> = {
  full: { readers: 100, writers: 10, editsPerSecond: 40, warmSeconds: 3, seconds: 15 },
  quick: { readers: 100, writers: 10, editsPerSecond: 40, warmSeconds: 1, seconds: 5 },
  tiny: { readers: 2, writers: 1, editsPerSecond: 20, warmSeconds: 0.1, seconds: 0.3 },
};
const LIMIT_MS = 50;

export const besideOtherWork: Work = {
  name: "beside-other-work",
  title: "The same in the default process, beside compares, releases and pages",
  aim: `p99 edit to screen ≤ ${LIMIT_MS} ms`,
  method:
    "One process with all roles, as `npm start` runs it (production build). Ten people type 40 letters a second each " +
    "and a hundred read, as above, while over HTTP a reporter rewrites another story, an editor approves and the copy " +
    "desk releases it again and again, revisions are compared, and the readers' page, front, feed, story list and " +
    "editor are fetched; each next request a tenth of a second after the last was answered, releases half a second.",
  contenders: ["writethru-all"],
  rounds: { full: 3, quick: 1, tiny: 1 },
  figures: [
    { key: "p50", title: "p50 to screen, ms" },
    { key: "p99", title: "p99 to screen, ms" },
    { key: "loop", title: "event loop late, p99 ms" },
    { key: "busy", title: "CPU, % of a core" },
    { key: "releases", title: "releases/s" },
    { key: "compares", title: "compares/s" },
    { key: "pages", title: "pages/s" },
    { key: "share", title: "delivered, %" },
  ],
  async measure({ cluster, size }, contender) {
    const crowd = CROWDS[size];
    const writing = crowd.readers + crowd.writers;
    await using server = await startOurs({ cluster, contender, people: writing, desk: true });
    const side = new SideWork(server, { reporter: 0, editor: writing, copyEditor: writing + 1 });
    await side.prepare();
    const sideDone = side.run();
    const began = performance.now();
    const before = { ...side.done };
    const typed = await typeInOneStory(server, cluster, crowd);
    const seconds = (performance.now() - began) / 1_000;
    side.stop();
    await sideDone;
    return {
      p50: typed.p50,
      p99: typed.p99,
      loop: typed.loopP99,
      busy: typed.costs.server / typed.costs.ms / 10,
      releases: (side.done.releases - before.releases) / seconds,
      compares: (side.done.compares - before.compares) / seconds,
      pages: (side.done.pages - before.pages) / seconds,
      share: (100 * typed.heard) / (typed.edits * crowd.readers),
    };
  },
  judge(medians) {
    const own = ours(medians, "p99", "writethru-all");
    return { met: atMost(own, LIMIT_MS), sentence: `p99 ${short(own)} ms` };
  },
};
