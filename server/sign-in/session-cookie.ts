import { type AnyHeaders, headerText } from "./any-headers.ts";

/** Whether cookies are for https only: when readers and staffers reach us there. */
export function usesSecureCookies(env: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return (env.PUBLIC_URL || env.NEXTAUTH_URL)?.startsWith("https://") ?? false;
}

/** next-auth's own name; behind https with the prefix by which no other host of the domain can set one for ours. */
export function sessionCookieName(secure = usesSecureCookies()): string {
  return `${secure ? "__Host-" : ""}next-auth.session-token`;
}

/**
 * The session's text off the Cookie header, put together from its chunks (`name.0`, `name.1`, …), which a raw upgrade
 * request has unparsed. Null when there is none.
 */
export function readSessionCookie(headers: AnyHeaders, name = sessionCookieName()): string | null {
  const header = headerText(headers, "cookie");
  if (header === null) return null;
  const chunks: { index: number; value: string }[] = [];
  for (const pair of header.split(";")) {
    const at = pair.indexOf("=");
    const key = pair.slice(0, at).trim();
    if (at < 0 || !key.startsWith(name)) continue;
    const rest = key.slice(name.length);
    if (rest !== "" && !/^\.\d{1,2}$/.test(rest)) continue;
    chunks.push({ index: rest === "" ? -1 : Number(rest.slice(1)), value: pair.slice(at + 1).trim() });
  }
  const whole = chunks.find(({ index }) => index === -1);
  const text = whole?.value ?? inOrder(chunks);
  return text === "" ? null : decoded(text);
}

function inOrder(chunks: readonly { index: number; value: string }[]): string {
  return [...chunks]
    .sort((a, b) => a.index - b.index)
    .map(({ value }) => value)
    .join("");
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (problem) {
    // A lone % is nobody's session; anything else is a bug.
    if (problem instanceof URIError) return null;
    throw problem;
  }
}
