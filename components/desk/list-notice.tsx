"use client";

import { Button } from "@mantine/core";
import { useNetwork } from "@mantine/hooks";
import { IconAlertTriangle, IconCloudOff, IconPlugConnectedX } from "@tabler/icons-react";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { apClock } from "#domain/updated-line.ts";
import classes from "./desk.module.css";
import type { StoryList } from "./use-story-list.ts";

/** Says when the list on the screen may not be what stands: offline, unreadable, or changes not arriving. */
export function ListNotice({
  list,
}: {
  list: Pick<StoryList, "at" | "refusal" | "busy" | "live" | "refresh">;
}) {
  const { publication } = useNewsroom();
  const { online } = useNetwork();
  const asOf = list.at === null ? "" : ` What you see is as of ${apClock(list.at, publication.zone)}`;
  if (!online) {
    return (
      <Notice tone="soon" icon={<IconCloudOff size={16} aria-hidden />}>
        You are offline.{asOf === "" ? "" : `${asOf}.`} The list catches up when the connection is back.
      </Notice>
    );
  }
  if (list.refusal !== null && list.refusal.code !== "given-up") {
    return (
      <Notice tone="late" icon={<IconAlertTriangle size={16} aria-hidden />}>
        {list.refusal.sentence}{" "}
        <Button variant="default" size="compact-xs" onClick={list.refresh} loading={list.busy}>
          Try again
        </Button>
      </Notice>
    );
  }
  if (list.live === "lost") {
    return (
      <Notice tone="soon" icon={<IconPlugConnectedX size={16} aria-hidden />}>
        Changes don’t arrive just now; trying again.{" "}
        <Button variant="default" size="compact-xs" onClick={list.refresh} loading={list.busy}>
          Read the list again
        </Button>
      </Notice>
    );
  }
  return null;
}

function Notice({
  tone,
  icon,
  children,
}: {
  tone: "soon" | "late";
  icon: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <div className={classes.notice} data-tone={tone} role="status">
      {icon}
      <span>{children}</span>
    </div>
  );
}
