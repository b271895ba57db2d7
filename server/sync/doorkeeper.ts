import type { CloseName } from "#wire/close-codes.ts";
import { LIMITS } from "#wire/limits.ts";
import type { Admission, Admitted, Rights } from "./admission.ts";
import type { Clock } from "./clock.ts";
import type { Seat } from "./hall.ts";

/** Rights are asked again this often, in case a notice was missed: within a second, whatever happens (Y3). */
const SWEEP_MS = 500;

interface Guest {
  readonly admitted: Admitted;
  readonly seat: Seat;
}

interface DoorkeeperOptions {
  readonly admission: Admission;
  readonly clock: Clock;
  readonly onProblem: (problem: unknown) => void;
}

/** Knows who is in, and sees them out when they may no longer do what they were let in for. */
export class Doorkeeper {
  readonly #options: DoorkeeperOptions;
  readonly #guests = new Set<Guest>();
  #checking: Promise<void> | null = null;
  #checkAgain = false;
  #cancelSweep: (() => void) | null = null;

  constructor(options: DoorkeeperOptions) {
    this.#options = options;
  }

  get seats(): readonly Seat[] {
    return [...this.#guests].map((guest) => guest.seat);
  }

  /** Whether this person has too many sockets already. */
  isFull({ stafferId, storyId }: Admitted): boolean {
    const theirs = [...this.#guests].filter((guest) => guest.admitted.stafferId === stafferId);
    const here = theirs.filter((guest) => guest.admitted.storyId === storyId);
    return here.length >= LIMITS.socketsPerPersonAndStory || theirs.length >= LIMITS.socketsPerPerson;
  }

  /** Answers what to call when the socket is closed. */
  seat(admitted: Admitted, seat: Seat): () => void {
    const guest = { admitted, seat };
    this.#guests.add(guest);
    return () => this.#guests.delete(guest);
  }

  startSweeping(): void {
    this.#cancelSweep ??= this.#options.clock.after(SWEEP_MS, () => {
      this.#cancelSweep = null;
      void this.check().then(() => this.startSweeping());
    });
  }

  stopSweeping(): void {
    this.#cancelSweep?.();
    this.#cancelSweep = null;
  }

  /** Asks for everyone. Never rejects; one at a time, and once more when asked meanwhile. */
  check(): Promise<void> {
    if (this.#checking) this.#checkAgain = true;
    this.#checking ??= this.#checkOnce().finally(() => {
      this.#checking = null;
      if (!this.#checkAgain) return;
      this.#checkAgain = false;
      void this.check();
    });
    return this.#checking;
  }

  async #checkOnce(): Promise<void> {
    const guests = [...this.#guests];
    if (guests.length === 0) return;
    try {
      const answers = await this.#options.admission.recheck(guests.map((guest) => guest.admitted));
      guests.forEach((guest, index) => {
        const answer = answers[index];
        if (answer !== undefined && answer !== guest.admitted.rights) seeOut(guest.seat, answer);
      });
    } catch (problem) {
      // While the database is away nothing anyone writes is committed either; the next sweep asks again.
      this.#options.onProblem(problem);
    }
  }
}

/** Other rights than before: they come back and get what they may still do. None: they are told why. */
function seeOut({ room, peer }: Seat, answer: Rights | CloseName): void {
  room.dismiss(peer, answer === "read" || answer === "write" ? "rights-changed" : answer);
}
