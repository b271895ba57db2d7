import { done } from "#domain/result.ts";
import { acceptInvitation } from "#server/commands/accept-invitation.ts";
import { addressOf } from "#server/sign-in/address.ts";
import { acceptInvitationCall } from "../../contracts/invitations.ts";
import { handleOpen } from "../../handle.ts";

export const POST = handleOpen(acceptInvitationCall, async ({ newsroom, body, request }) => {
  const accepted = await acceptInvitation(newsroom, { ...body, address: addressOf(request.headers) });
  if (!accepted.ok) return accepted;
  const { storyId, email } = accepted.value;
  return done({ storyId, email });
});
