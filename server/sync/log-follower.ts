import * as Y from "yjs";
import type { LogHead, OpenedCopy, RoomLog } from "#server/records/room-log.ts";
import type { CloseName } from "#wire/close-codes.ts";
import type { Clock } from "./clock.ts";
import type { Counters } from "./counters.ts";
import type { LiveCopy } from "./live-copy.ts";

/** A broken document is read anew this often until it works. */
const MEND_RETRY_MS = 500;

interface LogFollowerOptions {
  readonly storyId: string;
  readonly log: RoomLog;
  readonly clock: Clock;
  readonly counters: Counters;
  readonly copy: LiveCopy;
  /** Takes committed words in and shows them to everyone. */
  readonly show: (takeIn: () => Uint8Array | null) => void;
  /** The document is sound again: what waits can be judged. */
  readonly onMended: () => void;
  readonly end: (name: CloseName) => void;
  readonly onProblem: (problem: unknown, storyId: string) => void;
}

/** Keeps a story's copy in step with its log, which other processes and commands write too. */
export class LogFollower {
  readonly #options: LogFollowerOptions;
  #catchingUp: Promise<boolean> | null = null;
  #catchingUpNext: Promise<boolean> | null = null;
  #cancelMending: (() => void) | null = null;
  #isOver = false;

  constructor(options: LogFollowerOptions) {
    this.#options = options;
  }

  stop(): void {
    this.#isOver = true;
    this.#cancelMending?.();
  }

  /**
   * Somebody says that the log stands there by now. No further than our own batch brings it, and nothing is read: its
   * commit will tell whether those were others' rows.
   */
  follow(head: LogHead): void {
    const { copy, end } = this.#options;
    if (head.generation !== copy.generation) end("other-version");
    else if (head.sequence > copy.sequenceAhead) void this.catchUp();
  }

  /** The document is broken: reads it anew, as often as it takes. Meanwhile what people send waits. */
  async mend(): Promise<void> {
    if ((await this.catchUp()) || this.#isOver) return;
    this.#cancelMending = this.#options.clock.after(MEND_RETRY_MS, () => void this.mend());
  }

  /**
   * Reads what others committed, up to now, and shows it; false when the log can't be read. One at a time: who asks
   * while one is under way waits for the next, which sees what that one may have missed.
   */
  catchUp(): Promise<boolean> {
    if (this.#catchingUp) {
      this.#catchingUpNext ??= this.#catchingUp.then(() => {
        this.#catchingUpNext = null;
        return this.catchUp();
      });
      return this.#catchingUpNext;
    }
    this.#catchingUp = this.#tryReadOn().finally(() => {
      this.#catchingUp = null;
    });
    return this.#catchingUp;
  }

  async #tryReadOn(): Promise<boolean> {
    const { copy, onProblem, storyId } = this.#options;
    try {
      if (!copy.isBroken) await this.#readOn();
      // It may have been broken meanwhile. What was read before that may lack what was committed since, and is no start.
      if (copy.isBroken && !this.#isOver) await this.#readAnew();
      return true;
    } catch (problem) {
      // The next notice or sweep tries again.
      onProblem(problem, storyId);
      return false;
    }
  }

  async #readOn(): Promise<void> {
    const { log, storyId, counters, copy, show, end } = this.#options;
    const tail = await log.after(storyId, copy.head);
    if (this.#isOver || copy.isBroken) return;
    if (tail.kind === "generation") {
      end("other-version");
      return;
    }
    if (tail.kind === "broken") {
      await this.#readWhole((opened) => copy.followWhole(opened));
      return;
    }
    if (tail.rows.length === 0) return;
    counters.followedRows += tail.rows.length;
    show(() => copy.follow(tail.rows));
  }

  async #readAnew(): Promise<void> {
    const { copy, counters, onMended } = this.#options;
    await this.#readWhole((opened) => {
      counters.rereadDocuments += 1;
      return copy.startAnew(opened);
    });
    if (!this.#isOver) onMended();
  }

  async #readWhole(takeIn: (opened: OpenedCopy) => Uint8Array | null): Promise<void> {
    const { log, storyId, copy, show, end } = this.#options;
    const wasBroken = copy.isBroken;
    const opened = await log.open(storyId);
    if (opened !== null && !this.#isOver && opened.generation === copy.generation) {
      if (copy.isBroken === wasBroken) show(() => takeIn(opened));
      else opened.doc.destroy();
      return;
    }
    opened?.doc.destroy();
    end("other-version");
  }

  /** What is committed, read from the log and encoded for these clocks; null when that can't be had. Never rejects. */
  async readCommitted(vector: Uint8Array): Promise<Uint8Array | null> {
    const { log, storyId, copy, onProblem } = this.#options;
    try {
      const opened = await log.open(storyId);
      if (this.#isOver || opened?.generation !== copy.generation) return null;
      const diff = Y.encodeStateAsUpdate(opened.doc, vector);
      opened.doc.destroy();
      return diff;
    } catch (problem) {
      // The database is away: they are answered when the batch is committed.
      onProblem(problem, storyId);
      return null;
    }
  }
}
