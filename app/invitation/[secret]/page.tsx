import { Anchor, Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { AcceptInvitation } from "#components/contributors/accept-invitation.tsx";
import { SignInFrame } from "#components/sign-in/sign-in-frame.tsx";
import { apDate } from "#domain/updated-line.ts";
import { type InvitationSeen, invitationBehind } from "#server/commands/read/invitations.ts";
import { processDatabase } from "#server/database/process-database.ts";
import { loadPublication } from "#server/records/publication.ts";
import { currentCaller } from "#server/sign-in/current-actor.ts";

export const metadata: Metadata = { title: "Invitation" };

interface InvitationPageProps {
  readonly params: Promise<{ secret: string }>;
}

/** Where an invitation's link leads, before there need be an account. */
export default async function InvitationPage({ params }: InvitationPageProps) {
  const { secret } = await params;
  const db = processDatabase();
  const [invitation, publication, caller] = await Promise.all([
    invitationBehind({ db }, secret),
    loadPublication(db.prisma),
    currentCaller(),
  ]);
  if (!invitation.ok) {
    return (
      <SignInFrame publication={publication.name} title="Invitation">
        <Stack gap="sm">
          <Text size="sm">{invitation.refusal.sentence}</Text>
          <Anchor href="/sign-in" size="sm">
            Sign in
          </Anchor>
        </Stack>
      </SignInFrame>
    );
  }
  return (
    <SignInFrame publication={publication.name} title="You are invited to a story">
      <Text size="sm" mb="md">
        {sentenceOf(invitation.value, publication.zone)}
      </Text>
      <AcceptInvitation secret={secret} signedInAs={caller?.actor.name ?? null} />
    </SignInFrame>
  );
}

function sentenceOf({ invitedBy, slug, to, expiresAt }: InvitationSeen, zone: string): string {
  const may = to === "write" ? "write" : "suggest changes";
  return `${invitedBy} invites you to ${may} in the story “${slug}”. The link works once, until ${apDate(expiresAt, zone)}.`;
}
