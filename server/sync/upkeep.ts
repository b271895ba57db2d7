import { digestOf, headOf } from "#server/records/copy-digest.ts";
import type { RoomLog } from "#server/records/room-log.ts";
import { LIMITS } from "#wire/limits.ts";
import type { Clock } from "./clock.ts";
import type { DigestKeeper } from "./digest-keeper.ts";
import type { LiveCopy } from "./live-copy.ts";

/** The story list shows a new hed or byline within a second, with the time the keeper collects. */
const DIGEST_MS = 500;
/** Its word count may be a little older, and older where many stories are typed in: to count is most of what typing costs. */
const COUNT_MS = 3_000;
const COMPACT_AFTER_ROWS = 1_000;
/** Of a story nobody has open: the next to open it shouldn't wait for many rows. */
const COMPACT_IDLE_AFTER_ROWS = 50;

interface UpkeepOptions {
  readonly storyId: string;
  readonly log: RoomLog;
  readonly clock: Clock;
  readonly copy: LiveCopy;
  readonly digests: DigestKeeper;
  readonly onProblem: (problem: unknown, storyId: string) => void;
}

/** What a room does beside the way of a keystroke: the story list's line, snapshots, leaving memory when idle. */
export class Upkeep {
  readonly #options: UpkeepOptions;
  #cancelDigest: (() => void) | null = null;
  #isDigestDue = false;
  #isInTurn = false;
  #keptHead: string | null = null;
  #keptAt = Number.NEGATIVE_INFINITY;
  #cancelIdle: (() => void) | null = null;
  #isCompacting = false;
  #isStopped = false;

  constructor(options: UpkeepOptions) {
    this.#options = options;
  }

  /** The document holds what is committed and nothing else. */
  afterCommit(): void {
    if (this.#isStopped) return;
    if (this.#isDigestDue) this.#keepDigest();
    else this.#cancelDigest ??= this.#options.clock.after(DIGEST_MS, () => this.#digest());
    if (this.#options.copy.rowsSinceSnapshot >= COMPACT_AFTER_ROWS) void this.#compact();
  }

  #digest(): void {
    this.#cancelDigest = null;
    // The list shows no word that isn't committed: with a batch under way, its commit comes by in a moment.
    if (this.#options.copy.isCommitted) this.#keepDigest();
    else this.#isDigestDue = true;
  }

  #keepDigest(): void {
    this.#isDigestDue = false;
    const { copy, clock } = this.#options;
    const waitMs = this.#keptAt + COUNT_MS - clock.now();
    if (headOf(copy.doc) !== this.#keptHead) this.#keepDigestNow();
    else if (waitMs > 0) this.#cancelDigest ??= clock.after(waitMs, () => this.#digest());
    else this.#countInTurn();
  }

  #countInTurn(): void {
    if (this.#isInTurn) return;
    this.#isInTurn = true;
    this.#options.digests.count(() => {
      this.#isInTurn = false;
      if (this.#isStopped) return;
      if (this.#options.copy.isCommitted) this.#keepDigestNow();
      else this.#isDigestDue = true;
    });
  }

  #keepDigestNow(): void {
    const { storyId, copy, digests, clock } = this.#options;
    this.#keptAt = clock.now();
    this.#keptHead = headOf(copy.doc);
    digests.keep({ storyId, sequence: copy.head.sequence, digest: digestOf(copy.doc) });
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
    if (this.#cancelDigest === null && !this.#isDigestDue && !this.#isInTurn) return;
    this.#cancelDigest?.();
    if (this.#options.copy.isCommitted) this.#keepDigestNow();
  }
}
