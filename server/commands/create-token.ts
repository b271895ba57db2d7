import { createHash, randomBytes } from "node:crypto";
import { decide } from "#domain/permissions.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { insertToken, type Token, type TokenScope } from "#server/records/tokens.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { badField } from "./people-refusals.ts";
import { checkName } from "./person-fields.ts";

export interface CreateTokenInput {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresAt: Date;
}

export interface TokenCreated {
  readonly token: Token;
  /** Shown once; only its hash is kept. */
  readonly secret: string;
}

const LONGEST_DAYS = 366;

/** Makes a bearer token that speaks for its maker, within its scopes. */
export function createToken(newsroom: Newsroom, actor: Actor, input: CreateTokenInput): Answer<TokenCreated> {
  return inOneTransaction(newsroom, async (tx) => {
    const permitted = decide(actor, "make-token", null);
    if (!permitted.ok) return permitted;
    if (!checkName(input.name).ok) return refused(badField("name", "Give the token a name: what uses it."));
    if (input.scopes.length === 0) return refused(badField("scopes", "Give at least one scope."));
    const days = (input.expiresAt.getTime() - (await newsroomNow(tx)).getTime()) / 86_400_000;
    if (!(days > 0)) return refused(badField("expiresAt", "A token must expire at a time ahead."));
    if (days > LONGEST_DAYS) return refused(badField("expiresAt", "A token may last a year at most."));
    const secret = `wt_${randomBytes(32).toString("base64url")}`;
    const scopes = [...new Set(input.scopes)].sort();
    const token = await insertToken(tx, {
      stafferId: actor.id,
      name: input.name.trim(),
      sha256: tokenSha256(secret),
      scopes,
      expiresAt: input.expiresAt,
    });
    await appendAudit(tx, {
      actorId: actor.id,
      action: "create-token",
      facts: { tokenId: token.id, scopes },
    });
    return done({ token, secret });
  });
}

/** What is stored of a token's secret. It is random, so a plain hash tells nothing of it. */
export function tokenSha256(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
