import type { CloseName } from "#wire/close-codes.ts";
import { LIMITS } from "#wire/limits.ts";
import type { Rights } from "#wire/messages.ts";
import type { Clock } from "./clock.ts";

/** A socket, as a room uses it. */
export interface Line {
  send(frame: Uint8Array): void;
  /** Bytes sent that the network hasn't taken yet. */
  buffered(): number;
  /** Stops and starts reading from the network. */
  pause(): void;
  resume(): void;
  close(name: CloseName): void;
}

/** Who is on a socket, as the server knows them; nothing of it is ever taken from a message. */
export interface Visitor {
  readonly stafferId: string;
  readonly name: string;
  readonly rights: Rights;
  /** Announced `?wire=1`: hears fences, hello and notices. */
  readonly speaksWire: boolean;
  /** The generation of the copy it holds already, if it says so. */
  readonly generation: number | null;
}

/** A fence that waits until every edit up to `ticket` is committed. */
interface Fence {
  ticket: number;
  number: number;
}

/** One socket in one room, with what the room must remember of it. */
export class Peer {
  readonly visitor: Visitor;
  readonly line: Line;
  readonly #clock: Clock;
  /** Frames that came while the room couldn't read them; null when it can. */
  held: Uint8Array[] | null = null;
  heldBytes = 0;
  /** Has sent its step 1, so relays follow on what it has. */
  isListening = false;
  /** Has sent its first step 2: all it wrote while away is here. */
  isWhole = false;
  /** The Yjs client whose presence this socket may set; null until it names one. */
  client: number | null = null;
  /** Missed updates: since when, and the clocks it has. */
  stale: { readonly since: number; readonly vector: Uint8Array } | null = null;
  /** Missed presence. */
  presenceBehind = false;
  hasLeft = false;
  lastSentAt: number;
  #fences: Fence[] = [];

  constructor(visitor: Visitor, line: Line, clock: Clock) {
    this.visitor = visitor;
    this.line = line;
    this.#clock = clock;
    this.lastSentAt = clock.now();
  }

  send(frame: Uint8Array): void {
    this.lastSentAt = this.#clock.now();
    this.line.send(frame);
  }

  /** From now on frames wait. */
  startHolding(): void {
    this.held ??= [];
    this.line.pause();
  }

  /** Keeps a frame that must wait; false when that is more than a first step 2 and its company. */
  hold(frame: Uint8Array): boolean {
    this.held ??= [];
    this.held.push(frame);
    this.heldBytes += frame.length;
    return this.heldBytes <= LIMITS.firstStep2Bytes + LIMITS.frameBytes;
  }

  /** The frames held, in order; from now on frames are read as they come. */
  release(): readonly Uint8Array[] {
    const frames = this.held ?? [];
    this.held = null;
    this.heldBytes = 0;
    this.line.resume();
    return frames;
  }

  /** Its first step 2 is in: whatever it asked before waits for that, too. */
  becomeWhole(newestTicket: number): void {
    this.isWhole = true;
    for (const fence of this.#fences) fence.ticket = newestTicket;
  }

  /** Fences rise, and an answer means all before it: of those that wait for the same edit, only the last counts. */
  addFence(number: number, newestTicket: number): void {
    const ticket = this.isWhole ? newestTicket : Number.POSITIVE_INFINITY;
    const last = this.#fences.at(-1);
    if (last?.ticket === ticket) last.number = number;
    else this.#fences.push({ number, ticket });
  }

  /** The newest fence whose edits are all committed, once. */
  takeFence(committedTicket: number): number | null {
    let number: number | null = null;
    while (this.#fences[0] && this.#fences[0].ticket <= committedTicket) {
      number = this.#fences.shift()?.number ?? null;
    }
    return number;
  }
}
