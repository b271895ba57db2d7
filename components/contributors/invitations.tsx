"use client";

import { Button, Stack, Text } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import { ShownOnce } from "#components/people/shown-once.tsx";
import { callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import classes from "./contributors.module.css";
import { canBeRevoked, INVITED_TO_WORDS, type InvitationLine, stateWords } from "./invitation.ts";
import { InviteForm } from "./invite-form.tsx";

interface InvitationsProps {
  readonly storyId: string;
  readonly mayInvite: boolean;
}

/** Everybody who was invited to a story, how it stands, and a new invitation. */
export function Invitations({ storyId, mayInvite }: InvitationsProps) {
  const [invitations, setInvitations] = useState<readonly InvitationLine[] | null>(null);
  const [made, setMade] = useState<{ readonly email: string; readonly link: string } | null>(null);
  const path = `/api/v1/stories/${storyId}/invitations`;

  const refresh = useCallback(async () => {
    const result = await callApi<{ invitations: readonly InvitationLine[] }>(path);
    if (result.ok) setInvitations(result.value.invitations);
    else showRefusal(result.refusal);
  }, [path]);
  useEffect(() => void refresh(), [refresh]);

  async function revoke(invitation: InvitationLine) {
    const result = await callApi(`${path}/${invitation.id}`, { method: "DELETE" });
    if (result.ok) showDone(`The invitation of ${invitation.email} is taken back.`);
    else showRefusal(result.refusal);
    await refresh();
  }

  if (made !== null) {
    return (
      <ShownOnce
        about={`Send this link to ${made.email}. It works once, and only with that address.`}
        secret={made.link}
        onDone={() => setMade(null)}
      />
    );
  }
  return (
    <Stack gap="md">
      {mayInvite ? (
        <InviteForm
          path={path}
          onMade={(email, link) => {
            setMade({ email, link });
            void refresh();
          }}
        />
      ) : null}
      <InvitationList invitations={invitations} onRevoke={revoke} />
    </Stack>
  );
}

interface InvitationListProps {
  readonly invitations: readonly InvitationLine[] | null;
  readonly onRevoke: (invitation: InvitationLine) => Promise<void>;
}

function InvitationList({ invitations, onRevoke }: InvitationListProps) {
  const { publication } = useNewsroom();
  if (invitations === null) return null;
  if (invitations.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nobody from outside was invited to this story.
      </Text>
    );
  }
  return (
    <ul className={classes.list} aria-label="Invitations">
      {invitations.map((invitation) => (
        <li key={invitation.id} data-state={invitation.state}>
          <span className={classes.who}>
            <span className={classes.email}>{invitation.email}</span>
            <span className={classes.soft}>
              {INVITED_TO_WORDS[invitation.to]}. Invited by {invitation.invitedBy.name}.{" "}
              {stateWords(invitation, publication.zone)}
            </span>
          </span>
          {canBeRevoked(invitation) ? (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`Take back the invitation of ${invitation.email}`}
              onClick={() => void onRevoke(invitation)}
            >
              Take back
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
