"use client";

import { Tooltip } from "@mantine/core";
import Link from "next/link";
import { PublicBadge } from "#components/desk/public-badge.tsx";
import { StageBadge } from "#components/desk/stage-badge.tsx";
import { agoShort } from "#components/desk/times.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { apClockOnDate } from "#domain/updated-line.ts";
import type { FoundStory } from "./found-story.ts";
import { HitText } from "./hit-text.tsx";
import classes from "./search.module.css";

/** One story that was found: what it is called, where it says so, and where it stands. */
export function ResultRow({ story, now }: { story: FoundStory; now: Date | null }) {
  const { actor } = useNewsroom();
  return (
    <li className={classes.row} data-story={story.id}>
      <div className={classes.words}>
        <Link className={classes.open} href={`/newsroom/stories/${story.id}`} data-row-link>
          <span className={classes.slug}>
            <HitText runs={story.slugRuns} />
          </span>
          <span className={classes.hed} data-empty={story.hed === ""}>
            {story.hed === "" ? "No hed yet" : <HitText runs={story.hedRuns} />}
          </span>
        </Link>
        {story.snippet.length === 0 ? null : (
          <p className={classes.snippet}>
            {story.onlyReleased ? <span className={classes.released}>In what readers have: </span> : null}
            <HitText runs={story.snippet} />
          </p>
        )}
        {story.byline === "" && story.tags.length === 0 ? null : (
          <p className={classes.byline}>
            {story.byline === "" ? null : (
              <>
                By <HitText runs={story.bylineRuns} />
              </>
            )}
            {story.byline === "" || story.tags.length === 0 ? null : " · "}
            {story.tags.join(", ")}
          </p>
        )}
      </div>
      <div className={classes.standing}>
        <span>{story.deskName}</span>
        <StageBadge stage={story.stage} />
        <PublicBadge state={story.publicState} />
        <span className={classes.soft}>
          {story.claimedBy === null
            ? "Nobody has it"
            : story.claimedBy.id === actor.id
              ? "You have it"
              : `${story.claimedBy.name} has it`}
        </span>
        <Edited at={story.editedAt} now={now} />
      </div>
    </li>
  );
}

function Edited({ at, now }: { at: string; now: Date | null }) {
  const { publication } = useNewsroom();
  return (
    <Tooltip label={`Last edited ${apClockOnDate(new Date(at), publication.zone)}`}>
      <time className={classes.soft} dateTime={at}>
        {now === null ? "" : agoShort(new Date(at), now)}
      </time>
    </Tooltip>
  );
}
