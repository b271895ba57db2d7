import type { IncomingHttpHeaders } from "node:http";

/** Headers of a fetch Request or of Node's own: pages, API calls and socket upgrades are asked the same way. */
export type AnyHeaders = Headers | IncomingHttpHeaders;

/** One header as text; `name` in lower case. */
export function headerText(headers: AnyHeaders, name: string): string | null {
  if (headers instanceof Headers) return headers.get(name);
  const value = headers[name];
  return (Array.isArray(value) ? value.join(", ") : value) ?? null;
}
