import * as Y from "yjs";
import type { CloseName } from "#wire/close-codes.ts";
import { LIMITS } from "#wire/limits.ts";
import {
  encodeFence,
  encodeNotice,
  encodePresence,
  encodeStep2,
  encodeUpdate,
  type Notice,
} from "#wire/messages.ts";
import type { Clock } from "./clock.ts";
import type { Peer } from "./peer.ts";
import type { Presence } from "./presence.ts";
import type { StagedCopy } from "./staged-copy.ts";

/** How often slow sockets are looked at again, and silent ones are spoken to. */
const SLOW_CHECK_MS = 100;
const QUIET_CHECK_MS = 5_000;

interface DeliveryOptions {
  readonly clock: Clock;
  readonly peers: ReadonlySet<Peer>;
  readonly presence: Presence;
  readonly copy: StagedCopy;
  readonly dismiss: (peer: Peer, name: CloseName, why: string) => void;
}

/**
 * What goes out to a room's sockets: committed words, answers to fences, notices, keepalives. A slow socket loses
 * presence first, then misses updates and gets one step 2 in their place, and is closed before memory grows (Y6).
 */
export class Delivery {
  readonly #options: DeliveryOptions;
  #notice: Notice = "back";
  #cancelOverdue: (() => void) | null = null;
  #cancelSlow: (() => void) | null = null;
  #cancelQuiet: () => void;
  #whole: Uint8Array | null = null;

  constructor(options: DeliveryOptions) {
    this.#options = options;
    this.#cancelQuiet = options.clock.after(QUIET_CHECK_MS, () => this.#keepAlive());
  }

  stop(): void {
    this.#cancelOverdue?.();
    this.#cancelSlow?.();
    this.#cancelQuiet();
  }

  greet(peer: Peer): void {
    if (this.#notice === "away") peer.send(encodeNotice("away"));
  }

  /** Answers from what is committed; false when the vector can't be read. */
  answerStep1(peer: Peer, vector: Uint8Array): boolean {
    const { copy } = this.#options;
    const diff = vector.length === 1 ? this.#wholeCopy() : diffTo(copy, vector);
    if (diff === null) return false;
    peer.isListening = true;
    if (this.#isStuck(peer)) return true;
    if (peer.line.buffered() > LIMITS.bufferedStopsUpdates) this.#goStale(peer, vector);
    else peer.send(encodeStep2(diff));
    return true;
  }

  /** Joiners of a long story share one encoding of it. */
  #wholeCopy(): Uint8Array {
    this.#whole ??= Y.encodeStateAsUpdate(this.#options.copy.committed);
    return this.#whole;
  }

  /** The clocks everyone has before the next relay, if any socket is so slow that it may miss it. */
  beforeRelay(): Uint8Array | null {
    this.#whole = null;
    for (const peer of this.#options.peers) {
      if (peer.line.buffered() > LIMITS.bufferedStopsUpdates)
        return Y.encodeStateVector(this.#options.copy.committed);
    }
    return null;
  }

  /** One frame for all but its one sender. */
  relay(update: Uint8Array, from: object | null, vector: Uint8Array | null): void {
    const frame = encodeUpdate(update);
    for (const peer of [...this.#options.peers]) {
      if (peer === from || !peer.isListening || peer.stale || this.#isStuck(peer)) continue;
      if (vector && peer.line.buffered() > LIMITS.bufferedStopsUpdates) this.#goStale(peer, vector);
      else peer.send(frame);
    }
  }

  #goStale(peer: Peer, vector: Uint8Array): void {
    peer.stale ??= { since: this.#options.clock.now(), vector };
    this.#cancelSlow ??= this.#options.clock.after(SLOW_CHECK_MS, () => this.#lookAtSlow());
  }

  /** True for a socket that is closed for taking nothing any more. */
  #isStuck(peer: Peer): boolean {
    const tooLong = peer.stale !== null && this.#options.clock.now() - peer.stale.since > LIMITS.staleMs;
    if (!tooLong && peer.line.buffered() <= LIMITS.bufferedCloses) return false;
    this.#options.dismiss(peer, "stalled", "it takes nothing");
    return true;
  }

  #lookAtSlow(): void {
    this.#cancelSlow = null;
    for (const peer of [...this.#options.peers]) {
      if (!peer.stale || this.#isStuck(peer)) continue;
      if (peer.line.buffered() > LIMITS.bufferedStopsPresence) this.#goStale(peer, peer.stale.vector);
      else this.#bringUpToDate(peer, peer.stale.vector);
      if (peer.stale) this.#cancelSlow ??= this.#options.clock.after(SLOW_CHECK_MS, () => this.#lookAtSlow());
    }
  }

  #bringUpToDate(peer: Peer, vector: Uint8Array): void {
    peer.stale = null;
    const diff = diffTo(this.#options.copy, vector);
    if (diff) peer.send(encodeStep2(diff));
  }

  answerFences(): void {
    const { committedTicket } = this.#options.copy;
    for (const peer of this.#options.peers) {
      const number = peer.takeFence(committedTicket);
      if (number !== null) peer.send(encodeFence(number));
    }
  }

  /** Tells people when what they wrote is not saved for too long, and when it is again (Y1). */
  watch(): void {
    this.#cancelOverdue?.();
    this.#cancelOverdue = null;
    const oldest = this.#options.copy.oldestUnsavedAt;
    const waitMs = oldest === null ? null : oldest + LIMITS.overdueMs - this.#options.clock.now();
    if (waitMs === null || waitMs > 0) this.#tell("back");
    if (waitMs === null) return;
    if (waitMs <= 0) this.#tell("away");
    else this.#cancelOverdue = this.#options.clock.after(waitMs, () => this.watch());
  }

  #tell(notice: Notice): void {
    if (this.#notice === notice) return;
    this.#notice = notice;
    const frame = encodeNotice(notice);
    for (const peer of this.#options.peers) {
      if (peer.visitor.speaksWire) peer.send(frame);
    }
  }

  /** A stock client hears no pings: without a frame for 30 s it thinks the server gone. */
  #keepAlive(): void {
    const frame = encodePresence([]);
    for (const peer of this.#options.peers) {
      if (this.#options.clock.now() - peer.lastSentAt >= LIMITS.keepaliveMs - QUIET_CHECK_MS)
        peer.send(frame);
      if (peer.presenceBehind && peer.line.buffered() === 0) this.#options.presence.sendAll(peer);
    }
    this.#cancelQuiet = this.#options.clock.after(QUIET_CHECK_MS, () => this.#keepAlive());
  }
}

function diffTo(copy: StagedCopy, vector: Uint8Array): Uint8Array | null {
  try {
    return Y.encodeStateAsUpdate(copy.committed, vector);
  } catch {
    // Not a state vector.
    return null;
  }
}
