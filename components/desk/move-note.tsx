"use client";

import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Move } from "#domain/story.ts";
import { MOVE_LABELS } from "./labels.ts";
import type { StoryLine } from "./story-line.ts";
import type { StoryActions } from "./use-story-actions.tsx";

const QUESTIONS: Readonly<Partial<Record<Move, string>>> = {
  hold: "What is it waiting for?",
  "send-back": "What does it still need?",
  spike: "Why does it not run?",
};

export interface AskedNote {
  readonly story: StoryLine;
  readonly move: Move;
  /** N1: moves that may be chosen instead, where somebody asked for a note and not for one of them. */
  readonly others: readonly Move[];
}

/**
 * Asks for a word about a move: before those that others will wonder about, and before any when somebody wants to say
 * something. A hold needs the answer; the others may go without.
 */
export function MoveNote({
  asked,
  actions,
  onClose,
}: {
  asked: AskedNote | null;
  actions: StoryActions;
  onClose: () => void;
}) {
  return (
    <Modal
      opened={asked !== null}
      onClose={onClose}
      title={asked === null ? "" : asked.others.length > 0 ? "Move with a note" : MOVE_LABELS[asked.move]}
      size="sm"
    >
      {asked === null ? null : <MoveNoteForm {...asked} actions={actions} onClose={onClose} />}
    </Modal>
  );
}

interface MoveNoteFormProps extends AskedNote {
  readonly actions: StoryActions;
  readonly onClose: () => void;
}

function MoveNoteForm({ story, move: first, others, actions, onClose }: MoveNoteFormProps) {
  const [move, setMove] = useState(first);
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const moved = await actions.move(story, move, note.trim());
    setBusy(false);
    if (moved) onClose();
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {story.slug}
          {move === "spike" ? " is dropped before publication. It can be revived." : ""}
        </Text>
        {others.length === 0 ? null : (
          <NativeSelect
            label="Move"
            value={move}
            data={[first, ...others].map((each) => ({ value: each, label: MOVE_LABELS[each] }))}
            onChange={({ currentTarget: { value } }) =>
              setMove([first, ...others].find((each) => each === value) ?? first)
            }
          />
        )}
        <Textarea
          label={QUESTIONS[move] ?? "Note"}
          description={move === "hold" ? undefined : "Optional. Everyone on the story sees it."}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          required={move === "hold"}
          withAsterisk={false}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1000}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" color={move === "spike" ? "red" : undefined} loading={busy}>
            {MOVE_LABELS[move]}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
