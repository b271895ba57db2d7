import { done } from "#domain/result.ts";
import { viewOf } from "#server/commands/read/invitations.ts";
import { revokeInvitation } from "#server/commands/revoke-invitation.ts";
import { revokeInvitationCall } from "../../../../contracts/invitations.ts";
import { handle } from "../../../../handle.ts";

export const DELETE = handle(revokeInvitationCall, async ({ newsroom, actor, params }) => {
  const { id: storyId, invitation: invitationId } = params;
  const revoked = await revokeInvitation(newsroom, actor, { storyId, invitationId });
  // Taken back is taken back, whatever the time is.
  return revoked.ok ? done(viewOf(revoked.value, revoked.value.endedAt ?? new Date(0))) : revoked;
});
