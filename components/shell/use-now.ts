"use client";

import { useEffect, useState } from "react";

/** The browser's clock, told every `every` milliseconds; null on the server and in the first paint. */
export function useNow(every: number): Date | null {
  const [now, setNow] = useState<Date | null>(null);
  useEffect(() => {
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
