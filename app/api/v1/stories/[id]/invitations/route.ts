import { done } from "#domain/result.ts";
import { inviteContributor } from "#server/commands/invite-contributor.ts";
import { invitationsFor, viewOf } from "#server/commands/read/invitations.ts";
import { ownOrigin } from "#server/sign-in/own-origin.ts";
import { inviteCall, listInvitationsCall } from "../../../contracts/invitations.ts";
import { handle } from "../../../handle.ts";

export const GET = handle(listInvitationsCall, async ({ newsroom, actor, params }) => {
  const invitations = await invitationsFor(newsroom, actor, { storyId: params.id });
  return invitations.ok ? done({ invitations: invitations.value }) : invitations;
});

export const POST = handle(inviteCall, async ({ newsroom, actor, params, body, request }) => {
  const invited = await inviteContributor(newsroom, actor, { storyId: params.id, ...body });
  if (!invited.ok) return invited;
  const { invitation, secret } = invited.value;
  const link = `${ownOrigin(request.headers) ?? ""}/invitation/${secret}`;
  return done({ invitation: viewOf(invitation, invitation.createdAt), link });
});
