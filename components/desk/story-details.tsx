"use client";

import { Button, Drawer, Group, NativeSelect, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { callApi } from "#components/shell/call-api.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { showDone } from "#components/shell/notices.ts";
import { decide } from "#domain/permissions.ts";
import { PRIORITIES, priorityWord } from "#domain/priority.ts";
import { zoneShortName } from "#domain/zone-clock.ts";
import { changesOf, type DetailsForm, formOf } from "./details-form.ts";
import { FlagControls } from "./flag-controls.tsx";
import { factsOf, type StoryLine } from "./story-line.ts";

interface StoryDetailsProps {
  readonly story: StoryLine | null;
  /** What this person may change, where the screen knows better than the line does. */
  readonly mayEdit?: boolean;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** What the desk knows of a story beside its copy: Enter keeps it, Escape leaves it. */
export function StoryDetails({ story, onClose, ...props }: StoryDetailsProps) {
  return (
    <Drawer
      opened={story !== null}
      onClose={onClose}
      position="right"
      size="26rem"
      padding="md"
      title={story === null ? "" : `Details of ${story.slug}`}
      closeButtonProps={{ "aria-label": "Close" }}
      transitionProps={{ duration: 100 }}
      overlayProps={{ backgroundOpacity: 0.2 }}
      styles={{ title: { fontWeight: 650, fontSize: "1.0625rem" } }}
    >
      {story === null ? null : <Details key={story.id} story={story} onClose={onClose} {...props} />}
    </Drawer>
  );
}

type DetailsProps = Omit<StoryDetailsProps, "story"> & { readonly story: StoryLine };

function Details({ story, mayEdit, onChanged, onClose }: DetailsProps) {
  const { actor } = useNewsroom();
  const permitted = decide(actor, "edit-story-details", factsOf(story));
  const open = mayEdit ?? permitted.ok;
  return (
    <Stack gap="lg">
      {open || permitted.ok ? null : (
        <Text size="sm" c="dimmed">
          {permitted.refusal.sentence}
        </Text>
      )}
      <Plan story={story} open={open} onChanged={onChanged} onClose={onClose} />
      <FlagControls storyId={story.id} facts={factsOf(story)} flags={story.flags} onChanged={onChanged} />
    </Stack>
  );
}

function Plan({ story, open, onChanged, onClose }: Omit<DetailsProps, "mayEdit"> & { open: boolean }) {
  const { desks, publication } = useNewsroom();
  const { zone } = publication;
  const [first] = useState(() => formOf(story, zone));
  const [form, setForm] = useState(first);
  const [refusal, setRefusal] = useState<{ field: string; sentence: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const changes = changesOf(first, form, zone);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy || !open) return;
    if (Object.keys(changes).length === 0) return onClose();
    setBusy(true);
    const result = await callApi(`/api/v1/stories/${story.id}`, { method: "PATCH", body: changes });
    setBusy(false);
    if (!result.ok) {
      const { details, sentence } = result.refusal;
      return setRefusal({ field: typeof details?.field === "string" ? details.field : "slug", sentence });
    }
    showDone(`The details of ${form.slug.trim()} are kept.`);
    onChanged();
    onClose();
  }
  function set<K extends keyof DetailsForm>(name: K, value: DetailsForm[K]): void {
    setForm({ ...form, [name]: value });
    setRefusal(null);
  }
  const errorOf = (field: string) => (refusal?.field === field ? refusal.sentence : null);

  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <TextInput
          label="Slug"
          value={form.slug}
          onChange={(event) => set("slug", event.currentTarget.value)}
          error={errorOf("slug")}
          disabled={!open}
          spellCheck={false}
          autoComplete="off"
          data-autofocus
        />
        <TextInput
          label="What it is about"
          description="One line of the budget. Not copy."
          value={form.budgetLine}
          onChange={(event) => set("budgetLine", event.currentTarget.value)}
          error={errorOf("budgetLine")}
          disabled={!open}
          maxLength={280}
        />
        <Group grow gap="xs" align="start">
          <NativeSelect
            label="Desk"
            value={form.desk}
            onChange={(event) => set("desk", event.currentTarget.value)}
            data={desks.map(({ id, name }) => ({ value: id, label: name }))}
            error={errorOf("desk")}
            disabled={!open}
          />
          <NativeSelect
            label="Priority"
            value={form.priority}
            onChange={(event) => set("priority", event.currentTarget.value)}
            data={PRIORITIES.map((each) => ({ value: String(each), label: `${each} ${priorityWord(each)}` }))}
            disabled={!open}
          />
        </Group>
        <Group gap="xs" align="start" wrap="nowrap">
          <TextInput
            type="datetime-local"
            flex={1.6}
            label={`Deadline (${zoneShortName(new Date(), zone)})`}
            value={form.deadline}
            onChange={(event) => set("deadline", event.currentTarget.value)}
            error={errorOf("deadline")}
            disabled={!open}
          />
          <NumberInput
            flex={1}
            label="Length in words"
            value={form.length}
            onChange={(length) => set("length", length)}
            min={1}
            max={1_000_000}
            step={50}
            allowDecimal={false}
            allowNegative={false}
            error={errorOf("budgetedLength")}
            disabled={!open}
          />
        </Group>
        <TextInput
          type="datetime-local"
          label={`Embargo until (${zoneShortName(new Date(), zone)})`}
          description={embargoSays(story)}
          value={form.embargo}
          onChange={(event) => set("embargo", event.currentTarget.value)}
          error={errorOf("embargoUntil")}
          disabled={!open || story.publicState === "published"}
        />
        <TextInput
          label="Path"
          description={pathSays(story)}
          value={form.path}
          onChange={(event) => set("path", event.currentTarget.value)}
          error={errorOf("path")}
          disabled={!open}
          maxLength={1_000}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
        />
        <TextInput
          label="Tags"
          description="Between commas."
          value={form.tags}
          onChange={(event) => set("tags", event.currentTarget.value)}
          error={errorOf("tags")}
          disabled={!open}
          autoCapitalize="none"
        />
        {open ? (
          <Group justify="flex-end" mt={4}>
            <Button variant="subtle" color="gray" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Keep the details
            </Button>
          </Group>
        ) : null}
      </Stack>
    </form>
  );
}

/** R6: what an embargo does, or why it comes too late. */
function embargoSays({ publicState }: StoryLine): string {
  return publicState === "published"
    ? "Readers have this story already, so an embargo would come too late. Withhold it instead."
    : "Readers get nothing of it before then, whoever approves it. Empty for none.";
}

/** N6: an address is kept for good, so a new path is an address more. */
function pathSays({ path }: StoryLine): string {
  return path === null
    ? "The public end of its address. Left empty, the first release takes it from the hed."
    : "The public end of its address. A published story moves there with its next release; old addresses redirect.";
}
