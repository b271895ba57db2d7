"use client";

import { Anchor, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { RELEASE_KIND_LABELS } from "#components/desk/labels.ts";
import { callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import { apClockOnDate } from "#domain/updated-line.ts";
import type { KindChoice } from "./desk-facts.ts";
import { Dimmed } from "./dimmed.tsx";
import { releaseBody } from "./proposal.ts";
import { hasGate, type VerdictProps } from "./verdict-props.ts";

/** The last question before a release. What was asked is what goes out, whatever others approve while it is up. */
interface Asked {
  readonly body: Record<string, unknown>;
  readonly isKill: boolean;
  readonly title: string;
  /** What the button that does it says. */
  readonly deed: string;
  readonly sentence: string;
  readonly updatedLine: string | null;
  /** R6: when something else would have gone out, which this takes back; null where nothing waits. */
  readonly takesBack: string | null;
}

/** The button that makes the release, and the last question before it (R2: whether Updated will move, and why). */
export function Publish({ story, desk, proposal, choice, revision, preview, onDone }: VerdictProps) {
  const { publication } = useNewsroom();
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const [address, setAddress] = useState<string | null>(null);
  // One key for one intent: pressing twice, or again after a lost answer, is still one release (R5).
  const key = useRef<string | null>(null);
  const ready =
    preview.state === "told" && preview.current && preview.facts.refusal === null && choice.release === null;
  const label = labelOf(choice, revision);

  function ask() {
    if (preview.state !== "told") return;
    const { sentence, updatedLine } = preview.facts;
    const body = releaseBody(proposal, choice, revision, desk.basedOn);
    if (JSON.stringify(body) !== JSON.stringify(asked?.body)) key.current = null;
    setAsked({
      body,
      isKill: proposal.kind === "kill",
      title: choice.bringsRevision ? `${label} of ${story.slug}?` : `${label} ${story.slug}?`,
      deed: choice.bringsRevision ? "Publish now" : `${label} now`,
      sentence,
      updatedLine,
      takesBack: desk.scheduled?.state === "waiting" && proposal.kind !== "resend" ? desk.scheduled.at : null,
    });
    setAsking(true);
  }

  async function publish() {
    if (asked === null) return;
    key.current ??= crypto.randomUUID();
    setBusy(true);
    const result = await callApi<{ updatedLine: string; url: string; number: number }>(
      `/api/v1/stories/${story.id}/releases`,
      { method: "POST", headers: { "idempotency-key": key.current }, body: asked.body },
    );
    setBusy(false);
    if (!result.ok && result.refusal.status === 0) return showRefusal(result.refusal);
    key.current = null;
    setAsking(false);
    if (result.ok) {
      setAddress(result.value.url);
      showDone(`Release ${result.value.number} is out. ${result.value.updatedLine}`);
    } else showRefusal(result.refusal);
    onDone();
  }

  return (
    <>
      {choice.release ? (
        // Among the gates it has been said already.
        preview.state === "told" && hasGate(preview.facts, choice.release.code) ? null : (
          <Dimmed>{choice.release.sentence}</Dimmed>
        )
      ) : (
        <Button disabled={!ready} color={proposal.kind === "kill" ? "red" : undefined} onClick={ask}>
          {label}
        </Button>
      )}
      {address ? (
        <Anchor href={address} target="_blank" size="sm">
          Open the page readers see
        </Anchor>
      ) : null}
      <Modal opened={asking} onClose={() => setAsking(false)} title={asked?.title} size="sm">
        <Stack>
          <Text size="sm">{asked?.sentence}</Text>
          {asked?.updatedLine ? <Text ff="var(--wt-serif)">{asked.updatedLine}</Text> : null}
          {asked?.takesBack ? (
            <Text size="sm">
              The release that is scheduled for {apClockOnDate(new Date(asked.takesBack), publication.zone)}{" "}
              is taken back.
            </Text>
          ) : null}
          <Group justify="flex-end">
            <Button variant="subtle" color="gray" onClick={() => setAsking(false)}>
              Not yet
            </Button>
            <Button
              color={asked?.isKill ? "red" : undefined}
              loading={busy}
              onClick={() => void publish()}
              data-autofocus
            >
              {asked?.deed}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

function labelOf({ bringsRevision, kind }: KindChoice, revision: number | null): string {
  if (!bringsRevision) return RELEASE_KIND_LABELS[kind];
  return revision === null ? "Publish" : `Publish r${revision}`;
}
