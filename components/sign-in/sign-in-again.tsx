"use client";

import {
  Button,
  CloseButton,
  Group,
  Paper,
  PasswordInput,
  Portal,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import {
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { isAskingToSignIn, onSessionQuestion, settleSignIn } from "#components/shell/session-ended.ts";
import classes from "./sign-in-again.module.css";
import { signInWithPassword } from "./sign-in-with-password.ts";

/**
 * Asks for the password in place when a call met an ended session (callApi opens it; others call askToSignInAgain).
 * The same person only, so words waiting on this screen are never sent in another's name. Mounted once, in the shell.
 */
export function SignInAgain() {
  const open = useSyncExternalStore(onSessionQuestion, isAskingToSignIn, () => false);
  return open ? (
    <Portal>
      <Question />
    </Portal>
  ) : null;
}

/**
 * Not modal, and no field or button of it is focused when it comes up: a session can end in the middle of a word, and
 * the next key belongs to that word. Keys that reach the dialog itself go back to where the person was typing (Y11).
 */
function Question() {
  const title = useId();
  const box = useRef<HTMLDivElement>(null);
  const typingIn = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const before = document.activeElement;
    typingIn.current = before instanceof HTMLElement && takesWords(before) ? before : null;
    box.current?.focus();
    const back = typingIn.current;
    return () => back?.focus();
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") return settleSignIn(false);
    const isModified = event.ctrlKey || event.metaKey || event.altKey;
    if (event.target !== box.current || isModified || !isTyping(event.key)) return;
    if (!typingIn.current?.isConnected) return event.preventDefault();
    // What this key writes goes to whatever has the focus once the handlers of keydown are through.
    typingIn.current.focus();
  }

  return (
    <div className={classes.place}>
      <Paper
        ref={box}
        className={classes.box}
        role="dialog"
        aria-labelledby={title}
        tabIndex={-1}
        withBorder
        shadow="lg"
        radius="md"
        p="md"
        onKeyDown={onKeyDown}
      >
        <Group justify="space-between" mb="xs" wrap="nowrap">
          <Text id={title} component="h2" fz="1.0625rem" fw={650} m={0}>
            Your session has ended
          </Text>
          <CloseButton aria-label="Close" onClick={() => settleSignIn(false)} />
        </Group>
        <SignInAgainForm />
      </Paper>
    </div>
  );
}

function takesWords(element: HTMLElement): boolean {
  return (
    element.isContentEditable || element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
  );
}

/** Whether a key writes or takes away words; Tab and the arrows move about in the dialog. */
function isTyping(key: string): boolean {
  return key.length === 1 || key === "Enter" || key === "Backspace" || key === "Delete";
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
