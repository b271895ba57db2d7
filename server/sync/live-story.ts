import { COPY_VERSION } from "#copy/format.ts";
import type { Append, Appended } from "#server/records/copy-append.ts";
import type { LogHead, OpenedCopy, RoomLog } from "#server/records/room-log.ts";
import type { CloseName } from "#wire/close-codes.ts";
import { encodeHello, encodeStep1 } from "#wire/messages.ts";
import type { Clock } from "./clock.ts";
import { Conversation } from "./conversation.ts";
import type { Counters } from "./counters.ts";
import { Delivery } from "./delivery.ts";
import type { Peer } from "./peer.ts";
import { Presence } from "./presence.ts";
import { StagedCopy } from "./staged-copy.ts";
import { Upkeep } from "./upkeep.ts";

export interface LiveStoryOptions {
  readonly storyId: string;
  readonly opened: OpenedCopy;
  readonly log: RoomLog;
  readonly clock: Clock;
  readonly counters: Counters;
  readonly peers: ReadonlySet<Peer>;
  readonly dismiss: (peer: Peer, name: CloseName, why: string) => void;
  readonly wake: () => void;
  /** The story can't go on in this process as it stands: everyone is closed and may come back. */
  readonly end: (name: CloseName) => void;
  readonly onProblem: (problem: unknown, storyId: string) => void;
}

/** A story with its words in memory: what people send goes in here, and what is committed goes out. */
export class LiveStory {
  readonly presence: Presence;
  readonly upkeep: Upkeep;
  readonly #options: LiveStoryOptions;
  readonly #copy: StagedCopy;
  readonly #delivery: Delivery;
  readonly #conversation: Conversation;
  #catchingUp: Promise<boolean> | null = null;
  #catchingUpNext: Promise<boolean> | null = null;
  #isOver = false;

  constructor(options: LiveStoryOptions) {
    const { storyId, opened, log, clock, counters, peers, dismiss, wake, onProblem } = options;
    this.#options = options;
    const copy = new StagedCopy(opened);
    this.#copy = copy;
    this.presence = new Presence(clock, peers);
    const { presence } = this;
    this.#delivery = new Delivery({ clock, peers, presence, copy, dismiss });
    const delivery = this.#delivery;
    const catchUp = () => this.catchUp();
    this.#conversation = new Conversation({
      copy,
      clock,
      counters,
      presence,
      delivery,
      dismiss,
      wake,
      catchUp,
    });
    this.upkeep = new Upkeep({ storyId, log, clock, copy, onProblem });
  }

  get head(): LogHead {
    return this.#copy.head;
  }

  greet(peer: Peer): void {
    const { stafferId: id, name, rights, speaksWire } = peer.visitor;
    // Merging words of an older document into this one would bring back all that was ever deleted from it.
    if ((peer.visitor.generation ?? this.#copy.generation) !== this.#copy.generation) {
      this.#options.dismiss(peer, "other-version", "it holds another generation");
      return;
    }
    if (speaksWire) {
      const { generation, sequence } = this.#copy.head;
      peer.send(
        encodeHello({ generation, copyVersion: COPY_VERSION, rights, staffer: { id, name }, sequence }),
      );
      this.#delivery.greet(peer);
    }
    // Y3: who may only read is never asked for words.
    if (rights === "write") peer.send(encodeStep1(this.#copy.stagedVector()));
    this.presence.sendAll(peer);
    this.#conversation.readHeld(peer);
  }

  receive(peer: Peer, frame: Uint8Array): void {
    this.#conversation.receive(peer, frame);
  }

  stop(): void {
    this.#isOver = true;
    this.presence.stop();
    this.#delivery.stop();
    this.#options.counters.unsavedBytes -= this.#copy.unsavedBytes;
    this.upkeep.stop();
    this.#copy.destroy();
  }

  nextAppend(): Append | null {
    const rows = this.#copy.nextRows();
    return rows ? { storyId: this.#options.storyId, generation: this.#copy.generation, rows } : null;
  }

  putBack(): void {
    this.#copy.putBack();
  }

  /** What became of the rows of nextAppend: relayed and acknowledged here, and nowhere earlier. */
  settle(outcome: Exclude<Appended, { kind: "busy" }>): void {
    const { counters, end, wake } = this.#options;
    if (outcome.kind === "generation") {
      end("other-version");
      return;
    }
    // Another process gave the client to somebody else. Everyone comes back with what they wrote, and then only the
    // one whose client it isn't is refused.
    if (outcome.kind === "refused") {
      end("restarting");
      return;
    }
    const before = this.#copy.unsavedBytes;
    this.#show(() => this.#copy.settle(outcome.first));
    if (this.#isOver) return;
    counters.unsavedBytes += this.#copy.unsavedBytes - before;
    this.#delivery.answerFences();
    this.#delivery.watch();
    this.upkeep.afterCommit();
    if (this.#copy.unsavedBytes > 0) wake();
  }

  /** Takes committed words in and shows them to all but the one who has them. */
  #show(takeIn: () => { relay: Uint8Array | null; from: object | null }): void {
    const vector = this.#delivery.beforeRelay();
    try {
      const { relay, from } = takeIn();
      if (relay !== null) this.#delivery.relay(relay, from, vector);
    } catch (problem) {
      // Memory and log differ, which is a bug: start again from the log, which has everything that was acknowledged.
      this.#options.onProblem(problem, this.#options.storyId);
      this.#options.end("restarting");
    }
  }

  /** Somebody says that the log stands there by now. */
  follow(head: LogHead): void {
    if (head.generation !== this.#copy.generation) this.#options.end("other-version");
    else if (head.sequence > this.#copy.head.sequence) void this.catchUp();
  }

  /**
   * Reads what others committed, up to now, and shows it; false when the log can't be read. One at a time: who asks
   * while one is under way waits for the next, which sees what that one may have missed.
   */
  catchUp(): Promise<boolean> {
    if (this.#catchingUp) {
      this.#catchingUpNext ??= this.#catchingUp.then(() => {
        this.#catchingUpNext = null;
        return this.catchUp();
      });
      return this.#catchingUpNext;
    }
    this.#catchingUp = this.#tryReadOn().finally(() => {
      this.#catchingUp = null;
    });
    return this.#catchingUp;
  }

  async #tryReadOn(): Promise<boolean> {
    try {
      await this.#readOn();
      return true;
    } catch (problem) {
      // The next notice or sweep tries again.
      this.#options.onProblem(problem, this.#options.storyId);
      return false;
    }
  }

  async #readOn(): Promise<void> {
    const { log, storyId, counters, end } = this.#options;
    const tail = await log.after(storyId, this.#copy.head);
    if (this.#isOver) return;
    if (tail.kind === "generation") {
      end("other-version");
      return;
    }
    if (tail.kind === "broken") {
      this.#readWhole();
      return;
    }
    if (tail.rows.length === 0) return;
    counters.followedRows += tail.rows.length;
    this.#show(() => ({ relay: this.#copy.follow(tail.rows), from: null }));
    this.upkeep.afterCommit();
  }

  async #readWhole(): Promise<void> {
    const { log, storyId, end } = this.#options;
    const opened = await log.open(storyId);
    if (this.#isOver || opened?.generation !== this.#copy.generation) {
      opened?.doc.destroy();
      return end("other-version");
    }
    this.#show(() => ({ relay: this.#copy.followWhole(opened), from: null }));
    this.upkeep.afterCommit();
  }
}
