import type { RoomLog } from "#server/records/room-log.ts";
import { LIMITS } from "#wire/limits.ts";
import type { Clock } from "./clock.ts";
import type { StagedCopy } from "./staged-copy.ts";

/** The story list shows new words within a second. */
const DIGEST_MS = 700;
const COMPACT_AFTER_ROWS = 1_000;
/** Of a story nobody has open: the next to open it shouldn't wait for many rows. */
const COMPACT_IDLE_AFTER_ROWS = 50;

interface UpkeepOptions {
  readonly storyId: string;
  readonly log: RoomLog;
  readonly clock: Clock;
  readonly copy: StagedCopy;
  readonly onProblem: (problem: unknown, storyId: string) => void;
}

/** What a room does beside the way of a keystroke: the story list's line, snapshots, leaving memory when idle. */
export class Upkeep {
  readonly #options: UpkeepOptions;
  #cancelDigest: (() => void) | null = null;
  #cancelIdle: (() => void) | null = null;
  #isCompacting = false;
  #isStopped = false;

  constructor(options: UpkeepOptions) {
    this.#options = options;
  }

  afterCommit(): void {
    if (this.#isStopped) return;
    this.#cancelDigest ??= this.#options.clock.after(DIGEST_MS, () => this.#saveDigest());
    if (this.#options.copy.rowsSinceSnapshot >= COMPACT_AFTER_ROWS) void this.#compact();
  }

  #saveDigest(): void {
    this.#cancelDigest = null;
    const { storyId, log, copy, onProblem } = this.#options;
    log
      .saveDigest(storyId, copy.head.sequence, copy.committed)
      .catch((problem) => onProblem(problem, storyId));
  }

  async #compact(): Promise<void> {
    if (this.#isCompacting) return;
    this.#isCompacting = true;
    const { storyId, log, copy, onProblem } = this.#options;
    // Counted from here also when it fails: a log that can't be compacted isn't tried again with every keystroke.
    copy.compacted();
    await log.compact(storyId).catch((problem) => onProblem(problem, storyId));
    this.#isCompacting = false;
  }

  /** Nobody is here any more: leaves memory after a while, once everything is committed and written down. */
  idle(leave: () => void): void {
    this.#cancelIdle?.();
    this.#cancelIdle = this.#options.clock.after(LIMITS.roomIdleMs, () => {
      this.#cancelIdle = null;
      if (this.#options.copy.unsavedBytes > 0) this.idle(leave);
      else void this.#tidy().then(() => this.#leaveIfStillIdle(leave));
    });
  }

  #isIdle = false;

  async #tidy(): Promise<void> {
    this.#isIdle = true;
    if (this.#options.copy.rowsSinceSnapshot >= COMPACT_IDLE_AFTER_ROWS) await this.#compact();
  }

  #leaveIfStillIdle(leave: () => void): void {
    if (this.#isIdle && !this.#isStopped) leave();
  }

  stopIdling(): void {
    this.#isIdle = false;
    this.#cancelIdle?.();
    this.#cancelIdle = null;
  }

  stop(): void {
    this.#isStopped = true;
    this.stopIdling();
    if (this.#cancelDigest) {
      this.#cancelDigest();
      this.#saveDigest();
    }
  }
}
