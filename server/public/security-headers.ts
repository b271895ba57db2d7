import { STYLE_SOURCE } from "#server/outputs/style-source.ts";

/**
 * Pages run nothing, load nothing but pictures of our own, and stand in nobody's frame. The one stylesheet is known by
 * its hash, so that markup that slipped in could not even change how a page looks.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  `style-src ${STYLE_SOURCE}`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** On every answer to readers. */
export function securityHeaders(origin: string): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    // What is published may be shown anywhere.
    "Cross-Origin-Resource-Policy": "cross-origin",
    ...(origin.startsWith("https:") && { "Strict-Transport-Security": "max-age=31536000" }),
  };
}
