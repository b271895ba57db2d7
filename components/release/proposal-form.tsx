"use client";

import { Select, Stack, Textarea, TextInput } from "@mantine/core";
import { RELEASE_KIND_LABELS } from "#components/desk/labels.ts";
import type { ReleaseKind } from "#domain/release.ts";
import type { KindChoice, ReleaseDeskFacts } from "./desk-facts.ts";
import { isOpen, type Proposal, withKind } from "./proposal.ts";

interface ProposalFormProps {
  readonly proposal: Proposal;
  readonly desk: ReleaseDeskFacts;
  readonly onChange: (proposal: Proposal) => void;
}

/** What kind of release, and what readers are told about it. */
export function ProposalForm({ proposal, desk, onChange }: ProposalFormProps) {
  const choice = desk.kinds.find(({ kind }) => kind === proposal.kind);
  const set = (part: Partial<Proposal>) => onChange({ ...proposal, ...part });
  return (
    <Stack gap="sm">
      <Select
        label="Kind of release"
        allowDeselect={false}
        data={desk.kinds.map((each) => ({
          value: each.kind,
          label: RELEASE_KIND_LABELS[each.kind],
          disabled: !isOpen(each),
        }))}
        value={proposal.kind}
        // The options are exactly the kinds.
        onChange={(kind) => kind && onChange(withKind(desk, proposal, kind as ReleaseKind))}
      />
      {choice ? <NoteField choice={choice} proposal={proposal} set={set} /> : null}
      {proposal.kind === "correction" ? <CorrectionFields proposal={proposal} set={set} /> : null}
    </Stack>
  );
}

interface FieldsProps {
  readonly proposal: Proposal;
  readonly set: (part: Partial<Proposal>) => void;
}

function NoteField({ choice, proposal, set }: FieldsProps & { choice: KindChoice }) {
  if (choice.note === "none") return null;
  return (
    <Textarea
      label={choice.noteLabel ? `${choice.noteLabel}:` : "Note"}
      description={choice.note === "required" ? "Readers see this." : "Readers see this. It can be left out."}
      value={proposal.note}
      onChange={(event) => set({ note: event.currentTarget.value })}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={10_000}
    />
  );
}

function CorrectionFields({ proposal, set }: FieldsProps) {
  return (
    <>
      <TextInput
        label="What was wrong"
        description="The wrong words exactly as they were published. They may stand nowhere any more."
        value={proposal.wrong}
        onChange={(event) => set({ wrong: event.currentTarget.value })}
      />
      <TextInput
        label="What is right"
        value={proposal.right}
        onChange={(event) => set({ right: event.currentTarget.value })}
      />
      <TextInput
        label="Where"
        description="Places of the story, such as: hed, lede, paragraph 4, caption 1, central premise"
        value={proposal.places}
        onChange={(event) => set({ places: event.currentTarget.value })}
      />
      <TextInput
        label="Different use"
        description="Places where the same words stand rightly, if any"
        value={proposal.otherUses}
        onChange={(event) => set({ otherUses: event.currentTarget.value })}
      />
    </>
  );
}
