"use client";

import { Button, FileInput, Group, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { callApi } from "./call-api.ts";
import { formatOf, IMPORT_FORMAT_LABELS, type ImportFormat } from "./import-format.ts";
import type { OpenDesks } from "./new-story.tsx";
import { newStory } from "./new-story-store.ts";

/** A file larger than this is no story; the server would say so after all of it was sent. */
const MOST_BYTES = 2_000_000;

/** What another newsroom sent, chosen or pasted, as a story of one's desk. */
export function ImportStoryForm({ open, own, onBack }: OpenDesks & { readonly onBack: () => void }) {
  const router = useRouter();
  const [source, setSource] = useState("");
  const [said, setSaid] = useState<ImportFormat | null>(null);
  const [desk, setDesk] = useState(own.id);
  const [slug, setSlug] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const format = said ?? formatOf(source);

  async function choose(file: File | null) {
    if (file === null) return;
    if (file.size > MOST_BYTES) return setRefusal("This file is larger than any story. Choose another.");
    setSource(await file.text());
    setSaid(null);
    setRefusal(null);
  }
  async function take(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const typed = slug.trim();
    const result = await callApi<{ story: { id: string }; edNote: string | null }>("/api/v1/imports", {
      method: "POST",
      body: { format, source, desk, ...(typed !== "" && { slug: typed }) },
    });
    setBusy(false);
    if (!result.ok) return setRefusal(result.refusal.sentence);
    const { story, edNote } = result.value;
    newStory.close();
    // It stays until it is closed: whoever takes a story in must have read it.
    if (edNote !== null) notifications.show({ title: "The sender says", message: edNote, autoClose: false });
    router.push(`/newsroom/stories/${story.id}`);
  }

  return (
    <form onSubmit={(event) => void take(event)}>
      <Stack gap="sm">
        <FileInput
          label="File"
          description="ninjs, NITF, a web page or plain text, as it was sent."
          placeholder="Choose a file"
          accept=".json,.xml,.html,.htm,.txt,.md,text/*,application/json,application/xml"
          onChange={(file) => void choose(file)}
          clearable
        />
        <Textarea
          label="Or paste it here"
          value={source}
          onChange={(event) => {
            setSource(event.currentTarget.value);
            setRefusal(null);
          }}
          error={refusal}
          rows={7}
          spellCheck={false}
          data-autofocus
        />
        <Group gap="xs" align="start" grow>
          <NativeSelect
            label="Taken as"
            value={format}
            onChange={(event) => setSaid(formatNamed(event.currentTarget.value))}
            data={Object.entries(IMPORT_FORMAT_LABELS).map(([value, label]) => ({ value, label }))}
          />
          <NativeSelect
            label="Desk"
            value={desk}
            onChange={(event) => setDesk(event.currentTarget.value)}
            data={open.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Group>
        <TextInput
          label="Slug"
          description="Left empty, it is made of the hed."
          value={slug}
          onChange={(event) => setSlug(event.currentTarget.value)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Group justify="space-between" mt={4}>
          <Button variant="subtle" color="gray" onClick={onBack}>
            Back
          </Button>
          <Button type="submit" loading={busy} disabled={source.trim() === ""}>
            Import the story
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function formatNamed(value: string): ImportFormat | null {
  return value in IMPORT_FORMAT_LABELS ? (value as ImportFormat) : null; // `in` has just said so
}
