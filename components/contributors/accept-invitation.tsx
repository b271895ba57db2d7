"use client";

import { Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { callApi } from "#components/shell/call-api.ts";
import classes from "#components/sign-in/sign-in.module.css";
import { signInWithPassword } from "#components/sign-in/sign-in-with-password.ts";

interface AcceptInvitationProps {
  readonly secret: string;
  /** Who is signed in on this device already, if anybody. */
  readonly signedInAs: string | null;
}

/** Takes an invitation up and goes to its story, signed in. */
export function AcceptInvitation({ secret, signedInAs }: AcceptInvitationProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const fields = new FormData(event.currentTarget);
    const [email, name, password] = ["email", "name", "password"].map((field) => String(fields.get(field)));
    setBusy(true);
    const result = await callApi<{ storyId: string; email: string }>("/api/v1/invitations/accept", {
      method: "POST",
      body: { secret, email, name, password },
      askToSignIn: false,
    });
    if (!result.ok) {
      setBusy(false);
      return setRefusal(result.refusal.sentence);
    }
    const signedIn = await signInWithPassword(result.value.email, password ?? "");
    // A whole new page: nothing of whoever was here before stays in memory.
    window.location.assign(signedIn.ok ? `/newsroom/stories/${result.value.storyId}` : "/sign-in");
  }

  return (
    <form onSubmit={submit} method="post" data-ready={ready} aria-label="Take the invitation up">
      <Stack gap="sm">
        <p role="alert" className={refusal === null ? undefined : classes.refusal} hidden={refusal === null}>
          {refusal}
        </p>
        {signedInAs === null ? null : (
          <Text size="sm" c="dimmed">
            {signedInAs} is signed in on this device. Going on signs in whoever takes this up instead.
          </Text>
        )}
        <TextInput
          label="Email"
          description="The address the invitation came to."
          name="email"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus
        />
        <TextInput
          label="Name"
          description="As it would stand in a byline."
          name="name"
          autoComplete="name"
          required
          withAsterisk={false}
        />
        <PasswordInput
          label="Password"
          description="At least 8 characters. If you have an account here already, its password."
          name="password"
          autoComplete="new-password"
          required
          withAsterisk={false}
        />
        <Button type="submit" mt={4} loading={busy} fullWidth>
          Open the story
        </Button>
      </Stack>
    </form>
  );
}
