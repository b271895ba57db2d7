interface Round<Value> {
  readonly keys: Set<string>;
  readonly found: Promise<ReadonlyMap<string, Value>>;
  start(): void;
}

/**
 * One look into the database for all readers who asked since the last one began. A reader always gets what was true
 * after they asked, as if they had looked alone (P4), but a crowd costs the database no more than a few people do: at
 * any time one look runs and one waits.
 */
export class SharedLook<Value> {
  #running = false;
  #next: Round<Value> | null = null;

  constructor(private readonly look: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>) {}

  /** What is under the key now; undefined when nothing is. Rejects as the look does. */
  async ask(key: string): Promise<Value | undefined> {
    const round = this.#next ?? this.#newRound();
    round.keys.add(key);
    return (await round.found).get(key);
  }

  #newRound(): Round<Value> {
    let start: () => void = () => undefined;
    const started = new Promise<void>((resolve) => {
      start = resolve;
    });
    const keys = new Set<string>();
    const round: Round<Value> = { keys, start, found: started.then(() => this.look([...keys])) };
    this.#next = round;
    const afterwards = () => {
      this.#running = false;
      this.#startNext();
    };
    round.found.then(afterwards, afterwards);
    this.#startNext();
    return round;
  }

  #startNext(): void {
    if (this.#running || this.#next === null) return;
    this.#running = true;
    // Not at once: whoever asks in this same turn comes along.
    queueMicrotask(() => {
      const round = this.#next;
      this.#next = null;
      round?.start();
    });
  }
}
