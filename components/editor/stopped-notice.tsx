"use client";

import { Alert, Button, Group } from "@mantine/core";
import { useEffect } from "react";
import { askToSignInAgain } from "#components/shell/session-ended.ts";
import { CLOSES } from "#wire/close-codes.ts";
import { useConnection, useConnectionView } from "./story-context.tsx";

/** What to do when the server has closed the line for good. Nothing on the page is cleared. */
export function StoppedNotice() {
  const connection = useConnection();
  const why = useConnectionView().save.refusedFor;
  useEffect(() => {
    if (why !== "signed-out") return;
    void askToSignInAgain().then((back) => {
      if (back) connection.reconnect();
    });
  }, [why, connection]);
  if (why === null) return null;
  return (
    <Alert color="red" role="alert" radius={0}>
      <Group justify="space-between">
        {CLOSES[why].sentence}
        {why === "signed-out" ? null : (
          <Button size="compact-sm" variant="white" color="red" onClick={() => location.reload()}>
            Open it again
          </Button>
        )}
      </Group>
    </Alert>
  );
}
