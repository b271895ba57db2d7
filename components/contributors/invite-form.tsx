"use client";

import { Button, Group, NumberInput, Radio, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { callApi } from "#components/shell/call-api.ts";
import { ACCESS_DAYS, LINK_DAYS } from "#domain/invitations.ts";
import { INVITED_TO, type InvitedTo } from "#domain/staffer.ts";
import { INVITED_TO_WORDS } from "./invitation.ts";

interface InviteFormProps {
  /** Of the story's invitations in the API. */
  readonly path: string;
  readonly onMade: (email: string, link: string) => void;
}

/** Whom, for what, and for how long. */
export function InviteForm({ path, onMade }: InviteFormProps) {
  const [to, setTo] = useState<InvitedTo>("write");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const email = String(fields.get("email")).trim();
    setBusy(true);
    const result = await callApi<{ link: string }>(path, {
      method: "POST",
      body: {
        email,
        to,
        days: Number(fields.get("days")),
        accessDays: Number(fields.get("accessDays")),
      },
    });
    setBusy(false);
    setRefusal(result.ok ? null : result.refusal.sentence);
    if (result.ok) onMade(email, result.value.link);
  }

  return (
    <form onSubmit={submit} aria-label="New invitation">
      <Stack gap="sm">
        <Text size="sm">
          Somebody from outside gets this story’s words and nothing else: not the budget, no other story, no
          release.
        </Text>
        <TextInput
          label="Email"
          name="email"
          type="email"
          required
          withAsterisk={false}
          autoComplete="off"
          error={refusal}
          data-autofocus
        />
        <Radio.Group
          label="They may"
          value={to}
          onChange={(value) => setTo(INVITED_TO.find((each) => each === value) ?? "write")}
        >
          <Group gap="lg" mt={6}>
            {INVITED_TO.map((each) => (
              <Radio key={each} value={each} label={INVITED_TO_WORDS[each]} />
            ))}
          </Group>
        </Radio.Group>
        <Group grow align="start">
          <NumberInput
            label="Days the link works"
            name="days"
            defaultValue={LINK_DAYS.usual}
            min={LINK_DAYS.least}
            max={LINK_DAYS.most}
            allowDecimal={false}
          />
          <NumberInput
            label="Days they are let in"
            name="accessDays"
            defaultValue={ACCESS_DAYS.usual}
            min={ACCESS_DAYS.least}
            max={ACCESS_DAYS.most}
            allowDecimal={false}
          />
        </Group>
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            Make the link
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
