import type { Duplex } from "node:stream";
import type { RawData, WebSocket } from "ws";
import { CLOSES, type CloseName } from "#wire/close-codes.ts";
import type { Counters } from "./counters.ts";
import type { Framer } from "./framer.ts";
import type { Beating, Heartbeat } from "./heartbeat.ts";
import type { Line } from "./peer.ts";

/** A socket that doesn't finish closing is cut off after this. */
const CLOSING_MS = 3_000;
/** A socket that doesn't answer two pings is gone: its laptop sleeps or its network left. */
export const PING_MS = 25_000;

export interface LineEvents {
  onFrame(frame: Uint8Array): void;
  /** Text, or a frame the WebSocket protocol refuses. */
  onBadFrame(): void;
  onClosed(): void;
}

export interface SocketLineOptions {
  readonly socket: WebSocket;
  /** What the WebSocket was made of. Its own frames and ours go out whole, so they never mix. */
  readonly wire: Duplex;
  /** Shared by all sockets of a process. */
  readonly framer: Framer;
  /** As well; once in PING_MS. */
  readonly heartbeat: Heartbeat;
  readonly counters: Counters;
}

/** A WebSocket as rooms use it. */
export class SocketLine implements Line, Beating {
  readonly #socket: WebSocket;
  readonly #wire: Duplex;
  readonly #framer: Framer;
  readonly #counters: Counters;
  readonly #heartbeat: Heartbeat;
  #unanswered = 0;

  constructor({ socket, wire, framer, heartbeat, counters }: SocketLineOptions) {
    this.#socket = socket;
    this.#wire = wire;
    this.#framer = framer;
    this.#counters = counters;
    this.#heartbeat = heartbeat;
    heartbeat.enter(this);
    socket.on("pong", () => {
      this.#unanswered = 0;
    });
  }

  listen(events: LineEvents): void {
    this.#socket.on("message", (data, isBinary) => {
      if (isBinary) events.onFrame(bytesOf(data));
      else events.onBadFrame();
    });
    // ws closes the socket by itself with the protocol's own code, e.g. 1009 for too long a frame.
    this.#socket.on("error", ignore);
    this.#socket.on("close", () => {
      this.#heartbeat.leave(this);
      events.onClosed();
    });
  }

  send(frame: Uint8Array): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#counters.framesOut += 1;
    this.#wire.write(this.#framer.framed(frame));
  }

  buffered(): number {
    return this.#socket.bufferedAmount;
  }

  pause(): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.pause();
  }

  resume(): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.resume();
  }

  close(name: CloseName): void {
    this.resume();
    this.#socket.close(CLOSES[name].code, name);
    setTimeout(() => this.#socket.terminate(), CLOSING_MS).unref();
  }

  beat(): void {
    this.#unanswered += 1;
    if (this.#unanswered > 2) this.#socket.terminate();
    else if (this.#socket.readyState === this.#socket.OPEN) this.#socket.ping();
  }
}

function ignore(): void {}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
