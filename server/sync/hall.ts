import type { RoomLog } from "#server/records/room-log.ts";
import type { CloseName } from "#wire/close-codes.ts";
import type { Clock } from "./clock.ts";
import { Committer } from "./committer.ts";
import type { Counters } from "./counters.ts";
import { DigestKeeper } from "./digest-keeper.ts";
import type { Line, Peer, Visitor } from "./peer.ts";
import { Room } from "./room.ts";

/** Open rooms are compared with the log this often, in case a notice was missed. */
const SWEEP_MS = 500;

export interface HallOptions {
  readonly log: RoomLog;
  readonly clock: Clock;
  readonly counters: Counters;
  /** Something that heals or closes by itself, for the server's own log. */
  readonly onProblem: (problem: unknown, storyId?: string) => void;
}

/** One socket on one story. */
export interface Seat {
  readonly room: Room;
  readonly peer: Peer;
}

/** All rooms of this process: one a story, made when somebody comes, and kept with the log of every other process. */
export class Hall {
  readonly #options: HallOptions;
  readonly #committer: Committer;
  readonly #digests: DigestKeeper;
  readonly #rooms = new Map<string, Room>();
  #sweeping: Promise<void> | null = null;
  #sweepAgain = false;
  #cancelSweep: (() => void) | null = null;

  constructor(options: HallOptions) {
    this.#options = options;
    const { log, clock, counters, onProblem } = options;
    const onFailure = (problem: unknown) => onProblem(problem);
    this.#committer = new Committer({ log, clock, counters, onFailure });
    this.#digests = new DigestKeeper({ log, clock, onFailure });
  }

  get rooms(): ReadonlyMap<string, Room> {
    return this.#rooms;
  }

  /** Takes a socket to its story's room. */
  join(storyId: string, visitor: Visitor, line: Line): Seat {
    const room = this.#rooms.get(storyId) ?? this.#open(storyId);
    const peer = room.join(visitor, line);
    if (peer === null) throw new Error("a room that is gone is still listed");
    return { room, peer };
  }

  #open(storyId: string): Room {
    const { log, clock, counters, onProblem } = this.#options;
    const room = new Room({
      storyId,
      log,
      clock,
      counters,
      committer: this.#committer,
      digests: this.#digests,
      onProblem,
      onGone: (gone) => {
        if (this.#rooms.get(storyId) === gone) this.#rooms.delete(storyId);
      },
    });
    this.#rooms.set(storyId, room);
    return room;
  }

  /** Starts comparing open rooms with the log. */
  startSweeping(): void {
    this.#cancelSweep ??= this.#options.clock.after(SWEEP_MS, () => {
      this.#cancelSweep = null;
      void this.sweep().then(() => this.startSweeping());
    });
  }

  stopSweeping(): void {
    this.#cancelSweep?.();
    this.#cancelSweep = null;
  }

  /** Somebody committed: open rooms that are behind read on. Never rejects; one at a time, and one more if asked. */
  sweep(): Promise<void> {
    if (this.#sweeping) this.#sweepAgain = true;
    this.#sweeping ??= this.#sweepOnce().finally(() => {
      this.#sweeping = null;
      if (!this.#sweepAgain) return;
      this.#sweepAgain = false;
      void this.sweep();
    });
    return this.#sweeping;
  }

  async #sweepOnce(): Promise<void> {
    const open = [...this.#rooms.values()].filter((room) => room.head !== null);
    if (open.length === 0) return;
    try {
      const heads = await this.#options.log.heads(open.map((room) => room.storyId));
      for (const room of open) {
        const head = heads.get(room.storyId);
        if (head) room.follow(head);
        else room.end("unknown-story");
      }
    } catch (problem) {
      // The next sweep follows.
      this.#options.onProblem(problem);
    }
  }

  /** Answers when everything taken in is committed. */
  quiet(): Promise<void> {
    return this.#committer.quiet();
  }

  /** Closes every room and everyone in them. */
  end(name: CloseName): void {
    this.stopSweeping();
    for (const room of [...this.#rooms.values()]) room.end(name);
  }
}
