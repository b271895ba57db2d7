"use client";

import Link from "next/link";
import { type DragEvent, memo, type ReactNode } from "react";
import { FlagBadges, PriorityMark } from "#components/desk/flag-badges.tsx";
import { GoesOut } from "#components/desk/goes-out.tsx";
import { PublicBadge } from "#components/desk/public-badge.tsx";
import { StageBadge } from "#components/desk/stage-badge.tsx";
import type { StoryLine } from "#components/desk/story-line.ts";
import { Deadline, Embargo, Instant } from "#components/desk/story-row.tsx";
import { Why } from "#components/desk/why.tsx";
import { WordsCell } from "#components/desk/words-cell.tsx";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import type { BoardGroup } from "#domain/board.ts";
import classes from "./board.module.css";

interface BoardCardProps {
  readonly story: StoryLine;
  readonly group: BoardGroup;
  readonly now: Date | null;
  /** Whether the Tab key stops here; the arrow keys go to the others. */
  readonly isStop: boolean;
  /** The newsroom is being asked whether it may stand here. */
  readonly isPending: boolean;
  /** The same object as long as the screen stands. */
  readonly acts: CardActs;
}

export interface CardActs {
  readonly menuFor: (story: StoryLine) => ReactNode;
  /** D4: shows only what has this tag. */
  readonly onTag: (tag: string) => void;
  readonly onDragStart: (story: StoryLine, event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

/** More would be a wall of them; the details have all. */
const MOST_TAGS = 3;

/**
 * One story of the board. The link opens it; the whole card can be dragged. Drawn anew only for what it shows: a board has
 * hundreds of cards, and drawing them all because one has moved would be most of what a move takes on a screen.
 */
export const BoardCard = memo(function BoardCard({
  story,
  group,
  now,
  isStop,
  isPending,
  acts,
}: BoardCardProps) {
  return (
    <li
      className={classes.card}
      data-story={story.id}
      data-pending={isPending}
      draggable
      onDragStart={(event) => acts.onDragStart(story, event)}
      onDragEnd={acts.onDragEnd}
    >
      <Link
        className={classes.open}
        href={`/newsroom/stories/${story.id}`}
        tabIndex={isStop ? 0 : -1}
        draggable={false}
        data-card-link
      >
        <span className={classes.slug}>
          <span>{story.slug}</span> <PriorityMark priority={story.priority} />
        </span>
        <span className={classes.hed} data-empty={story.hed === ""}>
          {story.hed || story.budgetLine || "No hed yet"}
        </span>
      </Link>
      <div className={classes.menu}>{acts.menuFor(story)}</div>
      <div className={classes.line}>
        <Holder story={story} now={now} />
        {story.deadline === null ? null : <Deadline story={story} now={now} />}
      </div>
      <div className={classes.line}>
        <span className={classes.where}>
          {group === "desk" ? null : <span>{story.deskName}</span>}
          {group === "stage" ? null : <StageBadge stage={story.stage} />}
          {story.publicState === "unpublished" ? null : <PublicBadge state={story.publicState} />}
          {story.approved === null ? null : <span>r{story.approved.revision} approved</span>}
          {story.needsReview ? <span className={classes.warn}>Needs a second look</span> : null}
        </span>
        <span className={classes.words}>
          <WordsCell count={story.wordCount} budgeted={story.budgetedLength} />
        </span>
      </div>
      <FlagBadges flags={story.flags} />
      <Embargo story={story} now={now} />
      <GoesOut scheduled={story.scheduled} now={now} />
      <Why story={story} />
      {story.tags.length === 0 ? null : (
        <div className={classes.tags}>
          {story.tags.slice(0, MOST_TAGS).map((tag) => (
            <button
              key={tag}
              type="button"
              tabIndex={-1}
              aria-label={`Show what is tagged ${tag}`}
              onClick={() => acts.onTag(tag)}
            >
              {tag}
            </button>
          ))}
        </div>
      )}
    </li>
  );
});

/** Who has it and since when; where nobody has, how long it has stood where it stands. */
function Holder({ story, now }: { story: StoryLine; now: Date | null }) {
  const { actor } = useNewsroom();
  const mine = story.claimedBy?.id === actor.id;
  return (
    <span className={classes.holder} data-mine={mine}>
      <span>{story.claimedBy === null ? "Nobody" : mine ? "You" : story.claimedBy.name}</span>
      <span className={classes.since}>
        <Instant at={story.claimedAt ?? story.stageSince} now={now} />
      </span>
    </span>
  );
}
