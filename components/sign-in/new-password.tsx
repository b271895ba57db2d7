"use client";

import { Anchor, Stack, Text } from "@mantine/core";
import { leave } from "./leave.ts";
import { PasswordForm } from "./password-form.tsx";

/** The temporary password is only good for this. */
export function NewPassword({ email }: { email: string }) {
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        You signed in with a temporary password. Choose one only you know to go on.
      </Text>
      <PasswordForm
        email={email}
        currentLabel="Temporary password"
        submitLabel="Save and go on"
        onChanged={() => window.location.assign("/newsroom")}
      />
      <Anchor component="button" type="button" size="sm" onClick={() => void leave()}>
        Sign out
      </Anchor>
    </Stack>
  );
}
