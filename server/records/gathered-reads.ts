/**
 * Reads by key for many who ask at about the same moment. While one reading is under way, what is asked meanwhile waits for
 * the next, which is one for all of them. Nobody is answered by a reading that began before they asked: whoever was told
 * of a change reads it.
 */
export class GatheredReads<V> {
  readonly #read: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>;
  #next: { readonly keys: Set<string>; readonly answer: Promise<ReadonlyMap<string, V>> } | null = null;
  /** Settles when nothing is under way. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(read: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>) {
    this.#read = read;
  }

  /** What was found under these keys, and perhaps under others. Rejects with what the reading threw. */
  ask(keys: readonly string[]): Promise<ReadonlyMap<string, V>> {
    const next = this.#next ?? this.#plan();
    for (const key of keys) next.keys.add(key);
    return next.answer;
  }

  #plan() {
    const keys = new Set<string>();
    const answer = this.#last.then(() => {
      this.#next = null;
      return this.#read([...keys]);
    });
    // A reading that failed has failed for those who asked; the next is tried all the same.
    this.#last = answer.catch(() => undefined);
    this.#next = { keys, answer };
    return this.#next;
  }
}
