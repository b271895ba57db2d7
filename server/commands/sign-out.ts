import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { notify } from "#server/records/notify.ts";
import { endSignIn, endSignIns } from "#server/records/sign-ins.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";

/** Ends one sign-in; its sockets close on every process (Y3). Signing out twice is fine. */
export function signOut(newsroom: Newsroom, input: { readonly signInId: string }): Answer<true> {
  return inOneTransaction(newsroom, async (tx) => {
    const stafferId = await endSignIn(tx, input.signInId);
    if (stafferId === null) return done(true);
    await notify(tx, "access", stafferId);
    await appendAudit(tx, { actorId: stafferId, action: "sign-out", facts: { signInId: input.signInId } });
    return done(true);
  });
}

/** Ends all of one's own sign-ins, this one too. */
export function signOutEverywhere(newsroom: Newsroom, actor: Actor): Answer<true> {
  return inOneTransaction(newsroom, async (tx) => {
    const signInsEnded = await endSignIns(tx, actor.id);
    await notify(tx, "access", actor.id);
    await appendAudit(tx, { actorId: actor.id, action: "sign-out-everywhere", facts: { signInsEnded } });
    return done(true);
  });
}
