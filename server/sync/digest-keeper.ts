import type { DigestAt } from "#server/records/copy-digest.ts";
import type { RoomLog } from "#server/records/room-log.ts";
import type { Clock } from "./clock.ts";

/** Digests of all rooms are kept together, at most this often. */
const TOGETHER_MS = 200;
/** To count the words of all rooms takes at most one part in so many of the thread. */
const COUNTING_SHARE = 100;

/** Writes down what the story list shows of each room, for all rooms of the process in one statement. */
export class DigestKeeper {
  readonly #log: RoomLog;
  readonly #clock: Clock;
  readonly #onFailure: (problem: unknown) => void;
  readonly #waiting = new Map<string, DigestAt>();
  #isScheduled = false;
  readonly #turns: (() => void)[] = [];
  #isResting = false;

  constructor(options: { log: RoomLog; clock: Clock; onFailure: (problem: unknown) => void }) {
    this.#log = options.log;
    this.#clock = options.clock;
    this.#onFailure = options.onFailure;
  }

  keep(digest: DigestAt): void {
    this.#waiting.set(digest.storyId, digest);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#clock.after(TOGETHER_MS, () => this.#save());
  }

  /** Does `work`, which counts a room's words: at once, or after that of other rooms and a rest that grows with it. */
  count(work: () => void): void {
    this.#turns.push(work);
    if (!this.#isResting) this.#takeTurn();
  }

  #takeTurn(): void {
    this.#isResting = false;
    const work = this.#turns.shift();
    if (work === undefined) return;
    const start = this.#clock.now();
    work();
    this.#isResting = true;
    this.#clock.after((this.#clock.now() - start) * (COUNTING_SHARE - 1), () => this.#takeTurn());
  }

  #save(): void {
    this.#isScheduled = false;
    const digests = [...this.#waiting.values()];
    this.#waiting.clear();
    // Lost at worst until the story's next words: nothing depends on a digest.
    this.#log.saveDigests(digests).catch((problem) => this.#onFailure(problem));
  }
}
