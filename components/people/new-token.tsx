"use client";

import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { callApi } from "#components/shell/call-api.ts";
import { expiryAfter, SCOPES, type Scope } from "./token.ts";

const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  read: "Read stories and copy",
  write: "Write: create, type, move, claim",
  release: "Approve and release",
};

const LIFETIMES = [
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "A year" },
];

/** Makes a token; `onMade` gets the secret, which no later answer has. */
export function NewToken({ onMade, onCancel }: { onMade: (secret: string) => void; onCancel: () => void }) {
  const [scopes, setScopes] = useState<string[]>(["read"]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    const result = await callApi<{ secret: string }>("/api/v1/tokens", {
      method: "POST",
      body: {
        name: String(fields.get("name")).trim(),
        scopes,
        expiresAt: expiryAfter(Number(fields.get("days")), new Date()),
      },
    });
    setBusy(false);
    if (result.ok) onMade(result.value.secret);
    else setRefusal(result.refusal.sentence);
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label="Name"
          description="What will use it, e.g. wire import."
          name="name"
          required
          withAsterisk={false}
          error={refusal}
          autoComplete="off"
          data-autofocus
        />
        <Checkbox.Group label="It may" value={scopes} onChange={setScopes}>
          <Stack gap={6} mt={6}>
            {SCOPES.map((scope) => (
              <Checkbox key={scope} value={scope} label={SCOPE_WORDS[scope]} />
            ))}
          </Stack>
        </Checkbox.Group>
        <NativeSelect label="Works for" name="days" defaultValue="30" data={LIFETIMES} />
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={scopes.length === 0}>
            Make the token
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
