"use client";

import { useEffect, useState } from "react";

/**
 * The browser's clock, told every `every` milliseconds. On the server and in the first paint it is `first`, the page's own
 * instant (so that both write the same words), or null without one.
 */
export function useNow(every: number, first?: string): Date | null {
  const [now, setNow] = useState<Date | null>(() => (first === undefined ? null : new Date(first)));
  useEffect(() => {
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
