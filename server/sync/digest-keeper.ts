import type { DigestAt } from "#server/records/copy-digest.ts";
import type { RoomLog } from "#server/records/room-log.ts";
import type { Clock } from "./clock.ts";

/** Digests of all rooms are kept together, at most this often. */
const TOGETHER_MS = 200;

/** Writes down what the story list shows of each room, for all rooms of the process in one statement. */
export class DigestKeeper {
  readonly #log: RoomLog;
  readonly #clock: Clock;
  readonly #onFailure: (problem: unknown) => void;
  readonly #waiting = new Map<string, DigestAt>();
  #isScheduled = false;

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

  #save(): void {
    this.#isScheduled = false;
    const digests = [...this.#waiting.values()];
    this.#waiting.clear();
    // Lost at worst until the story's next words: nothing depends on a digest.
    this.#log.saveDigests(digests).catch((problem) => this.#onFailure(problem));
  }
}
