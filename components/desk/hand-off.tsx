"use client";

import { Button, Group, Modal, Select, Stack, Text } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { callApi } from "#components/shell/call-api.ts";
import type { StoryLine } from "./story-line.ts";
import type { StoryActions } from "./use-story-actions.tsx";

interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** Gives a story to a colleague by name. */
export function HandOff({
  story,
  actions,
  onClose,
}: {
  story: StoryLine | null;
  actions: StoryActions;
  onClose: () => void;
}) {
  return (
    <Modal
      opened={story !== null}
      onClose={onClose}
      title={story?.claimedBy === null ? "Assign" : "Hand off"}
      size="sm"
    >
      {story === null ? null : <HandOffForm story={story} actions={actions} onClose={onClose} />}
    </Modal>
  );
}

function HandOffForm({
  story,
  actions,
  onClose,
}: {
  story: StoryLine;
  actions: StoryActions;
  onClose: () => void;
}) {
  const { staff, refusal } = useStaff();
  const [to, setTo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const others = staff.filter(({ id }) => id !== story.claimedBy?.id);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const colleague = others.find(({ id }) => id === to);
    if (colleague === undefined) return;
    setBusy(true);
    const handed = await actions.handOff(story, colleague);
    setBusy(false);
    if (handed) onClose();
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {story.claimedBy === null
            ? `Nobody has ${story.slug} yet.`
            : `${story.claimedBy.name} has ${story.slug} now.`}
        </Text>
        <Select
          label="To"
          placeholder="A colleague’s name"
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={to}
          onChange={setTo}
          error={refusal}
          nothingFoundMessage="Nobody by that name"
          searchable
          selectFirstOptionOnChange
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={to === null}>
            Hand it over
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useStaff(): { staff: readonly Colleague[]; refusal: string | null } {
  const [staff, setStaff] = useState<readonly Colleague[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    const reading = new AbortController();
    void callApi<{ staff: readonly Colleague[] }>("/api/v1/staff", { signal: reading.signal }).then(
      (result) => {
        if (result.ok) setStaff(result.value.staff);
        else if (result.refusal.code !== "given-up") setRefusal(result.refusal.sentence);
      },
    );
    return () => reading.abort();
  }, []);
  return { staff, refusal };
}
