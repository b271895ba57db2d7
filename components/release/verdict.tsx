"use client";

import { Alert, Stack, Text, TextInput } from "@mantine/core";
import type { Refusal } from "#domain/refusal.ts";
import { Approve } from "./approve.tsx";
import { Checks } from "./checks.tsx";
import type { PreviewFacts } from "./desk-facts.ts";
import { Dimmed } from "./dimmed.tsx";
import type { Proposal } from "./proposal.ts";
import { Publish } from "./publish.tsx";
import classes from "./release.module.css";
import { Schedule } from "./schedule.tsx";
import type { Preview } from "./use-preview.ts";
import { hasGate, type VerdictProps } from "./verdict-props.ts";

/** Whether Updated will move and why, what stands in the way, and the buttons to approve and to publish. */
export function Verdict(props: VerdictProps) {
  const { choice, preview, proposal, onChange } = props;
  const facts = preview.state === "told" ? preview.facts : null;
  // R3: what readers have already moves nothing, so nothing is said of what it would move.
  const nothingNew = facts !== null && hasGate(facts, "same-as-live");
  return (
    <Stack gap="sm" mt="md">
      {preview.state === "asking" ? <Dimmed>Looking at what this would do …</Dimmed> : null}
      {nothingNew || preview.state === "asking" ? null : (
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
      {facts ? <Checks {...props} checks={facts.checks} /> : null}
      <Reasons facts={facts} proposal={proposal} onChange={onChange} />
      {nothingNew ? null : <Approve {...props} />}
      <Publish {...props} />
      <Schedule {...props} />
    </Stack>
  );
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
