import { type InvitationState, invitationState } from "#domain/invitations.ts";
import { done } from "#domain/result.ts";
import type { Actor, InvitedTo } from "#domain/staffer.ts";
import { findInvitation, type Invitation, listInvitations, slugsOf } from "#server/records/invitations.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { openInvitation } from "../accept-invitation.ts";
import { sha256Of } from "../freeze-working-copy.ts";
import type { Answer, Newsroom } from "../newsroom.ts";
import { knowStory } from "./know-story.ts";

/** An invitation as whoever may take it back sees it. */
export interface InvitationView extends Invitation {
  readonly state: InvitationState;
}

/** Everybody from outside who was invited to a story, newest first. */
export async function invitationsFor(
  newsroom: Newsroom,
  actor: Actor,
  input: { readonly storyId: string },
): Answer<readonly InvitationView[]> {
  const known = await knowStory(newsroom, actor, input.storyId, "revoke-invitation");
  if (!known.ok) return known;
  const db = newsroom.db.prisma;
  const now = await newsroomNow(db);
  return done((await listInvitations(db, known.value.id)).map((invitation) => viewOf(invitation, now)));
}

export function viewOf(invitation: Invitation, now: Date): InvitationView {
  return { ...invitation, state: invitationState(invitation, now) };
}

/** What the page of a link says before anything is typed: to whoever holds the link, and not whose address it is. */
export interface InvitationSeen {
  readonly slug: string;
  readonly to: InvitedTo;
  readonly invitedBy: string;
  readonly expiresAt: Date;
}

export async function invitationBehind({ db }: Newsroom, secret: string): Answer<InvitationSeen> {
  const found = await openInvitation(db.prisma, await findInvitation(db.prisma, sha256Of(secret)));
  if (!found.ok) return found;
  const { storyId, to, invitedBy, expiresAt } = found.value;
  const slugs = await slugsOf(db.prisma, [storyId]);
  return done({ slug: slugs.get(storyId) ?? "", to, invitedBy: invitedBy.name, expiresAt });
}

/** A story somebody is let into from outside. */
export interface InvitedStory {
  readonly id: string;
  readonly slug: string;
  readonly to: InvitedTo;
}

/** The stories the actor's own invitations open, by slug. */
export async function invitedStoriesFor({ db }: Newsroom, actor: Actor): Promise<readonly InvitedStory[]> {
  const invited = actor.invited ?? [];
  const slugs = await slugsOf(
    db.prisma,
    invited.map(({ story }) => story),
  );
  return invited
    .map(({ story, to }) => ({ id: story, slug: slugs.get(story) ?? "", to }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
