import type { CloseName } from "#wire/close-codes.ts";
import { LIMITS } from "#wire/limits.ts";
import { type ClientMessage, looksLikeStep2, readClientMessage } from "#wire/messages.ts";
import type { Clock } from "./clock.ts";
import type { Counters } from "./counters.ts";
import type { Delivery } from "./delivery.ts";
import type { Waiting } from "./inbox.ts";
import { FIRST_STEP2_CAPS, UPDATE_CAPS } from "./incoming.ts";
import type { LiveCopy, Taken } from "./live-copy.ts";
import type { Peer } from "./peer.ts";
import type { Presence } from "./presence.ts";

interface ConversationOptions {
  readonly copy: LiveCopy;
  readonly clock: Clock;
  readonly counters: Counters;
  readonly presence: Presence;
  readonly delivery: Delivery;
  readonly dismiss: (peer: Peer, name: CloseName, why: string) => void;
  /** Somebody used another staffer's client. */
  readonly reportForeignClient: (stafferId: string, client: number) => void;
  /** There is something to commit. */
  readonly wake: () => void;
}

type Words = Extract<ClientMessage, { update: Uint8Array }>;

/** What a live story does with each frame of its sockets. Rights are asked of the session, for every message (Y3). */
export class Conversation {
  readonly #options: ConversationOptions;

  constructor(options: ConversationOptions) {
    this.#options = options;
  }

  /** Reads a frame, or keeps it until the copy is here. */
  receive(peer: Peer, frame: Uint8Array): void {
    if (peer.held === null) this.#read(peer, frame);
    else if (!peer.hold(frame)) this.#options.dismiss(peer, "too-large", "too much is waiting");
  }

  readHeld(peer: Peer): void {
    for (const frame of peer.release()) {
      if (peer.hasLeft) return;
      this.#read(peer, frame);
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
        delivery.answerStep1(peer, message.vector);
        return;
      case "step2":
      case "update":
        if (peer.visitor.rights === "read") this.#hearReader(peer, message);
        else this.#takeWords(peer, message);
        return;
      case "presence": {
        const { stafferId } = peer.visitor;
        if (!presence.take(peer, message.entries, (client) => copy.mayShow(client, stafferId)))
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
        delivery.answerFence(peer);
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

  /** Takes words in; they are judged together, when the next batch is made. */
  #takeWords(peer: Peer, { update, kind }: Words): void {
    const { copy, clock, counters, delivery, dismiss, wake } = this.#options;
    if (copy.bytes + update.length > LIMITS.documentBytes) {
      dismiss(peer, "too-large", "the story is too large");
      return;
    }
    if (!this.#mayWait(update.length)) {
      dismiss(peer, "try-later", "too much is unsaved");
      return;
    }
    const isStep2 = kind === "step2";
    const caps = isStep2 && !peer.isWhole ? FIRST_STEP2_CAPS : UPDATE_CAPS;
    const { stafferId, rights } = peer.visitor;
    const isEarly = !isStep2 && !peer.isWhole;
    const onlySuggests = rights !== "write";
    copy.add({ stafferId, from: peer, at: clock.now(), update, caps, isStep2, isEarly, onlySuggests });
    counters.unsavedBytes += update.length;
    // What it asked before waits for all it wrote while away, which has its ticket now.
    if (isStep2 && !peer.isWhole) peer.becomeWhole(copy.newestTicket);
    wake();
    delivery.watch();
  }

  /** What the gate said of words taken in before. Their sender may have left since; what it wrote counts. */
  hearOf({ from, isStep2, isEarly }: Waiting, taken: Taken): "go-on" | "drop" {
    if (taken.kind === "staged" || taken.kind === "behind" || (taken.kind === "gap" && isEarly))
      return "go-on";
    // A page whose own words don't hang together can't be helped by trying again; one that lost a frame can.
    const close = taken.kind === "refused" ? taken.close : isStep2 ? "bad-frame" : "try-later";
    const why = taken.kind === "refused" ? taken.why : "words are missing";
    // Every sender is the peer that takeWords named.
    const peer = from as Peer;
    if (taken.kind === "refused" && taken.client !== undefined)
      this.#options.reportForeignClient(peer.visitor.stafferId, taken.client);
    this.#options.dismiss(peer, close, why);
    return "drop";
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
}
