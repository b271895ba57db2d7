"use client";

import {
  IconArrowRight,
  IconExternalLink,
  IconHandGrab,
  IconHandOff,
  IconHistory,
  IconPencil,
  IconSend,
  IconUserShare,
} from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { MOVE_LABELS } from "#components/desk/labels.ts";
import { MOVES_WITH_NOTE } from "#components/desk/row-menu.tsx";
import type { StoryActions } from "#components/desk/use-story-actions.tsx";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import type { PaletteCommand } from "#components/shell/palette-command.ts";
import type { Move } from "#domain/story.ts";
import type { OpenStory } from "./open-story.ts";

interface StoryCommandsOptions {
  readonly actions: StoryActions;
  readonly onHandOff: (story: OpenStory) => void;
  readonly onNote: (story: OpenStory, move: Move) => void;
}

const ICON = { size: 18, stroke: 1.5, "aria-hidden": true } as const;

/** What this person can do with the story that is open; what they may not do is not offered, and refused anyway. */
export function useStoryCommands(
  story: OpenStory | null,
  { actions, onHandOff, onNote }: StoryCommandsOptions,
): readonly PaletteCommand[] {
  const router = useRouter();
  const { actor } = useNewsroom();
  if (story === null) return [];
  const place = `/newsroom/stories/${story.id}`;
  const go = (id: string, label: string, about: string, href: string, icon: PaletteCommand["icon"]) => ({
    id,
    label,
    about,
    icon,
    run: () => router.push(href),
  });
  const mayRelease = story.actions.some((action) => /^(approve|release):/.test(action));
  const release = mayRelease
    ? go(
        "publish",
        "Approve and publish",
        "What readers will see",
        `${place}/release`,
        <IconSend {...ICON} />,
      )
    : go("publish", "Releases", "What readers have", `${place}/release`, <IconSend {...ICON} />);
  return [
    ...(story.actions.includes("read-revisions") ? [release] : []),
    go("copy", "Copy", "The story’s words", place, <IconPencil {...ICON} />),
    ...(story.actions.includes("read-revisions")
      ? [go("revisions", "Revisions", "Compare, restore", `${place}/revisions`, <IconHistory {...ICON} />)]
      : []),
    ...claimCommands(story, actor.id, actions, onHandOff),
    ...story.moves.map(
      (move): PaletteCommand => ({
        id: `move-${move}`,
        label: MOVES_WITH_NOTE.includes(move) ? `${MOVE_LABELS[move]}…` : MOVE_LABELS[move],
        about: "Move the story",
        icon: <IconArrowRight {...ICON} />,
        run: () => {
          if (MOVES_WITH_NOTE.includes(move)) onNote(story, move);
          else void actions.move(story, move);
        },
      }),
    ),
    ...(story.address === null ? [] : [pageCommand(story.address)]),
  ];
}

function claimCommands(
  story: OpenStory,
  actorId: string,
  actions: StoryActions,
  onHandOff: (story: OpenStory) => void,
): PaletteCommand[] {
  const mine = story.claimedBy?.id === actorId;
  const mayAssign = story.actions.includes("assign");
  const claim: PaletteCommand = {
    id: "claim",
    label: "Claim",
    about: "Nobody has it",
    icon: <IconHandGrab {...ICON} />,
    run: () => void actions.claim(story),
  };
  const unclaim: PaletteCommand = {
    id: "unclaim",
    label: mine ? "Let it go" : `Take it off ${story.claimedBy?.name ?? "them"}`,
    about: mine ? "Give the claim up" : "Take the claim away",
    icon: <IconHandOff {...ICON} />,
    run: () => void actions.unclaim(story),
  };
  const handOff: PaletteCommand = {
    id: "hand-off",
    label: story.claimedBy === null ? "Assign…" : "Hand off…",
    about: "Give it to a colleague",
    icon: <IconUserShare {...ICON} />,
    run: () => onHandOff(story),
  };
  return [
    ...(story.claimedBy === null && story.actions.includes("claim") ? [claim] : []),
    ...(story.claimedBy !== null && (mine || mayAssign) ? [unclaim] : []),
    ...(mine || mayAssign ? [handOff] : []),
  ];
}

function pageCommand(address: string): PaletteCommand {
  return {
    id: "page",
    label: "Page readers see",
    about: "Opens beside this one",
    icon: <IconExternalLink {...ICON} />,
    run: () => window.open(address, "_blank", "noreferrer"),
  };
}
