import type { Actor } from "#domain/staffer.ts";
import { ACTOR_COLUMNS, type ActorRow, actorOf } from "./actor-sql.ts";
import { type Db, isId, type Tx } from "./db.ts";
import { Prisma } from "./generated/client.ts";

export const TOKEN_SCOPES = ["read", "write", "release"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** A bearer token as its owner sees it; the secret itself is never stored. */
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** A token that stands, with the person it speaks for. */
export interface StandingToken {
  readonly tokenId: string;
  readonly scopes: readonly TokenScope[];
  readonly actor: Actor;
  readonly mustChange: boolean;
}

interface StandingRow extends ActorRow {
  readonly tokenId: string;
  readonly scopes: TokenScope[];
  readonly mustChange: boolean;
}

/** Null unless the token stands: known, not revoked, not expired, its staffer not disabled. */
export async function findStandingToken(db: Db, sha256: string): Promise<StandingToken | null> {
  const [row] = await db.$queryRaw<StandingRow[]>`
    SELECT t.id::text AS "tokenId", t.scopes, s.must_change_password AS "mustChange", ${Prisma.raw(ACTOR_COLUMNS)}
    FROM tokens t JOIN staffers s ON s.id = t.staffer_id
    WHERE t.sha256 = ${sha256} AND t.revoked_at IS NULL AND t.expires_at > newsroom_now()
      AND s.disabled_at IS NULL`;
  if (!row) return null;
  const { tokenId, scopes, mustChange } = row;
  return { tokenId, scopes, actor: actorOf(row), mustChange };
}

export async function insertToken(
  tx: Tx,
  token: { stafferId: string; name: string; sha256: string; scopes: readonly TokenScope[]; expiresAt: Date },
): Promise<Token> {
  const row = await tx.token.create({ data: { ...token, scopes: [...token.scopes] } });
  return toToken(row);
}

/** Of one staffer, newest first. */
export async function listTokens(db: Db, stafferId: string): Promise<Token[]> {
  const rows = await db.token.findMany({
    where: { stafferId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return rows.map(toToken);
}

/** Revokes one token of that staffer; false when they have no such token that stands. */
export async function revokeTokenRow(tx: Tx, stafferId: string, tokenId: string): Promise<boolean> {
  if (!isId(tokenId)) return false;
  const count = await tx.$executeRaw`
    UPDATE tokens SET revoked_at = newsroom_now()
    WHERE id = ${tokenId}::uuid AND staffer_id = ${stafferId}::uuid AND revoked_at IS NULL`;
  return count === 1;
}

/** Revokes all tokens of a staffer; answers how many. */
export async function revokeTokens(tx: Tx, stafferId: string): Promise<number> {
  return tx.$executeRaw`
    UPDATE tokens SET revoked_at = newsroom_now() WHERE staffer_id = ${stafferId}::uuid AND revoked_at IS NULL`;
}

function toToken(row: {
  id: string;
  name: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}): Token {
  const { id, name, createdAt, expiresAt, revokedAt } = row;
  // Scopes are written by insertToken only, from TokenScope.
  return { id, name, scopes: row.scopes as TokenScope[], createdAt, expiresAt, revokedAt };
}
