/** What a heartbeat reaches. */
export interface Beating {
  beat(): void;
}

/** Beats come in so many portions, so that no moment has them all. */
const PORTIONS = 25;

/**
 * One timer for all sockets of a process, in place of one each: most of what an idle socket cost beside its own buffers
 * was what watched it. Runs only while it has somebody to reach.
 */
export class Heartbeat {
  readonly #portionMs: number;
  readonly #portions = Array.from({ length: PORTIONS }, () => new Set<Beating>());
  #newest = 0;
  #now = 0;
  #count = 0;
  #timer: NodeJS.Timeout | null = null;

  /** Each is reached once in so many ms. */
  constructor(everyMs: number) {
    this.#portionMs = everyMs / PORTIONS;
  }

  /** From now on it is reached, until `leave`. The first time comes within one round. */
  enter(one: Beating): void {
    this.#newest = (this.#newest + 1) % PORTIONS;
    this.#portions[this.#newest]?.add(one);
    this.#count += 1;
    this.#timer ??= setInterval(() => this.#beat(), this.#portionMs).unref();
  }

  leave(one: Beating): void {
    if (!this.#portions.some((portion) => portion.delete(one))) return;
    this.#count -= 1;
    if (this.#count > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }

  #beat(): void {
    this.#now = (this.#now + 1) % PORTIONS;
    for (const one of this.#portions[this.#now] ?? []) one.beat();
  }
}
