import type { Append, Appended } from "#server/records/copy-append.ts";
import type { LogHead, OpenedCopy, RoomLog } from "#server/records/room-log.ts";
import type { CloseName } from "#wire/close-codes.ts";
import type { Clock } from "./clock.ts";
import type { Committer, Committing } from "./committer.ts";
import { type Counters, countClose } from "./counters.ts";
import type { DigestKeeper } from "./digest-keeper.ts";
import { LiveStory } from "./live-story.ts";
import { type Line, Peer, type Visitor } from "./peer.ts";

export interface RoomOptions {
  readonly storyId: string;
  readonly log: RoomLog;
  readonly clock: Clock;
  readonly committer: Committer;
  readonly counters: Counters;
  readonly digests: DigestKeeper;
  /** The room is gone: whoever comes next gets a new one. */
  readonly onGone: (room: Room) => void;
  /** Something that heals or closes by itself, for the server's own log. */
  readonly onProblem: (problem: unknown, storyId: string) => void;
}

/**
 * Y7. `loading`: the copy is being read, frames wait. `live`: somebody is here. `draining`: nobody is; what they wrote
 * is being committed, and whoever comes now finds the same room. `gone`: for good.
 */
type State =
  | { readonly at: "loading" }
  | { readonly at: "live" | "draining"; readonly story: LiveStory }
  | { readonly at: "gone" };

/** One story in this process and everyone who has it open. */
export class Room implements Committing {
  readonly storyId: string;
  readonly #options: RoomOptions;
  readonly #peers = new Set<Peer>();
  #state: State = { at: "loading" };

  constructor(options: RoomOptions) {
    this.storyId = options.storyId;
    this.#options = options;
    options.counters.rooms += 1;
    void this.#load();
  }

  get at(): State["at"] {
    return this.#state.at;
  }

  get peers(): ReadonlySet<Peer> {
    return this.#peers;
  }

  get #story(): LiveStory | null {
    return "story" in this.#state ? this.#state.story : null;
  }

  async #load(): Promise<void> {
    let opened: OpenedCopy | null;
    try {
      opened = await this.#options.log.open(this.storyId);
    } catch (problem) {
      this.#options.onProblem(problem, this.storyId);
      // Never an empty document in its place: the words may all be there once the database is.
      return this.end("try-later");
    }
    if (this.#state.at !== "loading") opened?.doc.destroy();
    else if (opened === null) this.end("unknown-story");
    else this.#start(opened);
  }

  #start(opened: OpenedCopy): void {
    const { log, clock, counters, committer, digests, onProblem } = this.#options;
    const story = new LiveStory({
      storyId: this.storyId,
      opened,
      log,
      clock,
      counters,
      digests,
      peers: this.#peers,
      dismiss: (peer, name) => this.dismiss(peer, name),
      wake: () => committer.wake(this),
      end: (name) => this.end(name),
      onProblem,
    });
    this.#state = { at: "live", story };
    for (const peer of [...this.#peers]) story.greet(peer);
    if (this.#peers.size === 0) this.#drain(story);
  }

  /** Null when the room is gone. */
  join(visitor: Visitor, line: Line): Peer | null {
    if (this.#state.at === "gone") return null;
    const peer = new Peer(visitor, line, this.#options.clock);
    this.#peers.add(peer);
    this.#options.counters.sockets += 1;
    if (this.#state.at === "loading") {
      peer.startHolding();
      return peer;
    }
    const { story } = this.#state;
    story.upkeep.stopIdling();
    this.#state = { at: "live", story };
    story.greet(peer);
    return peer;
  }

  receive(peer: Peer, frame: Uint8Array): void {
    if (peer.hasLeft) return;
    this.#options.counters.framesIn += 1;
    if (this.#story) this.#story.receive(peer, frame);
    else if (!peer.hold(frame)) this.dismiss(peer, "too-large");
  }

  /** The socket is closed. */
  leave(peer: Peer): void {
    if (peer.hasLeft) return;
    peer.hasLeft = true;
    this.#peers.delete(peer);
    this.#options.counters.sockets -= 1;
    this.#story?.leave(peer);
    if (this.#peers.size === 0 && this.#state.at === "live") this.#drain(this.#state.story);
  }

  /** Closes one socket; nobody else notices. */
  dismiss(peer: Peer, name: CloseName): void {
    if (peer.hasLeft) return;
    countClose(this.#options.counters, name);
    peer.line.close(name);
    this.leave(peer);
  }

  #drain(story: LiveStory): void {
    this.#state = { at: "draining", story };
    story.upkeep.idle(() => this.end("restarting"));
  }

  /** Ends the room and closes everyone on it. What it hadn't committed, it never said was saved. */
  end(name: CloseName): void {
    const story = this.#story;
    if (this.#state.at === "gone") return;
    this.#state = { at: "gone" };
    this.#options.counters.rooms -= 1;
    this.#options.onGone(this);
    for (const peer of [...this.#peers]) this.dismiss(peer, name);
    story?.stop();
    this.#options.committer.forget(this);
  }

  nextAppend(): Append | null {
    return this.#story?.nextAppend() ?? null;
  }

  settle(outcome: Exclude<Appended, { kind: "busy" }>): void {
    this.#story?.settle(outcome);
  }

  /** Somebody says that the story's log stands there by now. */
  follow(head: LogHead): void {
    this.#story?.follow(head);
  }

  /** Whether a second document is kept to try suggestions on. */
  get isStaging(): boolean {
    return this.#story?.isStaging ?? false;
  }

  /** How far it has read the log; null while it has no copy. */
  get head(): LogHead | null {
    return this.#story?.head ?? null;
  }
}
