import { LIMITS } from "#wire/limits.ts";

/** How many frames a socket may send: many at once, and then as many again as the time between them allows. */
export type FrameLimits = Pick<{ [K in keyof typeof LIMITS]: number }, "framesAtOnce" | "framesPerSecond">;

/** What one socket has left to send [WS15]. Times are milliseconds of one clock. */
export class FrameBudget {
  readonly #limits: FrameLimits;
  #left: number;
  #at: number;

  constructor(now: number, limits: FrameLimits = LIMITS) {
    this.#limits = limits;
    this.#left = limits.framesAtOnce;
    this.#at = now;
  }

  /** Takes one frame off; false when there is none left. */
  spend(now: number): boolean {
    const { framesAtOnce, framesPerSecond } = this.#limits;
    const earned = ((now - this.#at) / 1000) * framesPerSecond;
    this.#left = Math.min(framesAtOnce, this.#left + earned);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
