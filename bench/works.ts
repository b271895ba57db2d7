import { besideOtherWork } from "./work/beside-other-work.ts";
import { caretGrowth } from "./work/caret-growth.ts";
import { caretsApart, caretsTogether } from "./work/carets.ts";
import { databaseBytes } from "./work/database-bytes.ts";
import { friends } from "./work/friends.ts";
import { idleLatency } from "./work/idle-latency.ts";
import { kills } from "./work/kills.ts";
import { manyStories } from "./work/many-stories.ts";
import { memory } from "./work/memory.ts";
import { oneStory } from "./work/one-story.ts";
import { opening } from "./work/opening.ts";
import { reconnect } from "./work/reconnect.ts";
import { search } from "./work/search.ts";
import { stalledReader } from "./work/stalled-reader.ts";
import type { Work } from "./work/work.ts";

/** Everything that is measured, in the order of docs/BENCHMARKS.md. */
export const WORKS: readonly Work[] = [
  oneStory,
  besideOtherWork,
  idleLatency,
  manyStories,
  caretsTogether,
  caretsApart,
  caretGrowth,
  memory,
  opening,
  friends,
  databaseBytes,
  kills,
  reconnect,
  stalledReader,
  search,
];
