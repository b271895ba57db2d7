import type { IncomingMessage } from "node:http";
import { ADDRESS_HEADER } from "./sign-in/address.ts";

const OWN_NETWORK = /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^(::1$|f[cd])/;

/**
 * Writes where a request came from over whatever the client claims, for sign-in to slow guessing down by. A proxy is
 * believed only where one is set up (PUBLIC_URL) and the connection comes from our own network.
 */
export function stampAddress(request: IncomingMessage, behindProxy: boolean): void {
  const peer = request.socket.remoteAddress ?? "unknown";
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  request.headers[ADDRESS_HEADER] = behindProxy && forwarded && OWN_NETWORK.test(peer) ? forwarded : peer;
}
