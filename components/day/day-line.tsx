"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { FlagBadges, PriorityMark } from "#components/desk/flag-badges.tsx";
import { GoesOut } from "#components/desk/goes-out.tsx";
import { PublicBadge } from "#components/desk/public-badge.tsx";
import { StageBadge } from "#components/desk/stage-badge.tsx";
import type { StoryLine } from "#components/desk/story-line.ts";
import { Instant } from "#components/desk/story-row.tsx";
import { WordsCell } from "#components/desk/words-cell.tsx";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { isLate } from "#domain/board.ts";
import { apClock } from "#domain/updated-line.ts";
import { wallTime } from "#domain/zone-clock.ts";
import classes from "./day.module.css";

interface DayLineProps {
  readonly story: StoryLine;
  readonly now: Date | null;
  readonly menu: ReactNode;
}

/** One story of the day. */
export function DayLine({ story, now, menu }: DayLineProps) {
  const { actor, publication } = useNewsroom();
  const deadline = story.deadline === null ? null : new Date(story.deadline);
  const late = now !== null && isLate({ ...story, deadline }, now);
  const mine = story.claimedBy?.id === actor.id;
  return (
    <li className={classes.line} data-story={story.id}>
      {deadline === null ? null : (
        <time
          className={classes.due}
          dateTime={story.deadline ?? undefined}
          data-late={late}
          data-whole={wallTime(deadline, publication.zone).minute === 0}
        >
          {apClock(deadline, publication.zone)}
          {late ? ", late" : ""}
        </time>
      )}
      <span className={classes.what}>
        <Link className={classes.open} href={`/newsroom/stories/${story.id}`}>
          <span className={classes.slug}>
            {story.slug} <PriorityMark priority={story.priority} />
          </span>
          <span className={classes.hed}>{story.hed || story.budgetLine || "No hed yet"}</span>
        </Link>
        <span className={classes.facts}>
          <span>{story.deskName}</span>
          <StageBadge stage={story.stage} />
          {story.publicState === "unpublished" ? null : <PublicBadge state={story.publicState} />}
          <span data-mine={mine}>
            {story.claimedBy === null
              ? "Nobody has it"
              : mine
                ? "You have it"
                : `${story.claimedBy.name} has it`}{" "}
            · <Instant at={story.claimedAt ?? story.stageSince} now={now} />
          </span>
          <span className={classes.words}>
            <WordsCell count={story.wordCount} budgeted={story.budgetedLength} />
          </span>
          <FlagBadges flags={story.flags} />
          <GoesOut scheduled={story.scheduled} now={now} />
        </span>
      </span>
      {menu}
    </li>
  );
}
