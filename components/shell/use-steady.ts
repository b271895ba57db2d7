"use client";

import { useMemo, useRef } from "react";

/**
 * The same object in every drawing, whose functions do what those of the latest drawing would. Who is given it needn't be
 * drawn anew because its parent was. `latest` has the same functions each time, and nothing else.
 */
export function useSteady<F extends object>(latest: F): F {
  const now = useRef<object>(latest);
  now.current = latest;
  return useMemo(() => {
    const handed = Object.keys(now.current).map((name) => [
      name,
      (...words: unknown[]): unknown => Reflect.apply(Reflect.get(now.current, name), now.current, words),
    ]);
    // Each of F's functions, handed on with what it is given.
    return Object.fromEntries(handed) as F;
  }, []);
}
