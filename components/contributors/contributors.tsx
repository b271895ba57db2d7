"use client";

import { ActionIcon, Modal, Tooltip } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { Action } from "#domain/permissions.ts";
import { Invitations } from "./invitations.tsx";

interface ContributorsProps {
  readonly story: { readonly id: string; readonly slug: string; readonly actions: readonly Action[] };
}

/** Who from outside is let into this story, for whoever may let them in or take it back. */
export function Contributors({ story }: ContributorsProps) {
  const [open, setOpen] = useState(false);
  const mayInvite = story.actions.includes("invite-contributor");
  if (!mayInvite && !story.actions.includes("revoke-invitation")) return null;
  const label = mayInvite ? "Invite a contributor" : "Contributors";
  return (
    <>
      <Tooltip label={label}>
        <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={() => setOpen(true)}>
          <IconUserPlus size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal opened={open} onClose={() => setOpen(false)} title={`Contributors to ${story.slug}`} size="lg">
        {open ? <Invitations storyId={story.id} mayInvite={mayInvite} /> : null}
      </Modal>
    </>
  );
}
