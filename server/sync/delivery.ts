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
import type { LiveCopy } from "./live-copy.ts";
import type { Peer } from "./peer.ts";
import type { Presence } from "./presence.ts";

/** How often slow sockets are looked at again, and silent ones are spoken to. */
const SLOW_CHECK_MS = 100;
const QUIET_CHECK_MS = 5_000;
/** Who opens a story while its newest words are being committed waits this long, and is then answered without them. */
const JOIN_PATIENCE_MS = 1_000;

interface DeliveryOptions {
  readonly clock: Clock;
  readonly peers: ReadonlySet<Peer>;
  readonly presence: Presence;
  readonly copy: LiveCopy;
  readonly dismiss: (peer: Peer, name: CloseName, why: string) => void;
  /** What is committed, read from the log and encoded for these clocks; null when that can't be had. Never rejects. */
  readonly readCommitted: (vector: Uint8Array) => Promise<Uint8Array | null>;
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
  /** Sockets that asked while a batch was on its way, with the clocks they have. */
  readonly #asking = new Map<Peer, Uint8Array>();
  #cancelAsking: (() => void) | null = null;

  constructor(options: DeliveryOptions) {
    this.#options = options;
    this.#cancelQuiet = options.clock.after(QUIET_CHECK_MS, () => this.#keepAlive());
  }

  stop(): void {
    this.#cancelAsking?.();
    this.#cancelOverdue?.();
    this.#cancelSlow?.();
    this.#cancelQuiet();
  }

  greet(peer: Peer): void {
    if (this.#notice === "away") peer.send(encodeNotice("away"));
  }

  /** Answers from what is committed, so after the batch that is on its way. */
  answerStep1(peer: Peer, vector: Uint8Array): void {
    if (!this.#options.copy.isCommitted) {
      this.#asking.set(peer, vector);
      this.#cancelAsking ??= this.#options.clock.after(JOIN_PATIENCE_MS, () => this.#answerFromLog());
      return;
    }
    const diff = vector.length === 1 ? this.#wholeCopy() : diffTo(this.#options.copy, vector);
    if (diff === null) {
      this.#options.dismiss(peer, "bad-frame", "no state vector");
      return;
    }
    peer.isListening = true;
    if (this.#isStuck(peer)) return;
    if (peer.line.buffered() > LIMITS.bufferedStopsUpdates) this.#goStale(peer, vector);
    else peer.send(encodeStep2(diff));
  }

  /** A commit that takes long, as behind a lock, keeps nobody out. */
  #answerFromLog(): void {
    this.#cancelAsking = null;
    for (const [peer, vector] of this.#asking) {
      // Relays that come before its step 2 wait in its document; one it missed would never come again.
      peer.isListening = true;
      void this.#options.readCommitted(vector).then((diff) => {
        if (diff === null || !this.#asking.delete(peer) || peer.hasLeft) return;
        peer.send(encodeStep2(diff));
      });
    }
  }

  /** The batch is committed and relayed. */
  answerWaiting(): void {
    this.#cancelAsking?.();
    this.#cancelAsking = null;
    for (const [peer, vector] of this.#asking) {
      this.#asking.delete(peer);
      if (!peer.hasLeft) this.answerStep1(peer, vector);
    }
    this.#answerFences();
  }

  /** Joiners of a long story share one encoding of it. */
  #wholeCopy(): Uint8Array {
    this.#whole ??= Y.encodeStateAsUpdate(this.#options.copy.doc);
    return this.#whole;
  }

  /** The clocks everyone has before words are taken in, if any socket is so slow that it may miss their relay. */
  vectorForSlow(): Uint8Array | null {
    for (const peer of this.#options.peers) {
      if (peer.line.buffered() > LIMITS.bufferedStopsUpdates) return this.#options.copy.vector();
    }
    return null;
  }

  /** One frame for all but its one sender. */
  relay(update: Uint8Array, from: object | null, vector: Uint8Array | null): void {
    this.#whole = null;
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
      else if (this.#options.copy.isCommitted) this.#bringUpToDate(peer, peer.stale.vector);
      if (peer.stale) this.#cancelSlow ??= this.#options.clock.after(SLOW_CHECK_MS, () => this.#lookAtSlow());
    }
  }

  #bringUpToDate(peer: Peer, vector: Uint8Array): void {
    peer.stale = null;
    const diff = diffTo(this.#options.copy, vector);
    if (diff) peer.send(encodeStep2(diff));
  }

  #answerFences(): void {
    const { committedTicket } = this.#options.copy;
    for (const peer of this.#options.peers) this.#answerFence(peer, committedTicket);
  }

  /** A fence may have nothing to wait for. */
  answerFence(peer: Peer): void {
    this.#answerFence(peer, this.#options.copy.committedTicket);
  }

  #answerFence(peer: Peer, committedTicket: number): void {
    const number = peer.takeFence(committedTicket);
    if (number !== null) peer.send(encodeFence(number));
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

function diffTo({ doc }: LiveCopy, vector: Uint8Array): Uint8Array | null {
  try {
    return Y.encodeStateAsUpdate(doc, vector);
  } catch {
    // Not a state vector.
    return null;
  }
}
