import { decide } from "#domain/permissions.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { notify } from "#server/records/notify.ts";
import { endSignIns } from "#server/records/sign-ins.ts";
import { loadStaffer, setPassword } from "#server/records/staffers.ts";
import { revokeTokens } from "#server/records/tokens.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { passwords as argon, type Passwords, temporaryPassword } from "./passwords.ts";
import { noSuchStaffer, resetYourself } from "./people-refusals.ts";

/** Gives a staffer a temporary password and ends all their sign-ins and tokens: whoever had the old one is out. */
export async function resetPassword(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly stafferId: string },
  passwords: Passwords = argon,
): Answer<{ readonly temporaryPassword: string }> {
  const permitted = decide(actor, "manage-people", null);
  if (!permitted.ok) return permitted;
  if (input.stafferId === actor.id) return refused(resetYourself());
  const password = temporaryPassword();
  const passwordHash = await passwords.hash(password);
  return inOneTransaction(newsroom, async (tx) => {
    const staffer = await loadStaffer(tx, input.stafferId);
    if (staffer === null) return refused(noSuchStaffer());
    await setPassword(tx, staffer.id, passwordHash, true);
    const signIns = await endSignIns(tx, staffer.id);
    const tokens = await revokeTokens(tx, staffer.id);
    await notify(tx, "access", staffer.id);
    const facts = { stafferId: staffer.id, signInsEnded: signIns, tokensRevoked: tokens };
    await appendAudit(tx, { actorId: actor.id, action: "reset-password", facts });
    return done({ temporaryPassword: password });
  });
}
