"use client";

import { Alert, List, Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { LinkButton } from "#components/shell/link-button.tsx";
import { Screen } from "#components/shell/screen.tsx";
import { ConfirmExpunge } from "./confirm-expunge.tsx";
import { type ExpungeFacts, WHAT_IT_DOES } from "./expunge-facts.ts";
import { ProposeExpunge } from "./propose-expunge.tsx";

/** N6: where a managing editor and an admin, two people, have the law take a story's words. It shows none of them. */
export function ExpungeScreen({ facts, canRead }: { facts: ExpungeFacts; canRead: boolean }) {
  const router = useRouter();
  const [isGone, setGone] = useState(false);
  if (isGone) {
    return (
      <Screen title="Expunged" about="The story’s words are gone, here and for readers.">
        <LinkButton href="/newsroom/audit?action=confirm-expunge" variant="default">
          See it in the audit trail
        </LinkButton>
      </Screen>
    );
  }
  const { proposal, slug } = facts;
  return (
    <Screen
      title={`Expunge ${slug} by law`}
      about="For a court’s order or a law that leaves no choice. For everything else there are withhold and kill."
      actions={
        canRead ? (
          <LinkButton href={`/newsroom/stories/${facts.storyId}`} variant="subtle">
            Back to the story
          </LinkButton>
        ) : null
      }
    >
      <Stack gap="md" maw="44rem">
        <Alert color="red" title="What it does">
          <List size="sm" spacing={4}>
            {WHAT_IT_DOES.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </Alert>
        {proposal === null ? (
          <ProposeExpunge facts={facts} onDone={() => router.refresh()} />
        ) : (
          <ConfirmExpunge
            facts={facts}
            proposal={proposal}
            onExpunged={() => setGone(true)}
            onWithdrawn={() => router.refresh()}
          />
        )}
      </Stack>
    </Screen>
  );
}
