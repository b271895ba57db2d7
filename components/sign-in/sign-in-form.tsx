"use client";

import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import classes from "./sign-in.module.css";
import { signInWithPassword } from "./sign-in-with-password.ts";

/** Email and password. `to` is a path of this site (callbackPath); `refusal` is what an earlier try was told. */
export function SignInForm({ to, refusal: earlier }: { to: string; refusal: string | null }) {
  const [refusal, setRefusal] = useState(earlier);
  const [busy, setBusy] = useState(false);
  const ready = useReady();
  const password = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    // Read from the form, not from state: password managers fill fields without telling React.
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    const result = await signInWithPassword(
      String(fields.get("email")).trim(),
      String(fields.get("password")),
    );
    if (result.ok) {
      // A whole new page: nothing of whoever was here before stays in memory.
      window.location.assign(to);
      return;
    }
    setBusy(false);
    setRefusal(result.refusal);
    password.current?.select();
  }

  return (
    <form onSubmit={submit} method="post" data-ready={ready}>
      <Stack gap="sm">
        <p role="alert" className={refusal === null ? undefined : classes.refusal} hidden={refusal === null}>
          {refusal}
        </p>
        <TextInput
          label="Email"
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          size="md"
          required
          withAsterisk={false}
          autoFocus
        />
        <PasswordInput
          ref={password}
          label="Password"
          name="password"
          autoComplete="current-password"
          size="md"
          required
          withAsterisk={false}
        />
        <Button type="submit" size="md" mt={4} loading={busy} fullWidth>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}

/** True once the page runs: before that a submit would go nowhere. */
function useReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready;
}
