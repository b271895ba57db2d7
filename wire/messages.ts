import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** First number of every frame. 0–3 are y-websocket's; the rest are announced with `?wire=1` (SPEC.md). */
export const MESSAGE = {
  sync: 0,
  presence: 1,
  auth: 2,
  queryPresence: 3,
  fence: 100,
  hello: 101,
  notice: 102,
} as const;

/** Second number of a sync frame, y-protocols'. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** Bytes of our own making; never part of a shared buffer, so every kind of socket takes them. */
export type Frame = Uint8Array<ArrayBuffer>;

/** What a client may say. One message a frame. */
export type ClientMessage =
  | { readonly kind: "step1"; readonly vector: Uint8Array }
  | { readonly kind: "step2"; readonly update: Uint8Array }
  | { readonly kind: "update"; readonly update: Uint8Array }
  | { readonly kind: "presence"; readonly entries: Uint8Array }
  | { readonly kind: "query-presence" }
  | { readonly kind: "fence"; readonly number: number };

/** What somebody may do to a story's copy on a socket: each one more than the one before. */
export const RIGHTS = ["read", "suggest", "write"] as const;
export type Rights = (typeof RIGHTS)[number];

/** The first thing a `?wire=1` socket hears. */
export interface Hello {
  /** Rises when a story's document starts afresh; local copies of an older one must not be merged. */
  readonly generation: number;
  /** A page of another copy version may only read, whatever its person may, and should be reloaded (Y4). */
  readonly copyVersion: number;
  readonly rights: Rights;
  /** The staffer the server takes this socket for. */
  readonly staffer: { readonly id: string; readonly name: string };
  /** How far the log has been read. */
  readonly sequence: number;
}

/** `away`: words typed since are not saved and nobody sees them. `back`: everything is saved again. */
export type Notice = "away" | "back";

/** What a server says beyond y-websocket's messages. */
export type WireMessage =
  | { readonly kind: "fence"; readonly number: number }
  | { readonly kind: "hello"; readonly hello: Hello }
  | { readonly kind: "notice"; readonly notice: Notice };

/** Whether a sync frame that is being read, its first number already taken off, brings what somebody has just written. */
export function bringsUpdate(decoder: decoding.Decoder): boolean {
  return decoding.hasContent(decoder) && decoding.peekVarUint(decoder) === SYNC.update;
}

/** Reads a client's frame; null when it isn't exactly one message we know. */
export function readClientMessage(frame: Uint8Array): ClientMessage | null {
  const decoder = decoding.createDecoder(frame);
  try {
    const message = readMessage(decoder);
    return decoding.hasContent(decoder) ? null : message;
  } catch {
    // lib0 throws on a frame that ends too early: that is what null says.
    return null;
  }
}

function readMessage(decoder: decoding.Decoder): ClientMessage | null {
  const type = decoding.readVarUint(decoder);
  if (type === MESSAGE.sync) return readSync(decoder);
  if (type === MESSAGE.presence) return { kind: "presence", entries: decoding.readVarUint8Array(decoder) };
  if (type === MESSAGE.queryPresence) return { kind: "query-presence" };
  if (type === MESSAGE.fence) return { kind: "fence", number: decoding.readVarUint(decoder) };
  return null;
}

function readSync(decoder: decoding.Decoder): ClientMessage | null {
  const step = decoding.readVarUint(decoder);
  if (step === SYNC.step1) return { kind: "step1", vector: decoding.readVarUint8Array(decoder) };
  if (step === SYNC.step2) return { kind: "step2", update: decoding.readVarUint8Array(decoder) };
  if (step === SYNC.update) return { kind: "update", update: decoding.readVarUint8Array(decoder) };
  return null;
}

/** True when the frame claims to be a step 2, without reading it: only the first one may be large. */
export function looksLikeStep2(frame: Uint8Array): boolean {
  return frame[0] === MESSAGE.sync && frame[1] === SYNC.step2;
}

export function encodeStep1(vector: Uint8Array): Frame {
  return encodeSync(SYNC.step1, vector);
}

export function encodeStep2(update: Uint8Array): Frame {
  return encodeSync(SYNC.step2, update);
}

export function encodeUpdate(update: Uint8Array): Frame {
  return encodeSync(SYNC.update, update);
}

function encodeSync(step: number, bytes: Uint8Array): Frame {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

/** One person's caret and name, as y-protocols' awareness knows it. */
export interface PresenceEntry {
  readonly client: number;
  readonly clock: number;
  /** The state as bytes of JSON, which nothing here parses; `null` takes the person away. */
  readonly state: Uint8Array;
}

/** The bytes of one entry; a frame is built from many without encoding them again. */
export function encodePresenceEntry({ client, clock, state }: PresenceEntry): Frame {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarUint8Array(encoder, state);
  return encoding.toUint8Array(encoder);
}

/** A presence frame of entries already encoded. Without any it is the keepalive `01 01 00`. */
export function encodePresence(entries: readonly Uint8Array[]): Frame {
  const list = encoding.createEncoder();
  encoding.writeVarUint(list, entries.length);
  for (const entry of entries) encoding.writeUint8Array(list, entry);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.presence);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(list));
  return encoding.toUint8Array(encoder);
}

/** Reads the entries of a presence message; null when it is malformed or holds more than `most`. */
export function readPresence(entries: Uint8Array, most: number): readonly PresenceEntry[] | null {
  const decoder = decoding.createDecoder(entries);
  try {
    const count = decoding.readVarUint(decoder);
    if (count > most) return null;
    const read: PresenceEntry[] = [];
    for (let i = 0; i < count; i++) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      read.push({ client, clock, state: decoding.readVarUint8Array(decoder) });
    }
    return decoding.hasContent(decoder) ? null : read;
  } catch {
    // As above: too short is malformed.
    return null;
  }
}

/** Asks (client) or answers (server) that everything before it on this socket is committed. */
export function encodeFence(number: number): Frame {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.fence);
  encoding.writeVarUint(encoder, number);
  return encoding.toUint8Array(encoder);
}

export function encodeHello(hello: Hello): Frame {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.hello);
  encoding.writeVarString(encoder, JSON.stringify(hello));
  return encoding.toUint8Array(encoder);
}

export function encodeNotice(notice: Notice): Frame {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.notice);
  encoding.writeVarUint(encoder, notice === "away" ? 1 : 0);
  return encoding.toUint8Array(encoder);
}

/**
 * Reads what follows the first number of a server's frame, for a provider's `messageHandlers[100…102]`, which are
 * called with the decoder standing behind that number.
 */
export function readWireMessage(type: number, decoder: decoding.Decoder): WireMessage | null {
  if (type === MESSAGE.fence) return { kind: "fence", number: decoding.readVarUint(decoder) };
  if (type === MESSAGE.hello) {
    // The server is the one author of this message, in encodeHello.
    return { kind: "hello", hello: JSON.parse(decoding.readVarString(decoder)) as Hello };
  }
  if (type === MESSAGE.notice) {
    return { kind: "notice", notice: decoding.readVarUint(decoder) === 1 ? "away" : "back" };
  }
  return null;
}
