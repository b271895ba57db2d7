import { LIMITS } from "#wire/limits.ts";
import { encodePresence, encodePresenceEntry, type PresenceEntry, readPresence } from "#wire/messages.ts";
import type { Clock } from "./clock.ts";
import type { Peer } from "./peer.ts";

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

/** Names that would reach into an object's prototype in a careless client. */
const DANGEROUS = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Who is in the story and where their caret stands (Y5). Each socket sets only its own client's state, and the server
 * writes the name over whatever it claims. Changes are collected and sent together, first to be left out under pressure.
 */
export class Presence {
  readonly #clock: Clock;
  readonly #peers: ReadonlySet<Peer>;
  readonly #shown = new Map<number, Shown>();
  readonly #changed = new Map<number, Shown>();
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
        entry.state !== "null" &&
        !this.#shown.has(entry.client) &&
        mayOwn(entry.client)
      ) {
        peer.client = entry.client;
      }
      if (entry.client === peer.client) this.#set(peer, entry);
    }
    return true;
  }

  #set(peer: Peer, entry: PresenceEntry): void {
    if (entry.state === "null") this.#remove(entry.client);
    else if (new TextEncoder().encode(entry.state).length <= LIMITS.presenceStateBytes) {
      const state = stamp(entry.state, peer);
      if (state !== null)
        this.#show({ client: entry.client, peer, bytes: this.#encode(entry.client, state) });
    }
  }

  leave(peer: Peer): void {
    if (peer.client !== null && this.#shown.get(peer.client)?.peer === peer) this.#remove(peer.client);
  }

  /** Everyone else, for a socket that has just come or asks. */
  sendAll(peer: Peer): void {
    peer.presenceBehind = false;
    const entries = [...this.#shown.values()].filter((shown) => shown.peer !== peer);
    if (entries.length > 0) peer.send(encodePresence(entries.map(({ bytes }) => bytes)));
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
    this.#change({ client, peer: null, bytes: this.#encode(client, "null") });
  }

  /** Clocks are the server's own and rise through reconnects and restarts: a client's would start again below. */
  #encode(client: number, state: string): Uint8Array {
    this.#clockOut = Math.max(this.#clockOut + 1, Math.floor(this.#clock.wallNow()));
    return encodePresenceEntry({ client, clock: this.#clockOut, state });
  }

  #change(shown: Shown): void {
    this.#changed.set(shown.client, shown);
    this.#cancel ??= this.#clock.after(LIMITS.presenceWindowMs, () => this.#flush());
  }

  #flush(): void {
    this.#cancel = null;
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    const toOthers = encodePresence(changed.map(({ bytes }) => bytes));
    const authors = new Set(changed.map(({ peer }) => peer));
    for (const peer of this.#peers) {
      if (peer.held !== null) continue;
      if (peer.line.buffered() > LIMITS.bufferedStopsPresence) peer.presenceBehind = true;
      else if (peer.presenceBehind) this.sendAll(peer);
      else if (!authors.has(peer)) peer.send(toOthers);
      else sendOthers(peer, changed);
    }
  }
}

/** A client never hears of itself: it would take the server's older word for its own newer one. */
function sendOthers(peer: Peer, changed: readonly Shown[]): void {
  const others = changed.filter((shown) => shown.peer !== peer);
  if (others.length > 0) peer.send(encodePresence(others.map(({ bytes }) => bytes)));
}

/** The state with the person the server knows in place of the one it claims; null when it is no JSON object. */
function stamp(state: string, { visitor }: Peer): string | null {
  let claimed: unknown;
  try {
    claimed = JSON.parse(state);
  } catch {
    // Not JSON: nobody else could read it either.
    return null;
  }
  if (typeof claimed !== "object" || claimed === null || Array.isArray(claimed)) return null;
  const kept = Object.entries(claimed).filter(([name]) => !DANGEROUS.has(name) && name !== "user");
  const { stafferId, name, rights } = visitor;
  const user = { id: stafferId, name, color: colorOf(stafferId), rights };
  return JSON.stringify({ ...Object.fromEntries(kept), user });
}

function colorOf(stafferId: string): string {
  let sum = 0;
  for (const letter of stafferId) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return COLORS[sum % COLORS.length] ?? "#3b5bdb";
}
