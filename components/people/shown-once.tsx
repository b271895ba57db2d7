"use client";

import { Button, Code, CopyButton, Group, Stack, Text } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";

interface ShownOnceProps {
  /** What it is for, as a sentence. */
  readonly about: string;
  readonly secret: string;
  readonly onDone: () => void;
}

/** A password or token that is never shown again: copy it now. */
export function ShownOnce({ about, secret, onDone }: ShownOnceProps) {
  return (
    <Stack gap="sm">
      <Text size="sm">{about} It is shown only this once.</Text>
      <Group gap="xs" wrap="nowrap">
        <Code block flex={1} fz="md" data-secret>
          {secret}
        </Code>
        <CopyButton value={secret} timeout={2500}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              aria-live="polite"
            >
              {copied ? "Copied" : "Copy"}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Group justify="flex-end">
        <Button onClick={onDone}>Done</Button>
      </Group>
    </Stack>
  );
}
