/** First byte of an unfragmented binary message (RFC 6455 §5.2). */
const WHOLE_BINARY = 0x82;
const TWO_BYTE_LENGTH = 126;
const EIGHT_BYTE_LENGTH = 127;

/**
 * Puts a WebSocket header before a message, once for all sockets that get the same one: a relay goes to a hundred
 * sockets, and one piece of bytes is one system call, where header and message apart are a gathered write each.
 */
export class Framer {
  #message: Uint8Array | null = null;
  #framed: Buffer = Buffer.alloc(0);

  /** The message as a server sends it: unmasked, uncompressed, in one frame. */
  framed(message: Uint8Array): Buffer {
    if (message !== this.#message) {
      this.#framed = Buffer.concat([headerOf(message.length), message]);
      this.#message = message;
    }
    return this.#framed;
  }
}

function headerOf(length: number): Buffer {
  if (length < TWO_BYTE_LENGTH) return Buffer.from([WHOLE_BINARY, length]);
  if (length < 2 ** 16) {
    const header = Buffer.from([WHOLE_BINARY, TWO_BYTE_LENGTH, 0, 0]);
    header.writeUInt16BE(length, 2);
    return header;
  }
  const header = Buffer.alloc(10);
  header[0] = WHOLE_BINARY;
  header[1] = EIGHT_BYTE_LENGTH;
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
