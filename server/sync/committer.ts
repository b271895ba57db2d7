import type { Append, Appended } from "#server/records/copy-append.ts";
import type { RoomLog } from "#server/records/room-log.ts";
import { LIMITS } from "#wire/limits.ts";
import type { Clock } from "./clock.ts";
import { type Counters, countCommit } from "./counters.ts";

/** A room, as the committer sees it. */
export interface Committing {
  readonly storyId: string;
  /** The rows to commit next; null when there are none. */
  nextAppend(): Append | null;
  /** What became of the rows. Anything but `appended` ends the room, or the same rows are answered by nextAppend again. */
  settle(outcome: Exclude<Appended, { kind: "busy" }>): void;
}

const FIRST_RETRY_MS = 50;
/** Everything is in within five seconds of the database's return (Y1), so the wait never grows long. */
const LONGEST_RETRY_MS = 500;
/** Batches take at most about this part of the thread, until the window is as long as it may be. */
const IDLE_SHARE = 10;
const LONGEST_WINDOW_MS = 25;
/** Stories locked by somebody else wait for their lock beside the others; each takes a connection. */
const WAITING_LANES = 3;

/**
 * Commits the edits of all rooms: at once when idle, else together every ten milliseconds, or less often where a batch is
 * much work, in one transaction.
 * A story whose log somebody else has locked waits in a lane of its own and holds nobody up.
 */
export class Committer {
  readonly #log: RoomLog;
  readonly #clock: Clock;
  readonly #counters: Counters;
  readonly #onFailure: (problem: unknown) => void;
  readonly #waiting = new Set<Committing>();
  readonly #inLane = new Set<Committing>();
  #state: "idle" | "scheduled" | "committing" = "idle";
  #notBefore = Number.NEGATIVE_INFINITY;
  /** How much of this thread's time the last batch took, ms. */
  #spentMs = 0;
  #retryMs = 0;
  #whenQuiet: (() => void)[] = [];

  constructor(options: {
    log: RoomLog;
    clock: Clock;
    counters: Counters;
    onFailure: (problem: unknown) => void;
  }) {
    this.#log = options.log;
    this.#clock = options.clock;
    this.#counters = options.counters;
    this.#onFailure = options.onFailure;
  }

  /** The room has edits to commit. */
  wake(room: Committing): void {
    this.#waiting.add(room);
    this.#schedule();
  }

  /** The room ended: what it still had goes nowhere. */
  forget(room: Committing): void {
    this.#waiting.delete(room);
    this.#checkQuiet();
  }

  /** Answers when nothing waits to be committed. */
  async quiet(): Promise<void> {
    if (this.#isQuiet()) return;
    await new Promise<void>((resolve) => this.#whenQuiet.push(resolve));
  }

  #isQuiet(): boolean {
    return this.#waiting.size === 0 && this.#inLane.size === 0 && this.#state !== "committing";
  }

  #checkQuiet(): void {
    if (!this.#isQuiet()) return;
    for (const resolve of this.#whenQuiet.splice(0)) resolve();
  }

  #schedule(): void {
    if (this.#state !== "idle") return;
    const hasWork = [...this.#waiting].some((room) => !this.#inLane.has(room));
    if (!hasWork) {
      this.#checkQuiet();
      return;
    }
    this.#state = "scheduled";
    this.#clock.after(Math.max(0, this.#notBefore - this.#clock.now()), () => void this.#commitAll());
  }

  async #commitAll(): Promise<void> {
    this.#state = "committing";
    const rooms = [...this.#waiting].filter((room) => !this.#inLane.has(room));
    for (const room of rooms) this.#waiting.delete(room);
    const busy = await this.#commit(rooms, false);
    const now = this.#clock.now();
    this.#notBefore = Math.max(now + this.#retryMs, this.#notBefore);
    this.#state = "idle";
    for (const room of busy) this.#giveLane(room);
    this.#schedule();
  }

  #giveLane(room: Committing): void {
    if (this.#inLane.size >= WAITING_LANES) {
      this.#waiting.add(room);
      this.#notBefore = Math.max(this.#notBefore, this.#clock.now() + FIRST_RETRY_MS);
      return;
    }
    this.#inLane.add(room);
    void this.#commit([room], true).then(() => {
      this.#inLane.delete(room);
      this.#schedule();
    });
  }

  /** Answers the rooms whose story was locked. Never rejects: what fails is put back and tried again. */
  async #commit(rooms: readonly Committing[], wait: boolean): Promise<readonly Committing[]> {
    const start = this.#clock.now();
    const batch = rooms.flatMap((room) => {
      const append = room.nextAppend();
      return append ? [{ room, append }] : [];
    });
    if (batch.length === 0) return [];
    const sent = this.#clock.now();
    if (!wait) this.#notBefore = start + this.#windowMs(batch.length);
    let outcomes: ReadonlyMap<string, Appended>;
    try {
      outcomes = await this.#log.append(
        batch.map(({ append }) => append),
        wait,
      );
    } catch (problem) {
      this.#fail(
        batch.map(({ room }) => room),
        problem,
      );
      return [];
    }
    this.#retryMs = 0;
    const answered = this.#clock.now();
    const rows = batch.reduce((sum, { append }) => sum + append.rows.length, 0);
    countCommit(this.#counters, rows, answered - sent);
    const busy = batch
      .filter(({ room }) => !this.#settle(room, outcomes.get(room.storyId)))
      .map(({ room }) => room);
    if (!wait) this.#spentMs = sent - start + (this.#clock.now() - answered);
    return busy;
  }

  /**
   * Where a batch is much work, as with a hundred readers or with many stories, the next one waits for more company: it
   * costs hardly more. Two people who take turns in one story wait for nothing but the commit.
   */
  #windowMs(rooms: number): number {
    const fair = this.#spentMs * IDLE_SHARE;
    const least = rooms > 1 ? LIMITS.batchWindowMs : 0;
    return Math.min(Math.max(least, fair), LONGEST_WINDOW_MS);
  }

  /** False when the story was locked. */
  #settle(room: Committing, outcome: Appended | undefined): boolean {
    if (outcome === undefined) throw new Error(`the log said nothing of story ${room.storyId}`);
    if (outcome.kind === "busy") {
      return false;
    }
    room.settle(outcome);
    return true;
  }

  #fail(rooms: readonly Committing[], problem: unknown): void {
    this.#counters.commitFailures += 1;
    this.#onFailure(problem);
    this.#retryMs = Math.min(Math.max(FIRST_RETRY_MS, this.#retryMs * 2), LONGEST_RETRY_MS);
    this.#notBefore = Math.max(this.#notBefore, this.#clock.now() + this.#retryMs);
    for (const room of rooms) {
      this.#waiting.add(room);
    }
  }
}
