import type { IncomingMessage } from "node:http";
import { ownOrigin } from "./sign-in/own-origin.ts";

export type AnswerHeaders = Readonly<Record<string, string>>;

/** Runs nothing, loads nothing, stands in nobody's frame: right for data, files and whatever a part forgot. */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * On every answer of the process before a part writes its own over them, so that what a part forgets is the strictest.
 * no-referrer: addresses in the newsroom hold slugs. HSTS where the newsroom is reached by https, which only PUBLIC_URL
 * or the proxy knows.
 */
export function guardingHeaders(
  request: Pick<IncomingMessage, "headers">,
  publicUrl: string | null,
): AnswerHeaders {
  const isHttps = ownOrigin(request.headers, publicUrl ?? "")?.startsWith("https:") ?? false;
  return {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(isHttps && { "Strict-Transport-Security": "max-age=31536000" }),
  };
}
