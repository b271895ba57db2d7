import { setTimeout as wait } from "node:timers/promises";

/** Something to do at a moment, ms from the start. */
export interface Beat {
  readonly at: number;
  readonly act: () => void;
}

/** Does each beat in its time, or as soon after as this process can. */
export async function keepPace(beats: readonly Beat[], start = performance.now()): Promise<void> {
  let next = 0;
  while (next < beats.length) {
    const now = performance.now() - start;
    for (; next < beats.length; next++) {
      const beat = beats[next];
      if (!beat || beat.at > now) break;
      beat.act();
    }
    await wait(1);
  }
}

/** Asks again until it is so; false when it still isn't after `limitMs`. */
export async function until(isSo: () => boolean, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (!isSo()) {
    if (performance.now() > end) return false;
    await wait(2);
  }
  return true;
}
