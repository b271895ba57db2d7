"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { onSessionQuestion } from "./session-ended.ts";

const ADDRESS = "/api/v1/live";
/** Several changes at once are one reading; a person sees it within a quarter of a second all the same. */
const SETTLE = 120;
const RETRY = 4_000;

/**
 * Calls `onChange` whenever something in the newsroom changed, also after the connection was away (what was missed is
 * unknown, so read again). Answers whether changes arrive just now.
 */
export function useLive(onChange: () => void): "live" | "lost" {
  const [live, setLive] = useState<"live" | "lost">("live");
  const tell = useEffectEvent(onChange);

  useEffect(() => {
    let source: EventSource | null = null;
    let settle: ReturnType<typeof setTimeout> | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let wasLost = false;

    function changed(): void {
      clearTimeout(settle);
      settle = setTimeout(() => tell(), SETTLE);
    }
    function lost(): void {
      wasLost = true;
      setLive("lost");
      // A refused stream (an ended session, a proxy's 502) is closed for good by the browser: open a new one.
      if (source?.readyState === EventSource.CLOSED) {
        clearTimeout(retry);
        retry = setTimeout(open, RETRY);
      }
    }
    function back(): void {
      setLive("live");
      if (wasLost) changed();
      wasLost = false;
    }
    function open(): void {
      source?.close();
      source = new EventSource(ADDRESS);
      source.onopen = back;
      source.onerror = lost;
      source.onmessage = changed;
      for (const name of ["desk", "story", "release", "access"]) source.addEventListener(name, changed);
    }
    function atOnce(): void {
      clearTimeout(retry);
      if (wasLost) open();
    }

    open();
    window.addEventListener("online", atOnce);
    window.addEventListener("offline", lost);
    const stopListening = onSessionQuestion(atOnce);
    return () => {
      clearTimeout(settle);
      clearTimeout(retry);
      source?.close();
      stopListening();
      window.removeEventListener("online", atOnce);
      window.removeEventListener("offline", lost);
    };
  }, []);

  return live;
}
