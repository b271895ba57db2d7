"use client";

import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { DiffView } from "#components/revisions/diff-view.tsx";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { diffCopy, summariseDiff } from "#copy/diff.ts";
import { plainText } from "#copy/plain-text.ts";
import { apClock } from "#domain/updated-line.ts";
import { isOnlyOnPage, keptSentence, reasonSentence } from "./connection/device-sentences.ts";
import { canGoBack, dropRecoveryCopy, hasAll, recoveryCopies } from "./connection/recovery-copies.ts";
import type { RecoveryCopy } from "./connection/recovery-store.ts";
import { CopyWords, putOnClipboard } from "./copy-words.tsx";
import { useCopy } from "./fields.ts";
import { useConnection, useConnectionFact } from "./story-context.tsx";
import { useBadge } from "./use-badge.ts";

/** Words the newsroom didn't take (Y11): shown against the story as it is now, until the person lets them go. */
export function RecoveryNotice() {
  const { copies, isOut, readAgain } = useRecoveryCopies();
  const synced = useConnectionFact((view) => view.synced);
  const [open, setOpen] = useState(false);
  const newest = copies[0];
  if (!newest || !synced) return <DeviceNotice isRecoveryOut={isOut} />;
  return (
    <>
      <DeviceNotice isRecoveryOut={isOut} />
      <Alert color="yellow" radius={0}>
        <Group justify="space-between">
          {newest.wasSaved
            ? "This story started afresh, as after a restore. This device still has it as it stood here before."
            : "Words you wrote here were not taken into the story. They are kept on this device."}
          <Button size="compact-sm" variant="white" color="dark" onClick={() => setOpen(true)}>
            See them
          </Button>
        </Group>
      </Alert>
      <Modal opened={open} onClose={() => setOpen(false)} title="Words kept on this device" size="xl">
        <Recovered
          copy={newest}
          more={copies.length - 1}
          onDone={() => {
            setOpen(false);
            readAgain();
          }}
        />
      </Modal>
    </>
  );
}

/** This person's recovery copies of the story; those whose every word the story has by now go without a question. */
function useRecoveryCopies() {
  const connection = useConnection();
  const refusedFor = useConnectionFact((view) => view.save.refusedFor);
  const isSettled = useConnectionFact((view) => view.synced && view.save.unsaved === null);
  const tidied = useConnectionFact((view) => view.tidied);
  const [held, setHeld] = useState<readonly RecoveryCopy[]>([]);
  const [isCompared, setCompared] = useState(false);
  const [isOut, setOut] = useState(false);
  const [read, setRead] = useState(0);
  // Words settle with nearly every key; where no copy is kept there is nothing to look at again for that.
  const isWorthALook = isSettled && held.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal, a drop or tidying changes what it holds
  useEffect(() => {
    const { storyId, stafferId, generation } = connection.address;
    let isGone = false;
    const look = async () => {
      const all = await recoveryCopies(storyId, stafferId);
      if (isGone) return;
      const { synced, save } = connection.view();
      const isSettledNow = synced && save.unsaved === null;
      const isTaken = (copy: RecoveryCopy) => isSettledNow && hasAll(connection.doc, generation, copy);
      setHeld(all.filter((copy) => !isTaken(copy)));
      if (isSettledNow) setCompared(true);
      for (const copy of all.filter(isTaken)) await dropRecoveryCopy(copy.key);
    };
    look().then(
      () => setOut(false),
      (error: unknown) => {
        console.error("Recovery copies on this device can’t be read.", error);
        setOut(true);
      },
    );
    return () => {
      isGone = true;
    };
  }, [connection, refusedFor, isWorthALook, tidied, read]);
  // What was saved is mostly in the story still: it is offered once that is known not to be so.
  const copies = held.filter((copy) => isCompared || !copy.wasSaved);
  return { copies, isOut, readAgain: () => setRead((times) => times + 1) };
}

/** Said aloud only while it matters: words are unsaved and would go with this page. */
function DeviceNotice({ isRecoveryOut }: { isRecoveryOut: boolean }) {
  const { doc } = useConnection();
  const { say } = useBadge();
  const hasWords = useConnectionFact((view) => (view.save.unsaved?.edits ?? 0) > 0);
  const sentence = useConnectionFact((view) =>
    isOnlyOnPage(view.device) ? keptSentence(view.device) : null,
  );
  // While words are on their way it would only flicker; a stopped line says it in its own notice.
  if ((say !== "Not saved" && say !== "Offline") || !hasWords || sentence === null) return null;
  return (
    <Alert color="orange" radius={0} role="status">
      <Group justify="space-between">
        Your last words are on this page only. {sentence}
        {isRecoveryOut ? " Words set aside here before can’t be read either." : null}
        <CopyWords doc={doc} />
      </Group>
    </Alert>
  );
}

function Recovered({ copy, more, onDone }: { copy: RecoveryCopy; more: number; onDone: () => void }) {
  const connection = useConnection();
  const rights = useConnectionFact((view) => view.rights);
  const { zone } = useNewsroom().publication;
  const diff = diffCopy(useCopy(), copy.copy);
  const { update } = copy;
  const mayGoBack = rights === "write" && canGoBack(copy, connection.address);
  return (
    <Stack>
      <Text size="sm">
        Kept at {apClock(new Date(copy.at), zone)}.{" "}
        {copy.wasSaved ? "All of it was saved before the story started afresh." : reasonSentence(copy.why)}
        {more > 0 ? ` ${more === 1 ? "One older copy is" : `${more} older copies are`} kept besides.` : ""}
      </Text>
      <Text size="sm" c="dimmed">
        {diff.changed
          ? `Against the story now: ${summariseDiff(diff)}.`
          : "The story now has all of these words."}
      </Text>
      <DiffView diff={diff} />
      <Group justify="flex-end">
        <Button variant="default" onClick={() => void putOnClipboard(plainText(copy.copy))}>
          Copy the words
        </Button>
        <Button color="red" variant="light" onClick={() => void dropRecoveryCopy(copy.key).then(onDone)}>
          Let them go
        </Button>
        {mayGoBack && update ? (
          <Button
            onClick={() => {
              // Once they are saved the copy goes by itself.
              connection.putBack(update);
              onDone();
            }}
          >
            Put them back
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}
