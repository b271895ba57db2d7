"use client";

import { Button, EmptyState } from "@mantine/core";
import { IconFilter, IconNews } from "@tabler/icons-react";
import { openNewStory } from "#components/shell/new-story-store.ts";
import classes from "./desk.module.css";

/** Nothing to list: either nothing fits what was asked, or the day has not begun. */
export function NoStories({ narrowed, onShowAll }: { narrowed: boolean; onShowAll: () => void }) {
  return (
    <div className={classes.nothing}>
      {narrowed ? (
        <EmptyState
          icon={<IconFilter stroke={1.5} />}
          title="No story fits"
          description="Take a filter away, or show the whole budget."
        >
          <EmptyState.Actions>
            <Button variant="default" onClick={onShowAll}>
              Show all stories
            </Button>
          </EmptyState.Actions>
        </EmptyState>
      ) : (
        <EmptyState
          icon={<IconNews stroke={1.5} />}
          title="The budget is empty"
          description="Start the day’s first story; a slug is all it takes."
        >
          <EmptyState.Actions>
            <Button onClick={openNewStory}>New story</Button>
          </EmptyState.Actions>
        </EmptyState>
      )}
    </div>
  );
}
