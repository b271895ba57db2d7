import type { CloseName } from "#wire/close-codes.ts";
import { LIMITS } from "#wire/limits.ts";
import type { Rights } from "#wire/messages.ts";
import { type Admission, type Admitted, isRights } from "./admission.ts";
import type { Clock } from "./clock.ts";
import type { Seat } from "./hall.ts";

/** Rights are asked again this often, in case a notice was missed: within a second, whatever happens (Y3). */
const SWEEP_MS = 500;

interface Guest {
  readonly admitted: Admitted;
  readonly seat: Seat;
  /** When it was last known that they may do what they do. */
  confirmedAt: number;
}

/** How many sockets are let in, whoever holds them. */
export type DoorLimits = Pick<
  { [K in keyof typeof LIMITS]: number },
  "socketsPerAddress" | "socketsPerProcess"
>;

interface DoorkeeperOptions {
  readonly admission: Admission;
  readonly clock: Clock;
  readonly onProblem: (problem: unknown) => void;
  readonly limits?: DoorLimits;
}

/** Why nobody is asked who they are: the process, or the place they come from, has too many sockets. */
export type TurnedAway = "process-full" | "address-full";

/** Knows who is in, and sees them out when they may no longer do what they were let in for. */
export class Doorkeeper {
  readonly #options: DoorkeeperOptions;
  readonly #guests = new Set<Guest>();
  /** Sockets by where they come from, from their first knock to their close. */
  readonly #inside = new Map<string, number>();
  #count = 0;
  #checking: Promise<void> | null = null;
  /** Whom to ask for next: everyone, or those in some stories. */
  #isEveryoneDue = false;
  readonly #dueStories = new Set<string>();
  #cancelSweep: (() => void) | null = null;

  constructor(options: DoorkeeperOptions) {
    this.#options = options;
  }

  get seats(): readonly Seat[] {
    return [...this.#guests].map((guest) => guest.seat);
  }

  /** Counts a socket that knocks; answers what to call once when it is closed, or why it can't come in. */
  enter(address: string): (() => void) | TurnedAway {
    const { socketsPerAddress, socketsPerProcess } = this.#options.limits ?? LIMITS;
    const here = this.#inside.get(address) ?? 0;
    if (this.#count >= socketsPerProcess) return "process-full";
    if (here >= socketsPerAddress) return "address-full";
    this.#count += 1;
    this.#inside.set(address, here + 1);
    return () => {
      this.#count -= 1;
      const left = (this.#inside.get(address) ?? 1) - 1;
      if (left === 0) this.#inside.delete(address);
      else this.#inside.set(address, left);
    };
  }

  /** Whether this person has too many sockets already. */
  isFull({ stafferId, storyId }: Admitted): boolean {
    const theirs = [...this.#guests].filter((guest) => guest.admitted.stafferId === stafferId);
    const here = theirs.filter((guest) => guest.admitted.storyId === storyId);
    return here.length >= LIMITS.socketsPerPersonAndStory || theirs.length >= LIMITS.socketsPerPerson;
  }

  /** Answers what to call when the socket is closed. */
  seat(admitted: Admitted, seat: Seat): () => void {
    const guest = { admitted, seat, confirmedAt: this.#options.clock.now() };
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

  /**
   * Asks for everyone, or for those in one story: where words are typed in many, something is told of one of them all
   * the time. Never rejects; one at a time, and once more when asked meanwhile.
   */
  check(storyId?: string): Promise<void> {
    if (storyId === undefined) this.#isEveryoneDue = true;
    else this.#dueStories.add(storyId);
    return this.#checkDue();
  }

  #checkDue(): Promise<void> {
    this.#checking ??= this.#checkOnce().finally(() => {
      this.#checking = null;
      if (this.#isEveryoneDue || this.#dueStories.size > 0) void this.#checkDue();
    });
    return this.#checking;
  }

  #takeDue(): readonly Guest[] {
    const all = [...this.#guests];
    const due = this.#isEveryoneDue
      ? all
      : all.filter(({ admitted }) => this.#dueStories.has(admitted.storyId));
    this.#isEveryoneDue = false;
    this.#dueStories.clear();
    return due;
  }

  async #checkOnce(): Promise<void> {
    const guests = this.#takeDue();
    if (guests.length === 0) return;
    const { admission, clock, onProblem } = this.#options;
    const askedAt = clock.now();
    try {
      const asked = admission.recheck(guests.map((guest) => guest.admitted));
      const answers = await answeredWithin(LIMITS.recheckMs, asked, clock);
      guests.forEach((guest, index) => {
        const answer = answers[index];
        if (answer === undefined) return;
        guest.confirmedAt = askedAt;
        if (answer !== guest.admitted.rights) seeOut(guest.seat, answer);
      });
    } catch (problem) {
      // The next sweep asks again.
      onProblem(problem);
    }
    this.#seeOutUnconfirmed();
  }

  /** [WS16] Nobody goes on for ever on rights that may have been taken long ago, whatever keeps the answer away. */
  #seeOutUnconfirmed(): void {
    const now = this.#options.clock.now();
    for (const { seat, confirmedAt } of this.#guests) {
      if (now - confirmedAt >= LIMITS.unconfirmedMs) seat.room.dismiss(seat.peer, "try-later");
    }
  }
}

/** A question that hangs must not keep the next one from being asked. */
function answeredWithin<T>(ms: number, asked: Promise<T>, clock: Clock): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(new Error(`rights were not answered within ${ms} ms`)));
    asked.then(resolve, reject).finally(cancel);
  });
}

/** Other rights than before: they come back and get what they may still do. None: they are told why. */
function seeOut({ room, peer }: Seat, answer: Rights | CloseName): void {
  room.dismiss(peer, isRights(answer) ? "rights-changed" : answer);
}
