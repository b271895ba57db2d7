import { decode, encode, type JWT } from "next-auth/jwt";
import { SIGN_IN_HOURS } from "#server/commands/sign-in.ts";

/** All that a session's cookie says. Who that is and what they may do is asked of the database on every request. */
export interface SessionClaims {
  readonly stafferId: string;
  readonly signInId: string;
}

export const SESSION_SECONDS = SIGN_IN_HOURS * 3600;

/** Throws when there is no secret: without one anybody could make a session. */
export function sessionSecret(secret = process.env.NEXTAUTH_SECRET): string {
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set; server/main.ts sets it before anybody signs in.");
  return secret;
}

/** Null for anything that is not an unexpired session of ours. */
export async function readSessionToken(
  text: string,
  secret = sessionSecret(),
): Promise<SessionClaims | null> {
  return claimsOf(await decodeOrNull(text, secret));
}

/** The cookie's text for these claims, as next-auth writes it. */
export function writeSessionToken(claims: SessionClaims, secret = sessionSecret()): Promise<string> {
  return encode({ token: { sub: claims.stafferId, sid: claims.signInId }, secret, maxAge: SESSION_SECONDS });
}

/** The claims in a decoded token. */
export function claimsOf(token: JWT | null): SessionClaims | null {
  const { sub, sid } = token ?? {};
  return typeof sub === "string" && typeof sid === "string" ? { stafferId: sub, signInId: sid } : null;
}

async function decodeOrNull(text: string, secret: string): Promise<JWT | null> {
  try {
    return await decode({ token: text, secret });
  } catch {
    // jose throws for a token that is forged, cut short, expired or of another secret: all of them are nobody.
    return null;
  }
}
