import { besideOtherWork } from "./work/beside-other-work.ts";
import { board } from "./work/board.ts";
import { caretGrowth } from "./work/caret-growth.ts";
import { caretsApart, caretsTogether } from "./work/carets.ts";
import { compare } from "./work/compare.ts";
import { databaseBytes } from "./work/database-bytes.ts";
import { dueReleases } from "./work/due-releases.ts";
import { friends } from "./work/friends.ts";
import { guessing } from "./work/guessing.ts";
import { idleLatency } from "./work/idle-latency.ts";
import { kills } from "./work/kills.ts";
import { manyStories } from "./work/many-stories.ts";
import { memory } from "./work/memory.ts";
import { oneStory } from "./work/one-story.ts";
import { opening } from "./work/opening.ts";
import { reconnect } from "./work/reconnect.ts";
import { releaseVisible } from "./work/release-visible.ts";
import { search } from "./work/search.ts";
import { stalledReader } from "./work/stalled-reader.ts";
import { typing } from "./work/typing.ts";
import type { AnyWork } from "./work/work.ts";

/** Everything that is measured, in the order of docs/BENCHMARKS.md. */
export const WORKS: readonly AnyWork[] = [
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
  board,
  compare,
  search,
  typing,
  guessing,
  dueReleases,
  releaseVisible,
];
