import { type AnyHeaders, headerText } from "./any-headers.ts";

/**
 * The one origin that may change anything with a cookie: PUBLIC_URL, or where that is not set the scheme and Host the
 * request itself names. Compared whole; `null` (a sandboxed frame) and a missing Origin are not it.
 */
export function isOwnOrigin(headers: AnyHeaders, publicUrl = process.env.PUBLIC_URL): boolean {
  const origin = headerText(headers, "origin");
  return origin !== null && origin === ownOrigin(headers, publicUrl);
}

/** Null when the request names no host. */
export function ownOrigin(headers: AnyHeaders, publicUrl = process.env.PUBLIC_URL): string | null {
  if (publicUrl) return new URL(publicUrl).origin;
  const host = headerText(headers, "host");
  if (host === null) return null;
  const scheme =
    headerText(headers, "x-forwarded-proto")?.split(",")[0]?.trim() === "https" ? "https" : "http";
  const address = `${scheme}://${host}`;
  return URL.canParse(address) ? new URL(address).origin : null;
}
