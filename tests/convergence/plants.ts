import type { MemoryLog } from "./memory-log.ts";
import type { MortalClock } from "./virtual-clock.ts";

/** A server built wrong on purpose, to see that the simulation notices. */
export type Plant = "none" | "acknowledges-early" | "skips-a-row" | "forgets-the-tail";

export function plantIn(log: MemoryLog, clock: MortalClock, plant: Plant): void {
  const { append, after, open } = { append: log.append, after: log.after, open: log.open };
  if (plant === "acknowledges-early") {
    log.append = async (appends, wait) => {
      clock.after(40, () => void append.call(log, appends, wait).catch(() => undefined));
      return new Map(appends.map(({ storyId }) => [storyId, { kind: "appended", first: 0 }]));
    };
  }
  if (plant === "skips-a-row") {
    log.after = async (storyId, head) => {
      const tail = await after.call(log, storyId, head);
      // As with sequences given before the commit: a later number is seen first, and the row below it never.
      return tail.kind === "rows" && tail.rows.length > 1 ? { kind: "rows", rows: tail.rows.slice(1) } : tail;
    };
  }
  if (plant === "forgets-the-tail") {
    log.open = async (storyId) => {
      const opened = await open.call(log, storyId);
      const story = log.stories.get(storyId);
      if (opened && story) story.rows.splice(-1);
      return opened;
    };
  }
}
