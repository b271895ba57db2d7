"use client";

import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, useState, useSyncExternalStore } from "react";
import { decideCreateOn } from "#domain/permissions.ts";
import { callApi } from "./call-api.ts";
import { newStory } from "./new-story-store.ts";
import { useNewsroom } from "./newsroom-context.tsx";

/** "New story", over whatever is on the screen: type the slug, Enter. The desk is the person's own. */
export function NewStory() {
  const open = useSyncExternalStore(newStory.subscribe, newStory.isOpen, () => false);
  return (
    <Modal opened={open} onClose={newStory.close} title="New story" size="sm">
      {open ? <NewStoryForm /> : null}
    </Modal>
  );
}

function NewStoryForm() {
  const router = useRouter();
  const { actor, desks } = useNewsroom();
  const open = desks.filter((desk) => decideCreateOn(actor, desk.id).ok);
  const own = open.find((desk) => actor.roles.some((held) => held.desk === desk.id)) ?? open.at(0);
  const [slug, setSlug] = useState("");
  const [desk, setDesk] = useState(own?.id ?? "");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const result = await callApi<{ id: string }>("/api/v1/stories", {
      method: "POST",
      body: { slug: slug.trim(), desk },
    });
    setBusy(false);
    if (!result.ok) return setRefusal(result.refusal.sentence);
    newStory.close();
    router.push(`/newsroom/stories/${result.value.id}`);
  }

  if (own === undefined) {
    return <Text size="sm">No desk lets you start a story. Ask an administrator for a role on one.</Text>;
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label="Slug"
          description="A short working name, e.g. metro-fares. Readers never see it."
          value={slug}
          onChange={(event) => {
            setSlug(event.currentTarget.value);
            setRefusal(null);
          }}
          error={refusal}
          required
          withAsterisk={false}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus
        />
        <NativeSelect
          label="Desk"
          value={desk}
          onChange={(event) => setDesk(event.currentTarget.value)}
          data={open.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Group justify="flex-end" mt={4}>
          <Button variant="subtle" color="gray" onClick={newStory.close}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Start the story
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
