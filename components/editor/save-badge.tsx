"use client";

import { Tooltip } from "@mantine/core";
import {
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconExclamationCircle,
  IconEye,
  IconHandStop,
  type TablerIcon,
} from "@tabler/icons-react";
import type { ComponentProps } from "react";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { apClock } from "#domain/updated-line.ts";
import { CLOSES } from "#wire/close-codes.ts";
import type { DeviceTruth } from "./connection/device-copy.ts";
import { asideSentence, keptSentence } from "./connection/device-sentences.ts";
import type { Badge } from "./connection/save-state.ts";
import type { ConnectionView } from "./connection/story-connection.ts";
import classes from "./editor.module.css";
import { useConnectionView } from "./story-context.tsx";
import { useBadge } from "./use-badge.ts";

const ICONS: Readonly<Record<Badge["say"], TablerIcon>> = {
  Saved: IconCloudCheck,
  Saving: IconCloudUp,
  Connecting: IconCloudUp,
  Reading: IconEye,
  "Not saved": IconExclamationCircle,
  Offline: IconCloudOff,
  Stopped: IconHandStop,
};

/** Whether what you typed is in the newsroom's database (Y1). It says Saved only then. */
export function SaveBadge() {
  return (
    <Tooltip label={<Explanation />} multiline maw={300}>
      <BadgeWords />
    </Tooltip>
  );
}

/** Changes with nearly every key; the tooltip around it doesn't. */
function BadgeWords(given: ComponentProps<"output">) {
  const { zone } = useNewsroom().publication;
  const badge = useBadge();
  const Icon = ICONS[badge.say];
  return (
    <output {...given} className={classes.badge} data-say={badge.say} aria-live="polite">
      <Icon size={16} aria-hidden />
      {wording(badge, zone)}
    </output>
  );
}

function Explanation() {
  const { device, aside, save } = useConnectionView();
  const badge = useBadge();
  const edits = save.unsaved?.edits ?? 0;
  // W1: how much is not saved; of a new line nothing is known to be missing yet.
  const much = edits === 0 || badge.say === "Saved" ? "" : ` ${countOf(edits)} not known to be saved.`;
  return `${explain(badge, device, aside)}${much}`;
}

function countOf(edits: number): string {
  return edits === 1 ? "1 edit of yours is" : `${edits.toLocaleString("en-US")} edits of yours are`;
}

function wording(badge: Badge, zone: string): string {
  if (badge.say === "Not saved") return `Not saved since ${apClock(new Date(badge.since), zone)}`;
  if (badge.say !== "Offline") return badge.say;
  if (badge.since === null) return "Offline";
  return `Offline, not saved since ${apClock(new Date(badge.since), zone)}`;
}

function explain(badge: Badge, device: DeviceTruth, aside: ConnectionView["aside"]): string {
  switch (badge.say) {
    case "Saved":
      return "Every word is in the newsroom’s database.";
    case "Saving":
      return "Your last words are on their way.";
    case "Connecting":
      return "Connecting to the newsroom.";
    case "Reading":
      return "You may read this story as it stands, not change it.";
    case "Not saved":
      return `Your last words are not in the database yet, and others don’t see them. ${keptSentence(device)}`;
    case "Offline":
      return `The newsroom can’t be reached. Write on; everything is sent when it is back. ${keptSentence(device)}`;
    case "Stopped":
      return [CLOSES[badge.why].sentence, asideSentence(aside)].filter(Boolean).join(" ");
  }
}
