"use client";

import { Alert, Anchor, Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { RELEASE_KIND_LABELS } from "#components/desk/labels.ts";
import { callApi } from "#components/shell/call-api.ts";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import type { Refusal } from "#domain/refusal.ts";
import type { KindChoice, PreviewFacts, ReleaseDeskFacts } from "./desk-facts.ts";
import { approvalFor, type Proposal, releaseBody, subjectOf } from "./proposal.ts";
import classes from "./release.module.css";
import type { Preview } from "./use-preview.ts";

interface VerdictProps {
  readonly story: { readonly id: string; readonly slug: string };
  readonly desk: ReleaseDeskFacts;
  readonly proposal: Proposal;
  readonly choice: KindChoice;
  readonly revision: number | null;
  readonly preview: Preview;
  readonly onChange: (proposal: Proposal) => void;
  readonly onDone: () => void;
}

/** Whether Updated will move and why, what stands in the way, and the buttons to approve and to publish. */
export function Verdict(props: VerdictProps) {
  const { choice, preview, proposal, onChange } = props;
  const facts = preview.state === "told" ? preview.facts : null;
  // R3: what readers have already moves nothing, so nothing is said of what it would move.
  const nothingNew = facts !== null && hasGate(facts, "same-as-live");
  return (
    <Stack gap="sm" mt="md">
      {nothingNew ? null : (
        <Text size="sm" fw={600} data-moves={choice.willMoveUpdated}>
          {facts?.sentence ?? choice.sentence}
        </Text>
      )}
      {facts?.updatedLine && !nothingNew ? (
        <Text size="sm" ff="var(--wt-serif)">
          {facts.updatedLine}
        </Text>
      ) : null}
      <Gates preview={preview} />
      <Reasons facts={facts} proposal={proposal} onChange={onChange} />
      {nothingNew ? null : <Approve {...props} />}
      <Publish {...props} />
    </Stack>
  );
}

function hasGate({ openGates }: PreviewFacts, code: string): boolean {
  return openGates.some((gate) => gate.code === code);
}

function Gates({ preview }: { preview: Preview }) {
  if (preview.state === "refused") {
    return <Alert color="red">{preview.refusal.sentence}</Alert>;
  }
  if (preview.state === "asking" || preview.facts.openGates.length === 0) return null;
  return (
    <Alert
      color="yellow"
      className={classes["gates-box"]}
      title="Before this can go out"
      classNames={{ title: classes["gates-title"] }}
    >
      <ul className={classes.gates}>
        {preview.facts.openGates.map((gate: Refusal) => (
          <li key={gate.code}>
            {gate.sentence}
            {gate.rule ? <span className={classes.rule}>{` (rule ${gate.rule})`}</span> : null}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

interface ReasonsProps {
  readonly facts: PreviewFacts | null;
  readonly proposal: Proposal;
  readonly onChange: (proposal: Proposal) => void;
}

/** R2 and N4: what can be done only with a recorded reason asks for it where it is needed. */
function Reasons({ facts, proposal, onChange }: ReasonsProps) {
  const overrides = proposal.kind === "minor" && facts?.minor != null && !facts.minor.minor;
  const alone =
    proposal.aloneReason !== "" ||
    (facts?.openGates.some(({ rule }) => rule === "N4") === true &&
      (proposal.kind === "initial" || proposal.kind === "update"));
  return (
    <>
      {overrides ? (
        <TextInput
          label="Why it is minor all the same"
          description="An editor may say so. The reason is recorded."
          value={proposal.overrideReason}
          onChange={(event) => onChange({ ...proposal, overrideReason: event.currentTarget.value })}
        />
      ) : null}
      {alone ? (
        <TextInput
          label="Alone on duty: why it can’t wait for a second person"
          description="Recorded, told to the managing editors, and flagged until someone has reviewed it."
          value={proposal.aloneReason}
          onChange={(event) => onChange({ ...proposal, aloneReason: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}

/** Freezes exactly the words on the screen and approves those (N3). */
function Approve({ story, desk, proposal, choice, onDone }: VerdictProps) {
  const [busy, setBusy] = useState(false);
  const standing = approvalFor(desk, proposal);
  if (!choice.needsApproval) return null;
  // Who may approve others' words but not these is told why; who never may sees in the gates whom to ask.
  if (choice.approve?.rule && !choice.release && !standing) return <Dimmed>{choice.approve.sentence}</Dimmed>;
  if (choice.approve !== null) return null;
  const upToDate = standing?.sha256 === desk.working.sha256;
  if (standing && choice.bringsRevision && upToDate && proposal.kind !== "kill") return null;

  async function approve() {
    setBusy(true);
    const revision = choice.bringsRevision ? await freeze(story.id, desk) : liveRevision(desk);
    if (revision !== null) {
      const result = await callApi(`/api/v1/stories/${story.id}/approvals`, {
        method: "POST",
        body: {
          ...subjectOf(proposal, choice),
          revision: revision.number,
          sha256: revision.sha256,
          ...(proposal.aloneReason.trim() ? { alone: proposal.aloneReason.trim() } : {}),
        },
      });
      if (result.ok) showDone(`r${revision.number} is approved.`);
      else showRefusal(result.refusal);
    }
    setBusy(false);
    onDone();
  }

  return (
    <Button variant="default" loading={busy} onClick={() => void approve()}>
      {standing
        ? "Approve these words instead"
        : `Approve for ${RELEASE_KIND_LABELS[proposal.kind].toLowerCase()}`}
    </Button>
  );
}

interface Frozen {
  readonly number: number;
  readonly sha256: string;
}

/** Only what the person has read is approved: words typed since they looked are a reason to look again. */
async function freeze(storyId: string, desk: ReleaseDeskFacts): Promise<Frozen | null> {
  const result = await callApi<Frozen>(`/api/v1/stories/${storyId}/revisions`, { method: "POST", body: {} });
  if (!result.ok) {
    showRefusal(result.refusal);
    return null;
  }
  if (result.value.sha256 !== desk.working.sha256) {
    showRefusal({
      status: 409,
      code: "copy-changed",
      sentence: "The copy changed while you were reading it. Look at the changes, then approve.",
    });
    return null;
  }
  return result.value;
}

function liveRevision(desk: ReleaseDeskFacts): Frozen | null {
  const { live, newest } = desk;
  if (!live) return null;
  const known = desk.history.approvals.find(({ revision }) => revision === live.release.revision);
  if (known) return { number: known.revision, sha256: known.sha256 };
  return newest?.number === live.release.revision ? newest : null;
}

function labelOf({ bringsRevision, kind }: KindChoice, revision: number | null): string {
  if (!bringsRevision) return RELEASE_KIND_LABELS[kind];
  return revision === null ? "Publish" : `Publish r${revision}`;
}

function Dimmed({ children }: { children: string }) {
  return (
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  );
}

function Publish({ story, desk, proposal, choice, revision, preview, onDone }: VerdictProps) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [address, setAddress] = useState<string | null>(null);
  // One key for one intent: pressing twice, or again after a lost answer, is still one release (R5).
  const key = useRef<string | null>(null);
  const ready = preview.state === "told" && preview.facts.refusal === null && choice.release === null;
  const label = labelOf(choice, revision);

  async function publish() {
    key.current ??= crypto.randomUUID();
    setBusy(true);
    const result = await callApi<{ updatedLine: string; url: string; number: number }>(
      `/api/v1/stories/${story.id}/releases`,
      {
        method: "POST",
        headers: { "idempotency-key": key.current },
        body: releaseBody(proposal, choice, revision, desk.basedOn),
      },
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
        <Button
          disabled={!ready}
          color={proposal.kind === "kill" ? "red" : undefined}
          onClick={() => setAsking(true)}
        >
          {label}
        </Button>
      )}
      {address ? (
        <Anchor href={address} target="_blank" size="sm">
          Open the page readers see
        </Anchor>
      ) : null}
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={choice.bringsRevision ? `${label} of ${story.slug}?` : `${label} ${story.slug}?`}
        size="sm"
      >
        <Stack>
          <Text size="sm">{preview.state === "told" ? preview.facts.sentence : null}</Text>
          {preview.state === "told" && preview.facts.updatedLine ? (
            <Text ff="var(--wt-serif)">{preview.facts.updatedLine}</Text>
          ) : null}
          <Group justify="flex-end">
            <Button variant="subtle" color="gray" onClick={() => setAsking(false)}>
              Not yet
            </Button>
            <Button
              color={proposal.kind === "kill" ? "red" : undefined}
              loading={busy}
              onClick={() => void publish()}
              data-autofocus
            >
              {choice.bringsRevision ? "Publish now" : `${RELEASE_KIND_LABELS[proposal.kind]} now`}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
