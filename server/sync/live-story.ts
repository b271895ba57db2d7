import { COPY_VERSION } from "#copy/format.ts";
import type { Append, Appended, NewRow } from "#server/records/copy-append.ts";
import type { LogHead, OpenedCopy, RoomLog } from "#server/records/room-log.ts";
import type { CloseName } from "#wire/close-codes.ts";
import { encodeHello, encodeStep1 } from "#wire/messages.ts";
import type { Clock } from "./clock.ts";
import { Conversation } from "./conversation.ts";
import type { Counters } from "./counters.ts";
import { Delivery } from "./delivery.ts";
import type { DigestKeeper } from "./digest-keeper.ts";
import { Poisoned } from "./intake.ts";
import { LiveCopy } from "./live-copy.ts";
import { LogFollower } from "./log-follower.ts";
import type { Peer } from "./peer.ts";
import { Presence } from "./presence.ts";
import { Upkeep } from "./upkeep.ts";

export interface LiveStoryOptions {
  readonly storyId: string;
  readonly opened: OpenedCopy;
  readonly log: RoomLog;
  readonly clock: Clock;
  readonly counters: Counters;
  readonly digests: DigestKeeper;
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
  readonly #copy: LiveCopy;
  readonly #delivery: Delivery;
  readonly #conversation: Conversation;
  readonly #follower: LogFollower;
  readonly #reported = new Set<string>();
  #isReadingForWords = false;
  /** What slow sockets had before the batch that is on its way. */
  #vectorForSlow: Uint8Array | null = null;
  #isOver = false;

  constructor(options: LiveStoryOptions) {
    const { storyId, opened, log, clock, counters, digests, peers } = options;
    const { dismiss, wake, end, onProblem } = options;
    this.#options = options;
    const copy = new LiveCopy(opened);
    this.#copy = copy;
    this.presence = new Presence(clock, peers);
    const { presence } = this;
    this.#delivery = new Delivery({
      clock,
      peers,
      presence,
      copy,
      dismiss,
      readCommitted: (vector) => this.#follower.readCommitted(vector),
    });
    const delivery = this.#delivery;
    this.#conversation = new Conversation({
      copy,
      clock,
      counters,
      presence,
      delivery,
      dismiss,
      wake,
      reportForeignClient: (stafferId, client) => this.#reportForeignClient(stafferId, client),
    });
    this.upkeep = new Upkeep({ storyId, log, clock, copy, digests, onProblem });
    this.#follower = new LogFollower({
      storyId,
      log,
      clock,
      counters,
      copy,
      show: (takeIn) => this.#showFollowed(takeIn),
      onMended: wake,
      end,
      onProblem,
    });
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
    if (rights === "suggest") this.#copy.suggesters.enter(peer);
    // Y3: who may only read is never asked for words.
    if (rights !== "read") peer.send(encodeStep1(this.#copy.vector()));
    this.presence.sendAll(peer);
    this.#conversation.readHeld(peer);
  }

  get isStaging(): boolean {
    return this.#copy.suggesters.isStaging;
  }

  leave(peer: Peer): void {
    this.presence.leave(peer);
    this.#copy.suggesters.leave(peer);
  }

  receive(peer: Peer, frame: Uint8Array): void {
    this.#conversation.receive(peer, frame);
  }

  stop(): void {
    this.#isOver = true;
    this.#follower.stop();
    this.presence.stop();
    this.#delivery.stop();
    this.#options.counters.unsavedBytes -= this.#copy.unsavedBytes;
    this.upkeep.stop();
    this.#copy.destroy();
  }

  /** Judges what came since the last batch; the rows to commit, if any. */
  nextAppend(): Append | null {
    if (this.#copy.isCommitted) this.#vectorForSlow = this.#delivery.vectorForSlow();
    const rows = this.#counting(() => this.#nextRows());
    // Once a broken copy is read anew, this is asked again.
    if (this.#isOver || this.#copy.isBroken) return null;
    if (this.#copy.forLog.length > 0) void this.#readForWords();
    if (rows !== null) return { storyId: this.#options.storyId, generation: this.#copy.generation, rows };
    this.#delivery.answerWaiting();
    this.#delivery.watch();
    return null;
  }

  #nextRows(): readonly NewRow[] | null {
    try {
      return this.#copy.nextRows((words, taken) => this.#conversation.hearOf(words, taken));
    } catch (problem) {
      if (!(problem instanceof Poisoned)) throw problem;
      this.#options.onProblem(problem, this.#options.storyId);
      if (problem.isNobodys) {
        this.#options.end("restarting");
        return null;
      }
      // Every sender is a peer. Nobody else notices: their words wait until the document is read anew.
      if (problem.words) this.#options.dismiss(problem.words.from as Peer, "bad-frame", problem.message);
      void this.#follower.mend();
      return null;
    }
  }

  /** Once for each: who comes back with it again and again fills no trail. */
  #reportForeignClient(stafferId: string, client: number): void {
    const { storyId, log, onProblem } = this.#options;
    const key = `${stafferId} ${client}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    log.reportForeignClient({ storyId, stafferId, client }).catch((problem) => {
      // Told again when it happens again.
      this.#reported.delete(key);
      onProblem(problem, storyId);
    });
  }

  #counting<T>(work: () => T): T {
    const before = this.#copy.unsavedBytes;
    const answer = work();
    // Once it is over, all that was unsaved is counted out.
    if (!this.#isOver) this.#options.counters.unsavedBytes += this.#copy.unsavedBytes - before;
    return answer;
  }

  /** Words may follow on what another process committed a moment ago: that is read, and then they are judged again. */
  async #readForWords(): Promise<void> {
    if (this.#isReadingForWords) return;
    this.#isReadingForWords = true;
    const round = this.#copy.forLog;
    const isCaughtUp = await this.#follower.catchUp();
    this.#isReadingForWords = false;
    if (this.#isOver) return;
    this.#counting(() => this.#copy.afterCatchUp(round, isCaughtUp));
    // Every sender is a peer.
    const senders = new Set(round.map((words) => words.from as Peer));
    if (!isCaughtUp)
      for (const peer of senders) this.#options.dismiss(peer, "try-later", "the log can't be read");
    this.#options.wake();
  }

  /** What became of the rows of nextAppend: relayed and acknowledged here, and nowhere earlier. */
  settle(outcome: Exclude<Appended, { kind: "busy" }>): void {
    const { end, wake } = this.#options;
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
    this.#show(this.#vectorForSlow, () => this.#counting(() => this.#copy.settle(outcome.first)));
    if (this.#isOver) return;
    this.#delivery.answerWaiting();
    this.#delivery.watch();
    this.upkeep.afterCommit();
    // Rows of others stand before ours.
    if (outcome.first > this.#copy.head.sequence) void this.#follower.catchUp();
    if (this.#copy.unsavedBytes > 0) wake();
  }

  /** Takes committed words in and shows them to all but the one who has them. */
  #show(vector: Uint8Array | null, takeIn: () => { relay: Uint8Array | null; from: object | null }): void {
    try {
      const { relay, from } = takeIn();
      if (relay !== null) this.#delivery.relay(relay, from, vector);
    } catch (problem) {
      // Memory and log differ, which is a bug: start again from the log, which has everything that was acknowledged.
      this.#options.onProblem(problem, this.#options.storyId);
      this.#options.end("restarting");
    }
  }

  /** Shows everyone what the log held and this copy didn't. */
  #showFollowed(takeIn: () => Uint8Array | null): void {
    // What everyone has for certain; what slow sockets lack is worked out from it.
    const vector = this.#copy.isCommitted ? this.#delivery.vectorForSlow() : this.#vectorForSlow;
    this.#show(vector, () => ({ relay: takeIn(), from: null }));
    this.upkeep.afterCommit();
  }

  /** Somebody says that the log stands there by now. */
  follow(head: LogHead): void {
    this.#follower.follow(head);
  }
}
