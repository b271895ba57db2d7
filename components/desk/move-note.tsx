"use client";

import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
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

/** Asks why before a move that others will wonder about. A hold needs the answer; the others may go without. */
export function MoveNote({
  asked,
  actions,
  onClose,
}: {
  asked: { story: StoryLine; move: Move } | null;
  actions: StoryActions;
  onClose: () => void;
}) {
  return (
    <Modal
      opened={asked !== null}
      onClose={onClose}
      title={asked === null ? "" : MOVE_LABELS[asked.move]}
      size="sm"
    >
      {asked === null ? null : <MoveNoteForm {...asked} actions={actions} onClose={onClose} />}
    </Modal>
  );
}

interface MoveNoteFormProps {
  readonly story: StoryLine;
  readonly move: Move;
  readonly actions: StoryActions;
  readonly onClose: () => void;
}

function MoveNoteForm({ story, move, actions, onClose }: MoveNoteFormProps) {
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
