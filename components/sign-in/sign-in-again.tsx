"use client";

import { Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState, useSyncExternalStore } from "react";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { isAskingToSignIn, onSessionQuestion, settleSignIn } from "#components/shell/session-ended.ts";
import { signInWithPassword } from "./sign-in-with-password.ts";

/**
 * Asks for the password in place when a call met an ended session (callApi opens it; others call askToSignInAgain).
 * The same person only, so words waiting on this screen are never sent in another's name. Mounted once, in the shell.
 */
export function SignInAgain() {
  const open = useSyncExternalStore(onSessionQuestion, isAskingToSignIn, () => false);
  return (
    <Modal
      opened={open}
      onClose={() => settleSignIn(false)}
      title="Your session has ended"
      centered
      closeOnClickOutside={false}
      zIndex={600}
    >
      {open ? <SignInAgainForm /> : null}
    </Modal>
  );
}

function SignInAgainForm() {
  const { actor } = useNewsroom();
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const result = await signInWithPassword(actor.email, password);
    setBusy(false);
    if (result.ok) settleSignIn(true);
    else setRefusal(result.refusal);
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">Sign in again to go on. Everything on this screen stays as it is.</Text>
        <TextInput
          label="Email"
          type="email"
          value={actor.email}
          readOnly
          autoComplete="username"
          name="email"
        />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={refusal}
          required
          withAsterisk={false}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={() => settleSignIn(false)}>
            Not now
          </Button>
          <Button type="submit" loading={busy}>
            Sign in
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
