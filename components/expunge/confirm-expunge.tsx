"use client";

import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type ApiRefusal, callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { Sheet } from "#components/shell/screen.tsx";
import { apClockOnDate } from "#domain/updated-line.ts";
import type { ExpungeFacts, PendingProposal } from "./expunge-facts.ts";
import { SlugField } from "./propose-expunge.tsx";

interface ConfirmExpungeProps {
  readonly facts: ExpungeFacts;
  readonly proposal: PendingProposal;
  readonly onExpunged: () => void;
  readonly onWithdrawn: () => void;
}

/** N6: the proposal that waits, for the second person to confirm and for either to take back. */
export function ConfirmExpunge({ facts, proposal, onExpunged, onWithdrawn }: ConfirmExpungeProps) {
  const { publication } = useNewsroom();
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const address = `/api/v1/stories/${facts.storyId}/expunge`;
  const isSlugWrong = refusal?.details?.field === "slug";

  async function confirm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const slug = String(new FormData(event.currentTarget).get("slug") ?? "");
    setBusy(true);
    const answer = await callApi(`${address}/confirm`, {
      method: "POST",
      body: { proposal: proposal.id, slug },
    });
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) onExpunged();
  }

  async function withdraw() {
    setBusy(true);
    const answer = await callApi(address, { method: "DELETE" });
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) onWithdrawn();
  }

  const at = (iso: string) => apClockOnDate(new Date(iso), publication.zone);
  return (
    <Sheet labelledBy="confirm-expunge">
      <form onSubmit={confirm}>
        <Stack gap="sm">
          <Title order={2} size="h4" id="confirm-expunge">
            {proposal.by.name} proposes it
          </Title>
          <Text size="sm">
            Under {proposal.reference}, at {at(proposal.at)}. It lapses at {at(proposal.expiresAt)}.
          </Text>
          <Text
            size="sm"
            component="blockquote"
            m={0}
            pl="sm"
            style={{ borderLeft: "2px solid var(--wt-line-strong)" }}
          >
            {proposal.reason}
          </Text>
          {proposal.mayConfirm ? (
            <SlugField slug={facts.slug} error={isSlugWrong ? refusal?.sentence : undefined} />
          ) : (
            <Text size="sm">
              It waits for a second person: a managing editor and an admin want it together.
            </Text>
          )}
          {refusal !== null && !isSlugWrong ? (
            <Text size="sm" c="var(--wt-late)" role="alert">
              {refusal.sentence}
            </Text>
          ) : null}
          <Group gap="sm">
            {proposal.mayConfirm ? (
              <Button type="submit" color="red" loading={busy}>
                Expunge {facts.slug} for good
              </Button>
            ) : null}
            <Button variant="default" loading={busy} onClick={() => void withdraw()}>
              Take the proposal back
            </Button>
          </Group>
        </Stack>
      </form>
    </Sheet>
  );
}
