"use client";

import { Alert, Button, Group } from "@mantine/core";
import { useEffect } from "react";
import { askToSignInAgain } from "#components/shell/session-ended.ts";
import { CLOSES } from "#wire/close-codes.ts";
import { asideSentence, isOnlyOnPage, keptSentence } from "./connection/device-sentences.ts";
import { CopyWords } from "./copy-words.tsx";
import { reopen } from "./reopen.ts";
import { useConnection, useConnectionFact } from "./story-context.tsx";

/** What the server's closing the line for good means for the words here, and what to do. Nothing is cleared. */
export function StoppedNotice() {
  const connection = useConnection();
  const why = useConnectionFact((view) => view.save.refusedFor);
  const aside = useConnectionFact((view) => view.aside);
  // Nobody reads it, and it changes with every key, while the line is not stopped.
  const device = useConnectionFact((view) => (view.save.refusedFor ? view.device : "opening"));
  const hasWords = useConnectionFact((view) => (view.save.unsaved?.edits ?? 0) > 0);
  const { storyId } = connection.address;
  const isParted = aside === "keeping" || aside === "kept";
  useEffect(() => {
    if (why !== "signed-out" || isParted) return;
    void askToSignInAgain().then((back) => {
      if (back) connection.reconnect();
    });
  }, [why, isParted, connection]);
  useEffect(() => {
    // Y11: the editor reopens from the server and offers the difference. A story one can't see has nothing to reopen.
    if (aside === "kept" && why !== "signed-out" && why !== "unknown-story") reopen(storyId);
  }, [aside, why, storyId]);
  if (why === null) return null;
  const unsaved = hasWords ? keptSentence(device) : null;
  const words = asideSentence(aside) ?? unsaved;
  // A story that is gone, as after a restore of a backup made before it, has no screen that would offer what is kept.
  const isOnlyHere =
    why === "unknown-story" ||
    aside === "not-kept" ||
    (unsaved !== null && aside !== "kept" && isOnlyOnPage(device));
  return (
    <Alert color="red" role="alert" radius={0}>
      <Group justify="space-between">
        {[CLOSES[why].sentence, words].filter(Boolean).join(" ")}
        <Group gap="xs">
          {isOnlyHere ? <CopyWords doc={connection.doc} /> : null}
          {why === "signed-out" ? null : (
            <Button size="compact-sm" variant="white" color="red" onClick={() => location.reload()}>
              Open it again
            </Button>
          )}
        </Group>
      </Group>
    </Alert>
  );
}
