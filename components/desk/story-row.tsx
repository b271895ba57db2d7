"use client";

import { Tooltip } from "@mantine/core";
import { IconClockExclamation, IconLock } from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import type { Stage } from "#domain/story.ts";
import { apClock, apClockOnDate } from "#domain/updated-line.ts";
import classes from "./desk.module.css";
import { FlagBadges, PriorityMark } from "./flag-badges.tsx";
import { GoesOut } from "./goes-out.tsx";
import { PublicBadge } from "./public-badge.tsx";
import { StageBadge } from "./stage-badge.tsx";
import { changedAt, type StoryLine } from "./story-line.ts";
import { agoShort, deadlineState } from "./times.ts";
import { Why } from "./why.tsx";
import { WordsCell } from "./words-cell.tsx";

/** One story of the budget. On a phone the cells become a card. */
export function StoryRow({ story, now, menu }: { story: StoryLine; now: Date | null; menu: ReactNode }) {
  return (
    <tr className={classes.row} data-story={story.id}>
      <th scope="row" className={classes.story}>
        <Link className={classes.open} href={`/newsroom/stories/${story.id}`} data-row-link>
          <span className={classes.slug}>
            {story.slug} <PriorityMark priority={story.priority} />
          </span>
          <span className={classes.hed} data-empty={story.hed === ""}>
            {story.hed || story.budgetLine || "No hed yet"}
          </span>
        </Link>
      </th>
      <td className={classes.desk}>{story.deskName}</td>
      <td className={classes.stageCell}>
        <Since stage={story.stage} since={story.stageSince} />
        <Standing story={story} />
        <FlagBadges flags={story.flags} />
        <Why story={story} />
      </td>
      <td className={classes.publicCell}>
        <PublicBadge state={story.publicState} />
        <Embargo story={story} now={now} />
        <GoesOut scheduled={story.scheduled} now={now} />
      </td>
      <td className={classes.who}>
        <Claim story={story} now={now} />
      </td>
      <td className={classes.words}>
        <WordsCell count={story.wordCount} budgeted={story.budgetedLength} />
      </td>
      <td className={classes.deadline}>
        <Deadline story={story} now={now} />
      </td>
      <td className={classes.changed}>
        <Instant at={changedAt(story)} now={now} />
        <span className={classes.by}>
          {story.lastEditedBy?.name ?? (story.lastEditedAt === null ? "started" : "")}
        </span>
      </td>
      <td className={classes.menu}>{menu}</td>
    </tr>
  );
}

function Since({ stage, since }: { stage: Stage; since: string }) {
  const { publication } = useNewsroom();
  return (
    <Tooltip label={`Since ${apClockOnDate(new Date(since), publication.zone)}`}>
      <span>
        <StageBadge stage={stage} />
      </span>
    </Tooltip>
  );
}

/** What stands in the way of the public next: an approval waiting, or a release nobody else has looked at. */
function Standing({ story }: { story: StoryLine }) {
  if (story.needsReview) return <span className={classes.flag}>Needs a second look</span>;
  if (story.approved === null) return null;
  return <span className={classes.by}>r{story.approved.revision} approved</span>;
}

/** How long ago, with the exact instant on hover and for screen readers' browsing. */
export function Instant({ at, now }: { at: string; now: Date | null }) {
  const { publication } = useNewsroom();
  const exact = apClockOnDate(new Date(at), publication.zone);
  return (
    <Tooltip label={exact}>
      <time dateTime={at}>{now === null ? "" : agoShort(new Date(at), now)}</time>
    </Tooltip>
  );
}

function Claim({ story, now }: { story: StoryLine; now: Date | null }) {
  const { actor } = useNewsroom();
  if (story.claimedBy === null) return <span className={classes.nobody}>Nobody</span>;
  const mine = story.claimedBy.id === actor.id;
  return (
    <>
      <span className={classes.person} data-mine={mine}>
        {mine ? "You" : story.claimedBy.name}
      </span>
      {story.claimedAt === null ? null : (
        <span className={classes.by}>
          <Instant at={story.claimedAt} now={now} />
        </span>
      )}
    </>
  );
}

export function Deadline({ story, now }: { story: StoryLine; now: Date | null }) {
  const { publication } = useNewsroom();
  if (story.deadline === null) return <span className={classes.none}>–</span>;
  const at = new Date(story.deadline);
  // A story that is out, or will not run, is not late for anything: its deadline is only a time of day.
  const over = story.publicState !== "unpublished" || story.stage === "spiked";
  const state =
    over || now === null ? { text: apClock(at, publication.zone), tone: "over" } : deadlineState(at, now);
  const urgent = state.tone === "soon" || state.tone === "late";
  return (
    <Tooltip label={apClockOnDate(at, publication.zone)}>
      <time className={classes.due} data-tone={state.tone} dateTime={story.deadline}>
        {urgent ? <IconClockExclamation size={14} stroke={2} aria-hidden /> : null}
        {state.text}
      </time>
    </Tooltip>
  );
}

export function Embargo({ story, now }: { story: StoryLine; now: Date | null }) {
  const { publication } = useNewsroom();
  if (story.embargoUntil === null) return null;
  const until = new Date(story.embargoUntil);
  if (now !== null && until <= now) return null;
  const exact = `Embargoed until ${apClockOnDate(until, publication.zone)}`;
  return (
    <Tooltip label={exact}>
      <span className={classes.embargo}>
        <IconLock size={12} stroke={2} aria-hidden />
        Embargo
      </span>
    </Tooltip>
  );
}
