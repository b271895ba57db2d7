"use client";

import { Spotlight } from "@mantine/spotlight";
import { PublicBadge } from "#components/desk/public-badge.tsx";
import { StageBadge } from "#components/desk/stage-badge.tsx";
import type { FoundStory } from "./found-story.ts";
import { HitText } from "./hit-text.tsx";
import classes from "./palette.module.css";

/** A story in the palette: what it is called, where it stands, and where it says so. */
export function FoundAction({ story, onOpen }: { story: FoundStory; onOpen: () => void }) {
  return (
    <Spotlight.Action onClick={onOpen}>
      <span className={classes.found}>
        <span className={classes.slug}>
          <HitText runs={story.slugRuns} />
        </span>
        <span className={classes.standing}>
          {story.deskName}
          <StageBadge stage={story.stage} />
          {story.publicState === "unpublished" ? null : <PublicBadge state={story.publicState} />}
        </span>
        <span className={classes.hed}>
          {story.hed === "" ? "No hed yet" : <HitText runs={story.hedRuns} />}
        </span>
        {story.snippet.length === 0 ? null : (
          <span className={classes.snippet}>
            {story.onlyReleased ? "In what readers have: " : null}
            <HitText runs={story.snippet} />
          </span>
        )}
      </span>
    </Spotlight.Action>
  );
}
