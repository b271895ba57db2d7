"use client";

import {
  Anchor,
  Button,
  Group,
  Modal,
  NativeSelect,
  NumberInput,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, useState, useSyncExternalStore } from "react";
import { instantIn } from "#components/desk/zone-input.ts";
import { decideCreateOn } from "#domain/permissions.ts";
import { zoneShortName } from "#domain/zone-clock.ts";
import { callApi } from "./call-api.ts";
import { ImportStoryForm } from "./import-story-form.tsx";
import { newStory } from "./new-story-store.ts";
import { useNewsroom } from "./newsroom-context.tsx";
import { showDone } from "./notices.ts";

/** "New story", over whatever is on the screen: type the slug, Enter. The desk is the person's own. */
export function NewStory() {
  const open = useSyncExternalStore(newStory.subscribe, newStory.isOpen, () => false);
  return (
    <Modal opened={open} onClose={newStory.close} title="New story" size="md">
      {open ? <HowToStart /> : null}
    </Modal>
  );
}

interface Desk {
  readonly id: string;
  readonly name: string;
}

/** Desks that one may start a story on, and one's own of them. */
export interface OpenDesks {
  readonly open: readonly Desk[];
  readonly own: Desk;
}

function HowToStart() {
  const { actor, desks } = useNewsroom();
  const [isImport, setIsImport] = useState(false);
  const open = desks.filter((desk) => decideCreateOn(actor, desk.id).ok);
  const own = open.find((desk) => actor.roles.some((held) => held.desk === desk.id)) ?? open.at(0);
  if (own === undefined) {
    return <Text size="sm">No desk lets you start a story. Ask an administrator for a role on one.</Text>;
  }
  return isImport ? (
    <ImportStoryForm open={open} own={own} onBack={() => setIsImport(false)} />
  ) : (
    <NewStoryForm open={open} own={own} onImport={() => setIsImport(true)} />
  );
}

function NewStoryForm({ open, own, onImport }: OpenDesks & { readonly onImport: () => void }) {
  const router = useRouter();
  const { publication } = useNewsroom();
  const [slug, setSlug] = useState("");
  const [desk, setDesk] = useState(own.id);
  const [line, setLine] = useState("");
  const [deadline, setDeadline] = useState("");
  const [length, setLength] = useState<string | number>("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function start(thenOpen: boolean) {
    if (busy) return;
    setBusy(true);
    const due = instantIn(deadline, publication.zone);
    const result = await callApi<{ id: string }>("/api/v1/stories", {
      method: "POST",
      body: {
        slug: slug.trim(),
        desk,
        ...(line.trim() !== "" && { budgetLine: line.trim() }),
        ...(due !== null && { deadline: due }),
        ...(length !== "" && { budgetedLength: Number(length) }),
      },
    });
    setBusy(false);
    if (!result.ok) return setRefusal(result.refusal.sentence);
    newStory.close();
    if (thenOpen) router.push(`/newsroom/stories/${result.value.id}`);
    else showDone(`${slug.trim()} is on the budget.`);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void start(true);
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
        <TextInput
          label="What it is about"
          description="One line of the budget. Optional, as all that follows."
          value={line}
          onChange={(event) => setLine(event.currentTarget.value)}
          maxLength={280}
        />
        <Group gap="xs" align="start" wrap="nowrap">
          <TextInput
            flex={1.6}
            type="datetime-local"
            label={`Deadline (${zoneShortName(new Date(), publication.zone)})`}
            value={deadline}
            onChange={(event) => setDeadline(event.currentTarget.value)}
          />
          <NumberInput
            flex={1}
            label="Length in words"
            value={length}
            onChange={setLength}
            min={1}
            max={1_000_000}
            step={50}
            allowDecimal={false}
            allowNegative={false}
          />
        </Group>
        <Group justify="flex-end" mt={4}>
          <Button variant="subtle" color="gray" onClick={newStory.close}>
            Cancel
          </Button>
          <Button variant="default" disabled={slug.trim() === ""} onClick={() => void start(false)}>
            Add to the budget
          </Button>
          <Button type="submit" loading={busy}>
            Start the story
          </Button>
        </Group>
        <Anchor component="button" type="button" size="sm" onClick={onImport}>
          Import one that another newsroom sent
        </Anchor>
      </Stack>
    </form>
  );
}
