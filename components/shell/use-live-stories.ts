"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { joinLive, type LiveEvent } from "./live-line.ts";

/** Long enough for what one act tells of to be one reading, short enough that nobody sees it. */
const SETTLE = 60;
const STORIES: readonly LiveEvent[] = ["desk", "story", "release", "access", "back"];

/**
 * Calls `read` with the stories that changed, null when it isn't known which. One reading at a time, and the longer it takes
 * the longer until the next: a busy newsroom is read more seldom, never not at all. Answers whether changes arrive just now.
 */
export function useLiveStories(read: (ids: readonly string[] | null) => Promise<void>): "live" | "lost" {
  const [live, setLive] = useState<"live" | "lost">("live");
  const tell = useEffectEvent(read);

  useEffect(() => {
    let changed = new Set<string | null>();
    let timer: ReturnType<typeof setTimeout> | null = null;
    let gone = false;
    function plan(after: number): void {
      timer ??= setTimeout(() => void run(), after);
    }
    async function run(): Promise<void> {
      const ids = [...changed];
      changed = new Set();
      const started = performance.now();
      await tell(ids.includes(null) ? null : ids.flatMap((id) => id ?? []));
      timer = null;
      if (changed.size > 0 && !gone) plan(SETTLE + performance.now() - started);
    }
    const leave = joinLive({
      hear: (event, story) => {
        if (!STORIES.includes(event)) return;
        changed.add(story);
        plan(SETTLE);
      },
      state: setLive,
    });
    return () => {
      gone = true;
      if (timer !== null) clearTimeout(timer);
      leave();
    };
  }, []);

  return live;
}
