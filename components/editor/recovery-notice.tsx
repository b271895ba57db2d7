"use client";

import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { DiffView } from "#components/revisions/diff-view.tsx";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { diffCopy, summariseDiff } from "#copy/diff.ts";
import { plainText } from "#copy/plain-text.ts";
import { apClock } from "#domain/updated-line.ts";
import { CLOSES } from "#wire/close-codes.ts";
import { dropRecoveryCopy, type RecoveryCopy, recoveryCopies } from "./connection/recovery-copies.ts";
import { useCopy } from "./fields.ts";
import { useConnection, useConnectionView } from "./story-context.tsx";

/** Words the newsroom didn't take (Y11): shown against the story as it is now, until the person lets them go. */
export function RecoveryNotice() {
  const { storyId, stafferId } = useConnection().address;
  const { synced, save } = useConnectionView();
  const [copies, setCopies] = useState<readonly RecoveryCopy[]>([]);
  const [open, setOpen] = useState(false);
  const [read, setRead] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal or a drop changes what the device holds
  useEffect(() => {
    recoveryCopies(storyId, stafferId).then(setCopies, () => setCopies([]));
  }, [storyId, stafferId, save.refusedFor, read]);
  const newest = copies[0];
  if (!newest || !synced) return null;
  return (
    <>
      <Alert color="yellow" radius={0}>
        <Group justify="space-between">
          Words you wrote here were not taken into the story. They are kept on this device.
          <Button size="compact-sm" variant="white" color="dark" onClick={() => setOpen(true)}>
            See them
          </Button>
        </Group>
      </Alert>
      <Modal opened={open} onClose={() => setOpen(false)} title="Words kept on this device" size="xl">
        <Recovered
          copy={newest}
          onDropped={() => {
            setOpen(false);
            setRead(read + 1);
          }}
        />
      </Modal>
    </>
  );
}

function Recovered({ copy, onDropped }: { copy: RecoveryCopy; onDropped: () => void }) {
  const { zone } = useNewsroom().publication;
  const diff = diffCopy(useCopy(), copy.copy);
  return (
    <Stack>
      <Text size="sm">
        Kept at {apClock(new Date(copy.at), zone)}. {CLOSES[copy.why].sentence}
      </Text>
      <Text size="sm" c="dimmed">
        {diff.changed
          ? `Against the story now: ${summariseDiff(diff)}.`
          : "The story now has all of these words."}
      </Text>
      <DiffView diff={diff} />
      <Group justify="flex-end">
        <Button variant="default" onClick={() => void navigator.clipboard.writeText(plainText(copy.copy))}>
          Copy the words
        </Button>
        <Button color="red" variant="light" onClick={() => void dropRecoveryCopy(copy.key).then(onDropped)}>
          Let them go
        </Button>
      </Group>
    </Stack>
  );
}
