import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { appendAudit } from "#server/records/audit.ts";
import { type Invitation, lockStoryInvitation, markEnded } from "#server/records/invitations.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { notify } from "#server/records/notify.ts";
import { type Answer, inOneTransaction, type Newsroom, openStory } from "./newsroom.ts";
import { storyHasNoInvitation } from "./refusals.ts";

export interface RevokeInvitationInput {
  readonly storyId: string;
  readonly invitationId: string;
}

/**
 * Takes an invitation back: its link no longer works, and whoever took it up is out at once; their sockets close (Y3).
 * What they wrote stays. Twice is no error.
 */
export function revokeInvitation(
  newsroom: Newsroom,
  actor: Actor,
  input: RevokeInvitationInput,
): Answer<Invitation> {
  return inOneTransaction(newsroom, async (tx) => {
    const opened = await openStory(tx, actor, input.storyId, "revoke-invitation");
    if (!opened.ok) return opened;
    const storyId = opened.value.id;
    const invitation = await lockStoryInvitation(tx, storyId, input.invitationId);
    if (invitation === null) return refused(storyHasNoInvitation());
    if (invitation.endedAt !== null) return done(invitation);
    const at = await newsroomNow(tx);
    await markEnded(tx, invitation.id, { by: actor.id, at });
    if (invitation.acceptedBy !== null) await notify(tx, "access", invitation.acceptedBy.id);
    await notify(tx, "desk", storyId);
    await appendAudit(tx, {
      actorId: actor.id,
      action: "revoke-invitation",
      storyId,
      facts: { invitation: invitation.id, stafferId: invitation.acceptedBy?.id ?? null },
    });
    return done({ ...invitation, endedAt: at, endedBy: { id: actor.id, name: actor.name } });
  });
}
