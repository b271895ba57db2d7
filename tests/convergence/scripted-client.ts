import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as syncProtocol from "y-protocols/sync";
import * as Y from "yjs";
import type { Hall, Seat } from "#server/sync/hall.ts";
import type { Line, Visitor } from "#server/sync/peer.ts";
import type { CloseName } from "#wire/close-codes.ts";
import {
  encodeFence,
  encodeStep2,
  encodeUpdate,
  type Hello,
  MESSAGE,
  type Notice,
  readWireMessage,
} from "#wire/messages.ts";

/** A socket's server end that keeps what it was given. */
export class FakeLine implements Line {
  readonly sent: Uint8Array[] = [];
  closed: CloseName | null = null;
  waiting = 0;
  isPaused = false;
  onSend: (frame: Uint8Array) => unknown = () => undefined;
  onClose: (name: CloseName) => void = () => undefined;

  send(frame: Uint8Array): void {
    if (this.closed) return;
    this.sent.push(frame);
    this.onSend(frame);
  }

  buffered(): number {
    return this.waiting;
  }

  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
  }

  close(name: CloseName): void {
    this.closed ??= name;
    this.onClose(name);
  }
}

export function visitor(stafferId: string, more: Partial<Visitor> = {}): Visitor {
  return { stafferId, name: stafferId, rights: "write", speaksWire: true, generation: null, ...more };
}

/** Takes a frame to the other side, so that a test can delay, double or lose it. */
export type Carry = (deliver: () => void, way: "up" | "down") => void;

/** A client that speaks as y-websocket does, plus fences: its document outlives its connections. */
export class ScriptedClient {
  readonly doc: Y.Doc;
  readonly visitor: Visitor;
  readonly notices: Notice[] = [];
  hello: Hello | null = null;
  closes: CloseName[] = [];
  /** The newest fence sent, and the newest answered on this connection. */
  fence = 0;
  answered = 0;
  isSynced = false;
  onAsk: (number: number) => void = () => undefined;
  onAnswer: (number: number) => void = () => undefined;
  onClosed: (name: CloseName) => void = () => undefined;
  onHear: (update: Uint8Array) => void = () => undefined;
  #seat: Seat | null = null;
  #line: FakeLine | null = null;
  #carry: Carry = (deliver) => deliver();

  constructor(who: Visitor, doc = new Y.Doc()) {
    this.visitor = who;
    this.doc = doc;
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send(encodeUpdate(update));
    });
  }

  get line(): FakeLine {
    if (!this.#line) throw new Error("not connected");
    return this.#line;
  }

  get isConnected(): boolean {
    return this.#seat !== null;
  }

  connect(hall: Hall, storyId: string, carry: Carry = (deliver) => deliver()): void {
    const line = new FakeLine();
    this.#line = line;
    this.#carry = carry;
    this.isSynced = false;
    // The server may speak before this side knows that it is connected.
    let early: Uint8Array[] | null = [];
    const hear = (frame: Uint8Array) => carry(() => this.#line === line && this.#hear(frame), "down");
    line.onSend = (frame) => (early ? early.push(frame) : hear(frame));
    line.onClose = (name) => {
      this.closes.push(name);
      if (this.#line !== line) return;
      this.#forget();
      this.onClosed(name);
    };
    const seat = hall.join(storyId, this.visitor, line);
    if (this.#line === line) this.#seat = seat;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    syncProtocol.writeSyncStep1(encoder, this.doc);
    this.#send(encoding.toUint8Array(encoder));
    const spoken = early;
    early = null;
    for (const frame of spoken) hear(frame);
  }

  /** The network is gone: what was on its way is lost. */
  cut(): void {
    const seat = this.#seat;
    this.#forget();
    seat?.room.leave(seat.peer);
  }

  /** The same, but the server doesn't notice until the answer is called: half a connection stays. */
  vanish(): () => void {
    const seat = this.#seat;
    this.#forget();
    return () => seat?.room.leave(seat.peer);
  }

  /** Sends everything it has once more. */
  replay(as: "update" | "step2"): void {
    const whole = Y.encodeStateAsUpdate(this.doc);
    this.#send(as === "update" ? encodeUpdate(whole) : encodeStep2(whole));
  }

  #forget(): void {
    this.#seat = null;
    this.#line = null;
    this.isSynced = false;
  }

  /** Asks whether everything until now is committed; answers the fence's number. */
  ask(): number {
    this.fence += 1;
    this.onAsk(this.fence);
    this.#send(encodeFence(this.fence));
    return this.fence;
  }

  send(frame: Uint8Array): void {
    this.#send(frame);
  }

  #send(frame: Uint8Array): void {
    const seat = this.#seat;
    if (seat) this.#carry(() => this.#seat === seat && seat.room.receive(seat.peer, frame), "up");
  }

  #hear(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.sync) this.#hearSync(decoder, frame);
    const message = readWireMessage(type, decoder);
    if (message?.kind === "hello") this.hello = message.hello;
    if (message?.kind === "notice") this.notices.push(message.notice);
    if (message?.kind === "fence") {
      this.answered = message.number;
      this.onAnswer(message.number);
    }
  }

  #hearSync(decoder: decoding.Decoder, frame: Uint8Array): void {
    const peek = decoding.createDecoder(frame);
    decoding.readVarUint(peek);
    const step = decoding.readVarUint(peek);
    if (step !== syncProtocol.messageYjsSyncStep1) this.onHear(decoding.readVarUint8Array(peek));
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    syncProtocol.readSyncMessage(decoder, encoder, this.doc, this);
    if (encoding.length(encoder) > 1) this.#send(encoding.toUint8Array(encoder));
    if (step === syncProtocol.messageYjsSyncStep2) this.isSynced = true;
    // Every connection starts as not saved, until the fence after its step 2 comes back (Y1).
    if (step === syncProtocol.messageYjsSyncStep1 && this.visitor.speaksWire) this.ask();
  }
}
