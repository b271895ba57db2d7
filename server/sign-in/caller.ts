import type { Actor } from "#domain/staffer.ts";
import { tokenSha256 } from "#server/commands/create-token.ts";
import type { Database } from "#server/database/connect.ts";
import { findStandingSignIn } from "#server/records/sign-ins.ts";
import { findStandingToken, type TokenScope } from "#server/records/tokens.ts";
import { type AnyHeaders, headerText } from "./any-headers.ts";
import { readSessionCookie } from "./session-cookie.ts";
import { readSessionToken, type SessionClaims } from "./session-token.ts";

/** Who asks, and how they proved it. */
export interface Caller {
  readonly actor: Actor;
  /** They use a temporary password and may do nothing but change it. */
  readonly mustChange: boolean;
  readonly via:
    | { readonly kind: "sign-in"; readonly signInId: string }
    | { readonly kind: "token"; readonly tokenId: string; readonly scopes: readonly TokenScope[] };
}

type Source = Pick<Database, "prisma">;

/**
 * Who sent this request: by bearer token when there is an Authorization header, else by session cookie. Null when
 * nobody is signed in. A bad token is never passed over for a cookie: the caller would act as somebody else.
 */
export async function callerFromRequest(db: Source, req: { headers: AnyHeaders }): Promise<Caller | null> {
  const authorization = headerText(req.headers, "authorization");
  return authorization === null ? callerByCookie(db, req.headers) : callerByToken(db, authorization);
}

/**
 * Who holds this session cookie, for socket upgrades (a raw IncomingMessage will do). `actorOf` answers for sign-ins that
 * stand and have no temporary password. Tokens are not taken: a socket has no scopes.
 */
export async function actorFromRequest(
  actorOf: (signInId: string) => Promise<Actor | undefined>,
  req: { headers: AnyHeaders },
): Promise<{ readonly actor: Actor; readonly signInId: string } | null> {
  const claims = await claimsOfCookie(req.headers);
  const actor = claims === null ? undefined : await actorOf(claims.signInId);
  if (claims === null || actor?.id !== claims.stafferId) return null;
  return { actor, signInId: claims.signInId };
}

async function claimsOfCookie(headers: AnyHeaders): Promise<SessionClaims | null> {
  const text = readSessionCookie(headers);
  return text === null ? null : await readSessionToken(text);
}

async function callerByCookie(db: Source, headers: AnyHeaders): Promise<Caller | null> {
  const claims = await claimsOfCookie(headers);
  if (claims === null) return null;
  const standing = await findStandingSignIn(db.prisma, claims.signInId);
  if (standing === null || standing.actor.id !== claims.stafferId) return null;
  const { actor, mustChange, signInId } = standing;
  return { actor, mustChange, via: { kind: "sign-in", signInId } };
}

async function callerByToken(db: Source, authorization: string): Promise<Caller | null> {
  const secret = /^Bearer +(wt_[\w-]{43})$/i.exec(authorization)?.[1];
  if (secret === undefined) return null;
  const standing = await findStandingToken(db.prisma, tokenSha256(secret));
  if (standing === null) return null;
  const { actor, mustChange, tokenId, scopes } = standing;
  return { actor, mustChange, via: { kind: "token", tokenId, scopes } };
}
