import { MESSAGE, type PresenceEntry } from "#wire/messages.ts";

/**
 * Presence as it travels, written into one piece of memory each: carets move more often than anything else happens, and
 * asking for memory again and again is most of what an encoder in steps costs. What it writes is encodePresence's, byte
 * for byte.
 */
export class PresenceFrames {
  readonly #entries: readonly Uint8Array[];
  readonly #bytes: number;

  constructor(entries: readonly Uint8Array[]) {
    this.#entries = entries;
    this.#bytes = entries.reduce((sum, entry) => sum + entry.length, 0);
  }

  /** A frame of all entries. */
  whole(): Buffer {
    return this.#write(this.#entries.length, this.#bytes, -1);
  }

  /** A frame of all entries but one. */
  without(left: number): Buffer {
    return this.#write(this.#entries.length - 1, this.#bytes - (this.#entries[left]?.length ?? 0), left);
  }

  #write(count: number, bytes: number, left: number): Buffer {
    const listed = sizeOf(count) + bytes;
    const frame = Buffer.allocUnsafe(sizeOf(MESSAGE.presence) + sizeOf(listed) + listed);
    let at = writeNumber(frame, MESSAGE.presence, 0);
    at = writeNumber(frame, listed, at);
    at = writeNumber(frame, count, at);
    for (let index = 0; index < this.#entries.length; index++) {
      const entry = this.#entries[index];
      if (entry === undefined || index === left) continue;
      frame.set(entry, at);
      at += entry.length;
    }
    return frame;
  }
}

/** The bytes of one entry, as encodePresenceEntry writes them. */
export function presenceEntry({ client, clock, state }: PresenceEntry): Buffer {
  const head = sizeOf(client) + sizeOf(clock) + sizeOf(state.length);
  const entry = Buffer.allocUnsafe(head + state.length);
  let at = writeNumber(entry, client, 0);
  at = writeNumber(entry, clock, at);
  at = writeNumber(entry, state.length, at);
  entry.set(state, at);
  return entry;
}

/** lib0's varuint: seven bits a byte, the lowest first. Clocks are milliseconds since 1970, so above what shifts can do. */
function writeNumber(target: Buffer, number: number, start: number): number {
  let at = start;
  let rest = number;
  for (; rest > 127; rest = Math.floor(rest / 128)) target[at++] = 128 | (rest % 128);
  target[at++] = rest;
  return at;
}

function sizeOf(number: number): number {
  let bytes = 1;
  for (let rest = number; rest > 127; rest = Math.floor(rest / 128)) bytes += 1;
  return bytes;
}
