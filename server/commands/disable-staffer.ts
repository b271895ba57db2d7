import { decide } from "#domain/permissions.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { notify } from "#server/records/notify.ts";
import { endSignIns } from "#server/records/sign-ins.ts";
import { loadStaffer, lockAdmins, type Staffer, setDisabled } from "#server/records/staffers.ts";
import { revokeTokens } from "#server/records/tokens.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { lastAdmin, noSuchStaffer, notYourself } from "./people-refusals.ts";

/** Ends an account's access everywhere: sign-ins, tokens, sockets. What they wrote stays. */
export function disableStaffer(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly stafferId: string },
): Answer<Staffer> {
  return inOneTransaction(newsroom, async (tx) => {
    const permitted = decide(actor, "manage-people", null);
    if (!permitted.ok) return permitted;
    if (input.stafferId === actor.id) return refused(notYourself());
    const admins = await lockAdmins(tx);
    const before = await loadStaffer(tx, input.stafferId);
    if (before === null) return refused(noSuchStaffer());
    if (before.disabledAt !== null) return done(before);
    if (admins.length === 1 && admins[0] === before.id) return refused(lastAdmin());
    await setDisabled(tx, before.id, true);
    const signIns = await endSignIns(tx, before.id);
    const tokens = await revokeTokens(tx, before.id);
    await notify(tx, "access", before.id);
    const facts = { stafferId: before.id, signInsEnded: signIns, tokensRevoked: tokens };
    await appendAudit(tx, { actorId: actor.id, action: "disable-staffer", facts });
    return done((await loadStaffer(tx, before.id)) ?? before);
  });
}

/** Opens a disabled account again, with its roles as they were; sign-ins and tokens stay ended. */
export function enableStaffer(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly stafferId: string },
): Answer<Staffer> {
  return inOneTransaction(newsroom, async (tx) => {
    const permitted = decide(actor, "manage-people", null);
    if (!permitted.ok) return permitted;
    const before = await loadStaffer(tx, input.stafferId);
    if (before === null) return refused(noSuchStaffer());
    if (before.disabledAt === null) return done(before);
    await setDisabled(tx, before.id, false);
    await notify(tx, "access", before.id);
    await appendAudit(tx, { actorId: actor.id, action: "enable-staffer", facts: { stafferId: before.id } });
    return done((await loadStaffer(tx, before.id)) ?? before);
  });
}
