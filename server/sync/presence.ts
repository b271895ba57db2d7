import { LIMITS } from "#wire/limits.ts";
import { type PresenceEntry, readPresence } from "#wire/messages.ts";
import type { Clock } from "./clock.ts";
import type { Peer } from "./peer.ts";
import { PresenceFrames, presenceEntry } from "./presence-frame.ts";
import { stampState } from "./presence-state.ts";

interface Shown {
  readonly client: number;
  /** Null for a person who left, until that is sent. */
  readonly peer: Peer | null;
  readonly bytes: Uint8Array;
}

/** Readable on white and on black. */
const COLORS = [
  "#c2255c",
  "#9c36b5",
  "#6741d9",
  "#3b5bdb",
  "#1971c2",
  "#0c8599",
  "#099268",
  "#2f9e44",
  "#e8590c",
  "#a61e4d",
];

/** A person who left. */
const GONE = Buffer.from("null");

/** Most people in one frame: with more in a story, each is told of less often, and frames grow with people only. */
const ENTRIES_PER_FRAME = 250;
/** With more sockets than `over` on a story carets are sent less often: the most people first. */
const CROWDS = [
  { over: 200, windowMs: 200 },
  { over: 50, windowMs: 100 },
] as const;

/**
 * Who is in the story and where their caret stands (Y5). Each socket sets only its own client's state, and the server
 * writes the name over whatever it claims. Changes are collected and sent together, first to be left out under pressure.
 */
export class Presence {
  readonly #clock: Clock;
  readonly #peers: ReadonlySet<Peer>;
  readonly #shown = new Map<number, Shown>();
  readonly #changed = new Map<number, Shown>();
  /** What the server writes of each, made once. */
  readonly #names = new WeakMap<Peer, Uint8Array>();
  #clockOut = 0;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, peers: ReadonlySet<Peer>) {
    this.#clock = clock;
    this.#peers = peers;
  }

  /** Takes a presence message in; false when it is malformed. Others' entries are a stock client's echo: left out. */
  take(peer: Peer, message: Uint8Array, mayOwn: (client: number) => boolean): boolean {
    const entries = readPresence(message, LIMITS.presenceEntries);
    if (entries === null) return false;
    for (const entry of entries) {
      if (
        peer.client === null &&
        !GONE.equals(entry.state) &&
        !this.#shown.has(entry.client) &&
        mayOwn(entry.client)
      ) {
        peer.client = entry.client;
      }
      if (entry.client === peer.client) this.#set(peer, entry);
    }
    return true;
  }

  #set(peer: Peer, { client, state }: PresenceEntry): void {
    if (GONE.equals(state)) {
      this.#remove(client);
      return;
    }
    if (state.length > LIMITS.presenceStateBytes) return;
    const stamped = stampState(state, this.#nameOf(peer));
    if (stamped !== null) this.#show({ client, peer, bytes: this.#encode(client, stamped) });
  }

  #nameOf(peer: Peer): Uint8Array {
    const known = this.#names.get(peer);
    if (known) return known;
    const { stafferId, name, rights } = peer.visitor;
    const user = { id: stafferId, name, color: colorOf(stafferId), rights };
    const bytes = Buffer.from(`"user":${JSON.stringify(user)}`);
    this.#names.set(peer, bytes);
    return bytes;
  }

  leave(peer: Peer): void {
    if (peer.client !== null && this.#shown.get(peer.client)?.peer === peer) this.#remove(peer.client);
  }

  /** Everyone else, for a socket that has just come or asks. */
  sendAll(peer: Peer): void {
    peer.presenceBehind = false;
    const entries = [...this.#shown.values()].filter((shown) => shown.peer !== peer);
    if (entries.length > 0) peer.send(framesOf(entries).whole());
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #show(shown: Shown): void {
    this.#shown.set(shown.client, shown);
    this.#change(shown);
  }

  #remove(client: number): void {
    if (!this.#shown.delete(client)) return;
    this.#change({ client, peer: null, bytes: this.#encode(client, GONE) });
  }

  /** Clocks are the server's own and rise through reconnects and restarts: a client's would start again below. */
  #encode(client: number, state: Uint8Array): Uint8Array {
    this.#clockOut = Math.max(this.#clockOut + 1, Math.floor(this.#clock.wallNow()));
    return presenceEntry({ client, clock: this.#clockOut, state });
  }

  #change(shown: Shown): void {
    this.#changed.set(shown.client, shown);
    this.#schedule();
  }

  #schedule(): void {
    const crowd = CROWDS.find(({ over }) => this.#peers.size > over);
    const window = crowd?.windowMs ?? LIMITS.presenceWindowMs;
    this.#cancel ??= this.#clock.after(window, () => this.#flush());
  }

  /** The changes that have waited longest; whoever moves again meanwhile keeps their place in the row. */
  #takeChanged(): readonly Shown[] {
    const changed = [...this.#changed.values()].slice(0, ENTRIES_PER_FRAME);
    for (const { client } of changed) this.#changed.delete(client);
    return changed;
  }

  #flush(): void {
    this.#cancel = null;
    const changed = this.#takeChanged();
    if (this.#changed.size > 0) this.#schedule();
    const frames = framesOf(changed);
    const toOthers = frames.whole();
    // A socket sets one state, so that at most one of these is its own.
    const own = new Map(changed.map(({ peer }, index) => [peer, index]));
    for (const peer of this.#peers) {
      if (peer.held !== null) continue;
      if (peer.line.buffered() > LIMITS.bufferedStopsPresence) peer.presenceBehind = true;
      else if (peer.presenceBehind) this.sendAll(peer);
      else {
        // A client never hears of itself: it would take the server's older word for its own newer one.
        const index = own.get(peer);
        if (index === undefined) peer.send(toOthers);
        else if (changed.length > 1) peer.send(frames.without(index));
      }
    }
  }
}

function framesOf(shown: readonly Shown[]): PresenceFrames {
  return new PresenceFrames(shown.map(({ bytes }) => bytes));
}

function colorOf(stafferId: string): string {
  let sum = 0;
  for (const letter of stafferId) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return COLORS[sum % COLORS.length] ?? "#3b5bdb";
}
