import { randomBytes } from "node:crypto";
import { decideEmail } from "#domain/email.ts";
import { ACCESS_DAYS, alreadyInvited, decideDays, invitationState, LINK_DAYS } from "#domain/invitations.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor, InvitedTo } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import type { Tx } from "#server/records/db.ts";
import { addInvitation, type Invitation, listInvitations, markEnded } from "#server/records/invitations.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { sha256Of } from "./freeze-working-copy.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";

export interface InviteContributorInput {
  readonly storyId: string;
  /** Whose the invitation is: only who knows this address can take it up. */
  readonly email: string;
  readonly to: InvitedTo;
  /** How many days the link works; 7 when left out. */
  readonly days?: number;
  /** How many days they are let in once they took it up; 30 when left out. */
  readonly accessDays?: number;
}

export interface ContributorInvited {
  readonly invitation: Invitation;
  /** The end of the link, answered once; only its hash is kept. */
  readonly secret: string;
}

const DAY_MS = 86_400_000;

/**
 * Lets somebody from outside into one story by a link that works once. A new link to an address takes the place of one
 * nobody used; whether there is an account at the address is told to nobody.
 */
export function inviteContributor(
  newsroom: Newsroom,
  actor: Actor,
  input: InviteContributorInput,
): Answer<ContributorInvited> {
  return inOneTransaction(newsroom, async (tx) => {
    const opened = await openStory(tx, actor, input.storyId, "invite-contributor");
    if (!opened.ok) return opened;
    const email = decideEmail(input.email);
    if (!email.ok) return email;
    const { days = LINK_DAYS.usual, accessDays = ACCESS_DAYS.usual } = input;
    const fits = decideDays(days, accessDays);
    if (!fits.ok) return fits;
    const now = await newsroomNow(tx);
    const replaced = await replaceOlder(tx, actor, { storyId: opened.value.id, email: email.value, now });
    if (!replaced.ok) return replaced;
    const secret = randomBytes(32).toString("base64url");
    const invitation = await addInvitation(tx, {
      storyId: opened.value.id,
      email: email.value,
      to: input.to,
      sha256: sha256Of(secret),
      invitedById: actor.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + days * DAY_MS),
      accessDays,
    });
    await notify(tx, "desk", opened.value.id);
    await appendAudit(tx, {
      actorId: actor.id,
      action: "invite-contributor",
      storyId: opened.value.id,
      // No address: the trail holds IDs and hashes only (N7).
      facts: { invitation: invitation.id, to: input.to, days, accessDays, replaced: replaced.value },
    });
    return done({ invitation, secret });
  });
}

async function replaceOlder(
  tx: Tx,
  actor: Actor,
  { storyId, email, now }: { readonly storyId: string; readonly email: string; readonly now: Date },
): Answer<readonly string[]> {
  const older = (await listInvitations(tx, storyId)).filter((invitation) => invitation.email === email);
  if (older.some((invitation) => invitationState(invitation, now) === "in")) return refused(alreadyInvited());
  const waiting = older.filter((invitation) => invitationState(invitation, now) === "waiting");
  for (const { id } of waiting) await markEnded(tx, id, { by: actor.id, at: now });
  return done(waiting.map(({ id }) => id));
}
