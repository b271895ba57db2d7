import type { Clock } from "./clock.ts";
import { type Counters, countClose } from "./counters.ts";
import type { FrameBudget } from "./frame-budget.ts";
import type { Seat } from "./hall.ts";
import type { LineEvents } from "./socket-line.ts";

interface SeatedSocketOptions {
  readonly seat: Seat;
  readonly budget: FrameBudget;
  readonly clock: Clock;
  readonly counters: Counters;
  /** To be told when it is closed. */
  readonly leave: () => void;
}

/**
 * What becomes of a socket's frames once its person is in a room. A class, since there is one for every idle socket:
 * functions made for each of them took a kilobyte more.
 */
export class SeatedSocket implements LineEvents {
  readonly #options: SeatedSocketOptions;

  constructor(options: SeatedSocketOptions) {
    this.#options = options;
  }

  onFrame(frame: Uint8Array): void {
    const { seat, budget, clock } = this.#options;
    if (budget.spend(clock.now())) seat.room.receive(seat.peer, frame);
    else seat.room.dismiss(seat.peer, "too-fast");
  }

  onBadFrame(): void {
    const { room, peer } = this.#options.seat;
    room.dismiss(peer, "bad-frame");
  }

  onClosed(): void {
    const { seat, counters, leave } = this.#options;
    leave();
    if (!seat.peer.hasLeft) countClose(counters, "gone");
    seat.room.leave(seat.peer);
  }
}
