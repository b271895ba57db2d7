"use client";

import { Button, Stack, Text, Textarea, TextInput, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type ApiRefusal, callApi } from "#components/shell/call-api.ts";
import { Sheet } from "#components/shell/screen.tsx";
import type { ExpungeFacts } from "./expunge-facts.ts";

/** N6: the first of the two people says why. Nothing happens to the story yet. */
export function ProposeExpunge({ facts, onDone }: { facts: ExpungeFacts; onDone: () => void }) {
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const wrong = String(refusal?.details?.field ?? "");
  const errorAt = (field: string) => (wrong === field ? refusal?.sentence : undefined);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name) ?? "");
    setBusy(true);
    const answer = await callApi(`/api/v1/stories/${facts.storyId}/expunge`, {
      method: "POST",
      body: { slug: text("slug"), reason: text("reason"), reference: text("reference") },
    });
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) onDone();
  }

  return (
    <Sheet labelledBy="propose-expunge">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Title order={2} size="h4" id="propose-expunge">
            Propose it
          </Title>
          <Text size="sm">
            A managing editor and an admin want it together: whoever could be the second person is told at
            once, and has 24 hours. Until then nothing happens to the story.
          </Text>
          <Textarea
            name="reason"
            label="Legal reason"
            description="Kept as the record of it. Do not quote the story."
            error={errorAt("reason")}
            minRows={3}
            autosize
            required
            withAsterisk={false}
          />
          <TextInput
            name="reference"
            label="Order or case"
            description="Such as the court and the number."
            error={errorAt("reference")}
            required
            withAsterisk={false}
            autoComplete="off"
          />
          <SlugField slug={facts.slug} error={errorAt("slug")} />
          {refusal !== null && wrong === "" ? (
            <Text size="sm" c="var(--wt-late)" role="alert">
              {refusal.sentence}
            </Text>
          ) : null}
          <Button type="submit" color="red" loading={busy}>
            Propose to expunge {facts.slug}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}

/** Nobody does this to the story beside the one they mean. */
export function SlugField({ slug, error }: { slug: string; error: string | undefined }) {
  return (
    <TextInput
      name="slug"
      label={`Type the story’s slug: ${slug}`}
      error={error}
      required
      withAsterisk={false}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
