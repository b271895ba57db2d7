/** Time as rooms know it, so that a simulator can hold it. Milliseconds. */
export interface Clock {
  /** Never goes back. */
  now(): number;
  /** Since 1970; may be set. */
  wallNow(): number;
  /** Does `work` once, `ms` from now; call the answer to take it back. */
  after(ms: number, work: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  wallNow: () => Date.now(),
  after(ms, work) {
    if (ms <= 0) {
      const soon = setImmediate(work);
      return () => clearImmediate(soon);
    }
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};
