import type { IncomingMessage } from "node:http";
import { TLSSocket } from "node:tls";

const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

/**
 * The origin of the site as this reader asked for it: used only when PUBLIC_URL is unset. Null when the Host header
 * is missing or couldn't be one; nothing of it is then printed.
 */
export function requestOrigin(req: IncomingMessage): string | null {
  const { host } = req.headers;
  if (host === undefined || !HOST.test(host)) return null;
  return `${req.socket instanceof TLSSocket ? "https" : "http"}://${host.toLowerCase()}`;
}
