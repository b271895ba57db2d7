import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { STYLE_SOURCE } from "./outputs/style-source.ts";
import { ownOrigin } from "./sign-in/own-origin.ts";

/** Where Next and our layout look for the page's nonce. What a client sends under these names is overwritten. */
const POLICY_HEADER = "content-security-policy";
const NONCE_HEADER = "x-nonce";

/** Of one request to the newsroom's screens. */
interface Screen {
  /** 128 random bits in base64, for this one answer. */
  readonly nonce: string;
  /** ws://… or wss://…: not every browser takes 'self' to mean sockets. Null when the request names no usable host. */
  readonly sockets: string | null;
  /** `npm run dev`: React evaluates code there, and Next's overlay brings styles of its own. */
  readonly reload: boolean;
}

/**
 * What a newsroom screen may load and do (docs/decisions/15-what-a-screen-may-run.md). Scripts run by the page's nonce
 * alone, or because one of those loaded them. Style elements need the nonce, or are the readers' stylesheet in the
 * preview of a page; style attributes are free, because Mantine writes its sizes and colours into them on the server.
 */
function screenPolicy({ nonce, sockets, reload }: Screen): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${reload ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${reload ? "'unsafe-inline'" : `'nonce-${nonce}' ${STYLE_SOURCE}`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${sockets === null ? "" : ` ${sockets}`}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * Gives a page of the newsroom its policy: Next finds the nonce in the request and puts it on its scripts. Answers the
 * policy for the answer, or null where there is no page: the API and files stay under the strictest.
 */
export function givePolicy(
  request: Pick<IncomingMessage, "headers" | "url">,
  { publicUrl, reload }: { readonly publicUrl: string | null; readonly reload: boolean },
): string | null {
  const { headers, url = "/" } = request;
  delete headers[POLICY_HEADER];
  delete headers[`${POLICY_HEADER}-report-only`];
  delete headers[NONCE_HEADER];
  if (/^\/(?:api|_next)(?:[/?]|$)/.test(url)) return null;
  const nonce = randomBytes(16).toString("base64");
  const policy = screenPolicy({ nonce, sockets: socketsAt(ownOrigin(headers, publicUrl ?? "")), reload });
  headers[POLICY_HEADER] = policy;
  headers[NONCE_HEADER] = nonce;
  return policy;
}

/** A host is the client's own word, and a policy ends at a ";" or a ",": what could hold one is left out. */
function socketsAt(origin: string | null): string | null {
  return origin !== null && /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? origin.replace(/^http/, "ws") : null;
}
