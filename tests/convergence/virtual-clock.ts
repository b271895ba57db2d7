import type { Clock } from "#server/sync/clock.ts";

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly work: () => void;
  isCancelled: boolean;
}

/** Time that passes only when told to, and promises that settle in between. */
export class VirtualClock implements Clock {
  #now = 0;
  #order = 0;
  #jumped = 0;
  /** A heap: the next timer is the first. */
  readonly #timers: Timer[] = [];

  now(): number {
    return this.#now;
  }

  wallNow(): number {
    return 1_700_000_000_000 + this.#now + this.#jumped;
  }

  /** Somebody sets the machine's clock forward or, below zero, back. */
  jump(ms: number): void {
    this.#jumped += ms;
  }

  after(ms: number, work: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms), order: this.#order++, work, isCancelled: false };
    this.#push(timer);
    return () => {
      timer.isCancelled = true;
    };
  }

  /** Lets `ms` pass, with everything that falls due. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settle();
    for (let next = this.#due(until); next; next = this.#due(until)) {
      this.#now = Math.max(this.#now, next.at);
      next.work();
      await settle();
    }
    this.#now = until;
  }

  #due(until: number): Timer | null {
    for (let first = this.#timers[0]; first && first.at <= until; first = this.#timers[0]) {
      this.#pop();
      if (!first.isCancelled) return first;
    }
    return null;
  }

  #push(timer: Timer): void {
    const heap = this.#timers;
    let at = heap.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (!parent || !isBefore(timer, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = timer;
  }

  #pop(): void {
    const heap = this.#timers;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let at = 0;
    while (true) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
      const sooner = right && left && isBefore(right, left) ? right : left;
      if (!sooner || !isBefore(sooner, last)) break;
      heap[at] = sooner;
      at = sooner === left ? 2 * at + 1 : 2 * at + 2;
    }
    heap[at] = last;
  }
}

function isBefore(one: Timer, other: Timer): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

/** No chain of promises in the server is longer than this. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 16; turn++) await null;
}

/** A process's share of the clock: when it is killed, nothing it was about to do happens. */
export class MortalClock implements Clock {
  isDead = false;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  wallNow(): number {
    return this.#clock.wallNow();
  }

  after(ms: number, work: () => void): () => void {
    return this.#clock.after(ms, () => {
      if (!this.isDead) work();
    });
  }
}
