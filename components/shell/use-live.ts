"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { joinLive, type LiveEvent } from "./live-line.ts";

/** Several changes at once are one reading; a person sees it within a quarter of a second all the same. */
const SETTLE = 120;
const STORIES: readonly LiveEvent[] = ["desk", "story", "release", "access", "back"];

/**
 * Calls `onChange` whenever something in the newsroom changed, also after the connection was away (what was missed is
 * unknown, so read again). `events` names what counts; by default all that concerns stories. Answers whether changes
 * arrive just now.
 */
export function useLive(onChange: () => void, events: readonly LiveEvent[] = STORIES): "live" | "lost" {
  const [live, setLive] = useState<"live" | "lost">("live");
  const tell = useEffectEvent(onChange);
  const counts = useEffectEvent((event: LiveEvent) => events.includes(event));

  useEffect(() => {
    let settle: ReturnType<typeof setTimeout> | undefined;
    const leave = joinLive({
      hear: (event) => {
        if (!counts(event)) return;
        clearTimeout(settle);
        settle = setTimeout(() => tell(), SETTLE);
      },
      state: setLive,
    });
    return () => {
      clearTimeout(settle);
      leave();
    };
  }, []);

  return live;
}
