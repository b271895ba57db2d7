"use client";

import { Tooltip } from "@mantine/core";
import { IconCalendarClock } from "@tabler/icons-react";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import type { ReleaseKind } from "#domain/release.ts";
import { goesOutPhrase, scheduledSentence } from "#domain/schedules.ts";
import classes from "./badges.module.css";

interface GoesOutProps {
  readonly scheduled: { readonly at: string; readonly kind: ReleaseKind } | null;
  readonly now: Date | null;
}

/** R6: when what is scheduled goes out; nothing where nothing is. */
export function GoesOut({ scheduled, now }: GoesOutProps) {
  const { publication } = useNewsroom();
  if (scheduled === null) return null;
  const at = new Date(scheduled.at);
  return (
    <Tooltip label={scheduledSentence({ kind: scheduled.kind, at }, publication.zone)}>
      <time className={classes["goes-out"]} dateTime={scheduled.at}>
        <IconCalendarClock size={13} stroke={2} aria-hidden />
        {goesOutPhrase(at, now ?? at, publication.zone)}
      </time>
    </Tooltip>
  );
}
