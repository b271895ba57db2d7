import { Button, Group, TextInput } from "@mantine/core";
import { modals } from "@mantine/modals";
import { type FormEvent, useState } from "react";
import { callApi } from "#components/shell/call-api.ts";
import { showDone, showRefusal } from "#components/shell/notices.ts";
import type { RevisionLine } from "./timeline-items.ts";

/** Asks what a revision is to be called; blank takes its name off. */
export function askName(storyId: string, revision: RevisionLine, onDone: () => void): void {
  const modalId = modals.open({
    title: `Name r${revision.number}`,
    children: <NameForm storyId={storyId} revision={revision} onDone={() => leave()} />,
  });
  const leave = () => {
    modals.close(modalId);
    onDone();
  };
}

function NameForm({
  storyId,
  revision,
  onDone,
}: {
  storyId: string;
  revision: RevisionLine;
  onDone: () => void;
}) {
  const [name, setName] = useState(revision.name ?? "");
  const [isSending, setSending] = useState(false);
  async function send(event: FormEvent) {
    event.preventDefault();
    setSending(true);
    const path = `/api/v1/stories/${storyId}/revisions/${revision.number}`;
    const result = await callApi<{ name: string | null }>(path, {
      method: "PATCH",
      body: { name: name.trim() === "" ? null : name },
    });
    setSending(false);
    if (!result.ok) return showRefusal(result.refusal);
    showDone(
      result.value.name
        ? `r${revision.number} is called “${result.value.name}”.`
        : `r${revision.number} has no name.`,
    );
    onDone();
  }
  return (
    <form onSubmit={(event) => void send(event)}>
      <TextInput
        label="Name"
        description="Such as “As sent to legal”. Leave it empty to take the name off."
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Group justify="flex-end" mt="md">
        <Button type="submit" loading={isSending}>
          Keep the name
        </Button>
      </Group>
    </form>
  );
}
