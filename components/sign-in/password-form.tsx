"use client";

import { Button, Group, PasswordInput, Stack } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import { callApi } from "#components/shell/call-api.ts";

const SHORTEST_PASSWORD = 10;

interface PasswordFormProps {
  readonly email: string;
  readonly currentLabel?: string;
  readonly submitLabel?: string;
  readonly onChanged: () => void;
}

/** Changes one's own password; the current one is asked again, so that an open screen alone changes nothing. */
export function PasswordForm({
  email,
  currentLabel = "Current password",
  submitLabel = "Change password",
  onChanged,
}: PasswordFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const next = String(fields.get("next"));
    if (next !== fields.get("again"))
      return setRefusal("The two new passwords differ. Type the new one twice.");
    setBusy(true);
    const result = await callApi("/api/v1/me/password", {
      method: "POST",
      body: { current: fields.get("current"), next },
    });
    setBusy(false);
    setRefusal(result.ok ? null : result.refusal.sentence);
    if (!result.ok) return;
    form.current?.reset();
    onChanged();
  }

  return (
    <form ref={form} onSubmit={submit} method="post">
      <Stack gap="sm">
        <input type="email" name="email" autoComplete="username" defaultValue={email} hidden readOnly />
        <PasswordInput
          label={currentLabel}
          name="current"
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <PasswordInput
          label="New password"
          description={`At least ${SHORTEST_PASSWORD} characters. A few plain words in a row are good.`}
          name="next"
          autoComplete="new-password"
          required
          withAsterisk={false}
        />
        <PasswordInput
          label="New password again"
          name="again"
          autoComplete="new-password"
          error={refusal}
          required
          withAsterisk={false}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
