import { type AnyHeaders, headerText } from "./any-headers.ts";

/** Set by server/main.ts on every request from the socket itself; what a client sends under this name is overwritten. */
export const ADDRESS_HEADER = "x-writethru-address";

/**
 * The address a request came from, as far as it can be believed: our own header, else what the nearest proxy appended
 * to X-Forwarded-For (entries before the last are the client's own claims).
 */
export function addressOf(headers: AnyHeaders): string {
  const own = headerText(headers, ADDRESS_HEADER);
  if (own) return own;
  return headerText(headers, "x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}
