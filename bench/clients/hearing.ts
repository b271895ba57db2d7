import * as Y from "yjs";
import { percentile } from "../figures.ts";
import type { Typing } from "./sample-story.ts";

/** The same frame goes to every reader; what it holds is worked out once. */
const KEPT_FRAMES = 2_000;

/** Who typed what when, and which reader heard it how much later. One story, or many that are typed alike. */
export class Hearing {
  readonly #rows = new Map<number, number>();
  readonly #sentAt: Float64Array[];
  readonly #known = new Map<string, readonly (readonly [row: number, end: number])[]>();
  #latencies: Float64Array;
  #count = 0;
  /** Only edits sent from here on count. */
  #from = Number.POSITIVE_INFINITY;
  /** Edits sent in the measured time, and those of them heard by all readers together. */
  counted = 0;
  heard = 0;

  constructor(typings: readonly Typing[], most = 2_000_000) {
    for (const [row, { client }] of typings.entries()) this.#rows.set(client, row);
    this.#sentAt = typings.map(({ edits }) => new Float64Array(edits.length));
    this.#latencies = new Float64Array(most);
  }

  sent(row: number, edit: number, at: number): void {
    const times = this.#sentAt[row];
    if (times) times[edit] = at;
    if (at >= this.#from) this.counted += 1;
  }

  measureFrom(at: number): void {
    this.#from = at;
  }

  reader(): ReaderHearing {
    return new ReaderHearing(this, this.#sentAt.length);
  }

  /** Up to which edit of which writer an update goes. */
  endsOf(update: Uint8Array): readonly (readonly [row: number, end: number])[] {
    const key = Buffer.from(update.buffer, update.byteOffset, update.byteLength).toString("latin1");
    const known = this.#known.get(key);
    if (known) return known;
    const ends: [number, number][] = [];
    for (const [client, end] of Y.parseUpdateMeta(update).to) {
      const row = this.#rows.get(client);
      if (row !== undefined) ends.push([row, end]);
    }
    if (this.#known.size >= KEPT_FRAMES) this.#known.clear();
    this.#known.set(key, ends);
    return ends;
  }

  note(row: number, edit: number, at: number): void {
    const sent = this.#sentAt[row]?.[edit] ?? 0;
    if (sent < this.#from || sent === 0) return;
    this.heard += 1;
    if (this.#count < this.#latencies.length) this.#latencies[this.#count++] = at - sent;
  }

  /** Milliseconds from sending to hearing. */
  latency(share: number): number {
    return percentile(this.latencies(), share);
  }

  latencies(): Float64Array {
    return this.#latencies.subarray(0, this.#count);
  }
}

/** How far one reader has heard each writer. */
export class ReaderHearing {
  readonly #all: Hearing;
  readonly #next: Int32Array;

  constructor(all: Hearing, writers: number) {
    this.#all = all;
    this.#next = new Int32Array(writers);
  }

  hear(update: Uint8Array): void {
    const now = performance.now();
    for (const [row, end] of this.#all.endsOf(update)) {
      for (let edit = this.#next[row] ?? 0; edit < end; edit++) this.#all.note(row, edit, now);
      if (end > (this.#next[row] ?? 0)) this.#next[row] = end;
    }
  }

  /** Edits of this writer heard without a hole. */
  heardOf(row: number): number {
    return this.#next[row] ?? 0;
  }
}
