import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** Where a socket goes and what it says there. */
export interface Address {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const OPCODES = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
/** Any mask will do for a server of our own; servers take it off as they take off a browser's. */
const MASK = [0x5a, 0xc3, 0x17, 0x9e] as const;

/** A message as it goes over the network, made once and sent often. */
export function frameOf(payload: Uint8Array, opcode: number = OPCODES.binary): Buffer {
  const { length } = payload;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + 4 + length);
  frame[0] = 0x80 | opcode;
  if (head === 2) frame[1] = 0x80 | length;
  else if (head === 4) {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 0x80 | 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  for (let i = 0; i < 4; i++) frame[head + i] = MASK[i] ?? 0;
  for (let i = 0; i < length; i++) frame[head + 4 + i] = (payload[i] ?? 0) ^ (MASK[i & 3] ?? 0);
  return frame;
}

/**
 * A WebSocket client with next to no cost of its own, so that hundreds of them leave the servers their processor. Takes
 * whole unmasked frames, which is all these servers send.
 */
export class FrameSocket {
  onMessage: (payload: Buffer) => void = () => undefined;
  onClose: (code: number) => void = () => undefined;
  framesIn = 0;
  bytesIn = 0;
  isOpen = true;
  readonly #socket: Socket;
  #rest: Buffer | null = null;
  #code = 1006;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on("data", (chunk) => this.#read(chunk));
    socket.on("close", () => {
      this.isOpen = false;
      this.onClose(this.#code);
    });
  }

  /** Rejects when the server doesn't answer 101. `first` hears messages from the first byte on. */
  static async open(address: Address, first: (socket: FrameSocket) => void): Promise<FrameSocket> {
    const socket = connect(address.port, "127.0.0.1");
    // What goes wrong afterwards is told by "close".
    socket.on("error", () => undefined);
    await Promise.race([once(socket, "connect"), failWhenClosed(socket)]);
    const headers = {
      host: `127.0.0.1:${address.port}`,
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-version": "13",
      "sec-websocket-key": randomBytes(16).toString("base64"),
      ...address.headers,
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET ${address.path} HTTP/1.1\r\n${lines.join("")}\r\n`);
    const rest = await Promise.race([readHead(socket), failWhenClosed(socket)]);
    const opened = new FrameSocket(socket);
    first(opened);
    if (rest.length > 0) opened.#read(rest);
    socket.resume();
    return opened;
  }

  /** Sends what frameOf made. */
  sendFrame(frame: Buffer): void {
    this.#socket.write(frame);
  }

  send(payload: Uint8Array): void {
    this.sendFrame(frameOf(payload));
  }

  /** Reads nothing from now on: the network's buffers fill, then the server's. */
  stall(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  cut(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    let buffer = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk;
    this.bytesIn += chunk.length;
    for (;;) {
      const taken = this.#takeFrame(buffer);
      if (taken === 0) break;
      buffer = buffer.subarray(taken);
    }
    this.#rest = buffer.length > 0 ? buffer : null;
  }

  /** Answers how many bytes the first frame took; 0 while it isn't whole. */
  #takeFrame(buffer: Buffer): number {
    if (buffer.length < 2) return 0;
    const short = (buffer[1] ?? 0) & 0x7f;
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (buffer.length < head) return 0;
    const length =
      head === 2 ? short : head === 4 ? buffer.readUInt16BE(2) : Number(buffer.readBigUInt64BE(2));
    if (buffer.length < head + length) return 0;
    this.#hear((buffer[0] ?? 0) & 0x0f, buffer.subarray(head, head + length));
    return head + length;
  }

  #hear(opcode: number, payload: Buffer): void {
    if (opcode === OPCODES.binary) {
      this.framesIn += 1;
      this.onMessage(payload);
    } else if (opcode === OPCODES.ping) this.sendFrame(frameOf(payload, OPCODES.pong));
    else if (opcode === OPCODES.close) {
      this.#code = payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
      this.#socket.end(frameOf(payload, OPCODES.close));
    }
  }
}

async function failWhenClosed(socket: Socket): Promise<never> {
  if (!socket.closed) await once(socket, "close");
  throw new Error("the server closed the connection");
}

async function readHead(socket: Socket): Promise<Buffer> {
  let all = Buffer.alloc(0);
  for (;;) {
    const [chunk] = (await once(socket, "data")) as [Buffer]; // a socket without an encoding gives buffers
    all = Buffer.concat([all, chunk]);
    const end = all.indexOf("\r\n\r\n");
    if (end < 0) continue;
    socket.pause();
    const status = all.subarray(0, all.indexOf("\r\n")).toString();
    if (!status.includes(" 101 ")) throw new Error(`the server answered ${status}`);
    return all.subarray(end + 4);
  }
}
