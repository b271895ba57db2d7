import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { revokeTokenRow } from "#server/records/tokens.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { tokenUnknown } from "./people-refusals.ts";

/** Revokes one of the actor's own tokens, at once. */
export function revokeToken(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly tokenId: string },
): Answer<true> {
  return inOneTransaction(newsroom, async (tx) => {
    if (!(await revokeTokenRow(tx, actor.id, input.tokenId))) return refused(tokenUnknown());
    await appendAudit(tx, { actorId: actor.id, action: "revoke-token", facts: { tokenId: input.tokenId } });
    return done(true);
  });
}
