"use client";

import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArrowRight,
  IconDots,
  IconExternalLink,
  IconHandGrab,
  IconHandOff,
  IconListDetails,
  IconMessage,
  IconUserShare,
} from "@tabler/icons-react";
import Link from "next/link";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { may } from "#domain/permissions.ts";
import { possibleMoves } from "#domain/stages.ts";
import type { Move } from "#domain/story.ts";
import { MOVE_LABELS } from "./labels.ts";
import { factsOf, type StoryLine } from "./story-line.ts";
import type { StoryActions } from "./use-story-actions.tsx";

/** Moves that want a word about why before they are made. */
export const MOVES_WITH_NOTE: readonly Move[] = ["send-back", "hold", "spike"];

/** N1: those that are made at once, and can be given a note by asking for it. */
export function movesAtOnce(moves: readonly Move[]): readonly Move[] {
  return moves.filter((move) => !MOVES_WITH_NOTE.includes(move));
}

interface RowMenuProps {
  readonly story: StoryLine;
  readonly actions: StoryActions;
  readonly onHandOff: (story: StoryLine) => void;
  /** `others`: moves that may be chosen instead. */
  readonly onNote: (story: StoryLine, move: Move, others?: readonly Move[]) => void;
  readonly onDetails: (story: StoryLine) => void;
}

/** Everything this person can do with the story from here; what they may not do is not offered, and refused anyway. */
export function RowMenu(props: RowMenuProps) {
  return (
    <Menu position="bottom-end" width={230} returnFocus>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={`What can be done with ${props.story.slug}`}
          data-row-menu
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <RowMenuItems {...props} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Only an open menu asks what may be done: a screen has hundreds of closed ones. */
function RowMenuItems({ story, actions, onHandOff, onNote, onDetails }: RowMenuProps) {
  const { actor } = useNewsroom();
  const facts = factsOf(story);
  const mine = story.claimedBy?.id === actor.id;
  const moves = possibleMoves(actor, facts);
  const mayAssign = may(actor, "assign", facts);
  const [first, ...others] = movesAtOnce(moves);
  return (
    <>
      <Menu.Item
        component={Link}
        href={`/newsroom/stories/${story.id}`}
        leftSection={<IconExternalLink size={16} aria-hidden />}
      >
        Open
      </Menu.Item>
      <Menu.Item leftSection={<IconListDetails size={16} aria-hidden />} onClick={() => onDetails(story)}>
        Details…
      </Menu.Item>
      {story.claimedBy === null && may(actor, "claim", facts) ? (
        <Menu.Item
          leftSection={<IconHandGrab size={16} aria-hidden />}
          onClick={() => void actions.claim(story)}
        >
          Claim
        </Menu.Item>
      ) : null}
      {story.claimedBy !== null && (mine || mayAssign) ? (
        <Menu.Item
          leftSection={<IconHandOff size={16} aria-hidden />}
          onClick={() => void actions.unclaim(story)}
        >
          {mine ? "Let it go" : `Take it off ${story.claimedBy.name}`}
        </Menu.Item>
      ) : null}
      {mine || mayAssign ? (
        <Menu.Item leftSection={<IconUserShare size={16} aria-hidden />} onClick={() => onHandOff(story)}>
          {story.claimedBy === null ? "Assign…" : "Hand off…"}
        </Menu.Item>
      ) : null}
      {moves.length > 0 ? (
        <>
          <Menu.Divider />
          <Menu.Label>Move</Menu.Label>
          {moves.map((move) => (
            <Menu.Item
              key={move}
              color={move === "spike" ? "red" : undefined}
              leftSection={<IconArrowRight size={16} aria-hidden />}
              onClick={() => {
                if (MOVES_WITH_NOTE.includes(move)) onNote(story, move);
                else void actions.move(story, move);
              }}
            >
              {MOVE_LABELS[move]}
              {MOVES_WITH_NOTE.includes(move) ? "…" : ""}
            </Menu.Item>
          ))}
          {first === undefined ? null : (
            <Menu.Item
              leftSection={<IconMessage size={16} aria-hidden />}
              onClick={() => onNote(story, first, others)}
            >
              Move with a note…
            </Menu.Item>
          )}
        </>
      ) : null}
      {may(actor, "expunge", facts) ? (
        <>
          <Menu.Divider />
          <Menu.Item component={Link} href={`/newsroom/stories/${story.id}/expunge`} color="red">
            Expunge by law…
          </Menu.Item>
        </>
      ) : null}
    </>
  );
}
