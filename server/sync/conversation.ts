import type { CloseName } from "#wire/close-codes.ts";
import { LIMITS } from "#wire/limits.ts";
import { type ClientMessage, looksLikeStep2, readClientMessage } from "#wire/messages.ts";
import type { Clock } from "./clock.ts";
import type { Counters } from "./counters.ts";
import type { Delivery } from "./delivery.ts";
import { FIRST_STEP2_CAPS, UPDATE_CAPS } from "./incoming.ts";
import type { Peer } from "./peer.ts";
import type { Presence } from "./presence.ts";
import type { StagedCopy } from "./staged-copy.ts";

interface ConversationOptions {
  readonly copy: StagedCopy;
  readonly clock: Clock;
  readonly counters: Counters;
  readonly presence: Presence;
  readonly delivery: Delivery;
  readonly dismiss: (peer: Peer, name: CloseName, why: string) => void;
  /** There is something to commit. */
  readonly wake: () => void;
  /** Reads what other processes committed; false when that can't be done now. Never rejects. */
  readonly catchUp: () => Promise<boolean>;
}

type Words = Extract<ClientMessage, { update: Uint8Array }>;

/** What a live story does with each frame of its sockets. Rights are asked of the session, for every message (Y3). */
export class Conversation {
  readonly #options: ConversationOptions;

  constructor(options: ConversationOptions) {
    this.#options = options;
  }

  /** Reads a frame, or keeps it behind one that waits. */
  receive(peer: Peer, frame: Uint8Array): void {
    if (peer.held === null) this.#read(peer, frame);
    else if (!peer.hold(frame)) this.#options.dismiss(peer, "too-large", "too much is waiting");
  }

  /** Reads what waited. One of the frames may have to wait again, and those behind it with it. */
  readHeld(peer: Peer): void {
    for (const frame of peer.release()) {
      if (peer.hasLeft) return;
      this.receive(peer, frame);
    }
  }

  #read(peer: Peer, frame: Uint8Array): void {
    const { dismiss } = this.#options;
    const most = looksLikeStep2(frame) && !peer.isWhole ? LIMITS.firstStep2Bytes : LIMITS.frameBytes;
    if (frame.length > most) {
      dismiss(peer, "too-large", `a frame of ${frame.length} bytes`);
      return;
    }
    const message = readClientMessage(frame);
    if (message === null) {
      dismiss(peer, "bad-frame", "a frame can't be read");
      return;
    }
    this.#obey(peer, message);
  }

  #obey(peer: Peer, message: ClientMessage): void {
    const { copy, delivery, presence, dismiss } = this.#options;
    switch (message.kind) {
      case "step1":
        if (!delivery.answerStep1(peer, message.vector)) dismiss(peer, "bad-frame", "no state vector");
        return;
      case "step2":
      case "update":
        if (peer.visitor.rights === "write") this.#takeWords(peer, message, false);
        else this.#hearReader(peer, message);
        return;
      case "presence": {
        const mayShow = (client: number) => copy.mayShow(client, peer.visitor.stafferId);
        if (!presence.take(peer, message.entries, mayShow))
          dismiss(peer, "bad-frame", "presence can't be read");
        return;
      }
      case "query-presence":
        presence.sendAll(peer);
        return;
      case "fence":
        // What a reader typed is never saved, so nothing may say that it is.
        if (peer.visitor.rights === "read") return;
        peer.addFence(message.number, copy.newestTicket);
        delivery.answerFences();
        return;
    }
  }

  /** A reader's editor tidies formatting as every client does; that is dropped. Words are not theirs to add. */
  #hearReader(peer: Peer, { update }: Words): void {
    const { copy, dismiss } = this.#options;
    const weight = copy.weigh(update, UPDATE_CAPS);
    if (weight === "words") dismiss(peer, "no-right", "a reader sent words");
    if (weight === "malformed") dismiss(peer, "bad-frame", "an update can't be read");
  }

  #takeWords(peer: Peer, message: Words, isCaughtUp: boolean): void {
    const { copy, clock, counters, delivery, dismiss, wake } = this.#options;
    const { update, kind } = message;
    if (copy.bytes + update.length > LIMITS.documentBytes) {
      dismiss(peer, "too-large", "the story is too large");
      return;
    }
    if (!this.#mayWait(update.length)) {
      dismiss(peer, "try-later", "too much is unsaved");
      return;
    }
    const { stafferId } = peer.visitor;
    const caps = kind === "step2" && !peer.isWhole ? FIRST_STEP2_CAPS : UPDATE_CAPS;
    const before = copy.unsavedBytes;
    const taken = copy.take({
      stafferId,
      from: peer,
      at: clock.now(),
      update,
      caps,
      isStep2: kind === "step2",
      isCaughtUp,
    });
    counters.unsavedBytes += copy.unsavedBytes - before;
    if (taken.kind === "refused") {
      dismiss(peer, taken.close, taken.why);
      return;
    }
    if (taken.kind === "behind" || taken.kind === "gap") {
      this.#handleMissing(peer, message, taken.kind);
      return;
    }
    if (taken.kind === "staged") {
      wake();
      delivery.watch();
    }
    if (kind === "step2" && !peer.isWhole) {
      peer.becomeWhole(copy.newestTicket);
      delivery.answerFences();
    }
  }

  /** Whether that much more may wait for the database. */
  #mayWait(bytes: number): boolean {
    const { copy, counters } = this.#options;
    if (copy.unsavedBytes === 0) return true;
    return (
      copy.unsavedBytes + bytes <= LIMITS.unsavedBytesPerStory &&
      counters.unsavedBytes + bytes <= LIMITS.unsavedBytesPerProcess
    );
  }

  /** An edit may follow on words another process committed a moment ago: read those first, then refuse. */
  #handleMissing(peer: Peer, message: Words, kind: "behind" | "gap"): void {
    const { dismiss, catchUp } = this.#options;
    // Typed before it answered our step 1: what it follows on, and it itself, are in the step 2 on its way.
    if (message.kind === "update" && !peer.isWhole) return;
    if (kind === "gap") {
      // A page whose own words don't hang together can't be helped by trying again; one that lost a frame can.
      dismiss(peer, message.kind === "step2" ? "bad-frame" : "try-later", "words are missing");
      return;
    }
    peer.startHolding();
    void catchUp().then((isCaughtUp) => {
      if (peer.hasLeft) return;
      if (!isCaughtUp) {
        dismiss(peer, "try-later", "the log can't be read");
        return;
      }
      this.#takeWords(peer, message, true);
      if (!peer.hasLeft) this.readHeld(peer);
    });
  }
}
