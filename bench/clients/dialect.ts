import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { encodeFence, MESSAGE, SYNC } from "#wire/messages.ts";

/** What a client hears, whatever the server's dialect. */
export type Heard =
  | { readonly kind: "step1"; readonly vector: Uint8Array }
  | { readonly kind: "words"; readonly step: "step2" | "update"; readonly update: Uint8Array }
  /** How many people's carets are in it, and they themselves as y-protocols lists them. */
  | { readonly kind: "presence"; readonly people: number; readonly entries: Uint8Array }
  /** Everything up to this number of the sender's edits is safe, as the server says. */
  | { readonly kind: "saved"; readonly fence: number | "one more" }
  | { readonly kind: "other" };

/** How one kind of server is spoken to. Payloads are whole messages, without the WebSocket frame. */
export interface Dialect {
  /** Said first on every connection; null where nothing is. */
  hello(story: string): Uint8Array | null;
  wrap(story: string, message: Uint8Array): Uint8Array;
  read(payload: Uint8Array): Heard;
  /** Asks whether everything until now is saved; null where it can't be asked. */
  ask(number: number): Uint8Array | null;
  /** False for a server that answers no step 1. */
  readonly syncs: boolean;
}

/** Message numbers of Hocuspocus that y-websocket doesn't have. */
const HOCUSPOCUS = { syncReply: 4, syncStatus: 8 } as const;

const readAfter = (decoder: decoding.Decoder): Heard => {
  const type = decoding.readVarUint(decoder);
  if (type === MESSAGE.sync || type === HOCUSPOCUS.syncReply) return readSync(decoder);
  if (type === MESSAGE.presence) {
    const entries = decoding.readVarUint8Array(decoder);
    return { kind: "presence", people: decoding.readVarUint(decoding.createDecoder(entries)), entries };
  }
  if (type === MESSAGE.fence) return { kind: "saved", fence: decoding.readVarUint(decoder) };
  if (type === HOCUSPOCUS.syncStatus && decoding.readVarUint(decoder) === 1)
    return { kind: "saved", fence: "one more" };
  return { kind: "other" };
};

function readSync(decoder: decoding.Decoder): Heard {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (step === SYNC.step1) return { kind: "step1", vector: bytes };
  return { kind: "words", step: step === SYNC.step2 ? "step2" : "update", update: bytes };
}

export const yWebsocket: Dialect = {
  hello: () => null,
  wrap: (_story, message) => message,
  read: (payload) => readAfter(decoding.createDecoder(payload)),
  ask: () => null,
  syncs: true,
};

export const writethru: Dialect = { ...yWebsocket, ask: encodeFence };

export const relay: Dialect = { ...yWebsocket, syncs: false };

export const hocuspocus: Dialect = {
  hello(story) {
    const encoder = encoding.createEncoder();
    encoding.writeVarString(encoder, story);
    encoding.writeVarUint(encoder, MESSAGE.auth);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, "a token");
    encoding.writeVarString(encoder, "4.7.0");
    return encoding.toUint8Array(encoder);
  },
  wrap(story, message) {
    const encoder = encoding.createEncoder();
    encoding.writeVarString(encoder, story);
    encoding.writeUint8Array(encoder, message);
    return encoding.toUint8Array(encoder);
  },
  read(payload) {
    const decoder = decoding.createDecoder(payload);
    // The story's name, skipped without making a text of it.
    decoding.readVarUint8Array(decoder);
    return readAfter(decoder);
  },
  ask: () => null,
  syncs: true,
};
