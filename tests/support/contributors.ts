import { type AcceptInvitationInput, acceptInvitation } from "#server/commands/accept-invitation.ts";
import { type InviteContributorInput, inviteContributor } from "#server/commands/invite-contributor.ts";
import { loadActor } from "#server/records/staffers.ts";
import { mustDo, type TestNewsroom, testNewsroom, writtenStory } from "./newsroom.ts";
import { cheapPasswords } from "./passwords.ts";

/** For tests of people from outside. */

export const NOW = "2026-03-02T15:00:00Z";
const DAY_MS = 86_400_000;
export const later = (days: number) => new Date(Date.parse(NOW) + days * DAY_MS);

/** A newsroom whose clock stands still, with one story being drafted. */
export async function invitingNewsroom() {
  const newsroom = await testNewsroom();
  await newsroom.db.setNow(NOW);
  const storyId = await writtenStory(newsroom);
  return { ...newsroom, storyId };
}

export function invite(
  newsroom: TestNewsroom & { readonly storyId: string },
  more: Partial<InviteContributorInput> = {},
) {
  const { storyId } = newsroom;
  return inviteContributor(newsroom, newsroom.people.editor, {
    storyId,
    email: "Ada@Outside.Example",
    to: "write",
    ...more,
  });
}

export function accept(newsroom: TestNewsroom, secret: string, more: Partial<AcceptInvitationInput> = {}) {
  return acceptInvitation(
    newsroom,
    {
      secret,
      name: "Ada Lovelace",
      email: "ada@outside.example",
      password: "engine no. 1",
      address: "198.51.100.9",
      ...more,
    },
    cheapPasswords,
  );
}

export async function mustKnow({ db }: TestNewsroom, stafferId: string) {
  const actor = await loadActor(db.prisma, stafferId);
  if (actor === null) throw new Error("nobody is there");
  return actor;
}

/** Somebody from outside who has taken an invitation up. */
export async function contributor(
  newsroom: TestNewsroom & { readonly storyId: string },
  to: "write" | "suggest" = "write",
) {
  const { secret, invitation } = mustDo(await invite(newsroom, { to }));
  const { stafferId } = mustDo(await accept(newsroom, secret));
  return { actor: await mustKnow(newsroom, stafferId), invitation, secret };
}
