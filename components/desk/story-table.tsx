"use client";

import { VisuallyHidden } from "@mantine/core";
import type { ReactNode, RefObject } from "react";
import classes from "./desk.module.css";
import type { StoryLine } from "./story-line.ts";
import { StoryRow } from "./story-row.tsx";

interface StoryTableProps {
  readonly tableRef: RefObject<HTMLTableElement | null>;
  readonly stories: readonly StoryLine[];
  readonly now: Date | null;
  readonly busy: boolean;
  readonly menuFor: (story: StoryLine) => ReactNode;
}

/** The budget's table; below 768 px its rows are cards. */
export function StoryTable({ tableRef, stories, now, busy, menuFor }: StoryTableProps) {
  return (
    <table ref={tableRef} className={classes.table} aria-label="Stories" aria-busy={busy}>
      <StoryColumns />
      <tbody>
        {stories.map((story) => (
          <StoryRow key={story.id} story={story} now={now} menu={menuFor(story)} />
        ))}
      </tbody>
    </table>
  );
}

/** Shared with the skeleton, so that nothing moves when the stories come. */
export function StoryColumns() {
  return (
    <>
      <colgroup>
        <col className={classes.colStory} />
        <col className={classes.colDesk} />
        <col className={classes.colStage} />
        <col className={classes.colPublic} />
        <col className={classes.colWho} />
        <col className={classes.colWords} />
        <col className={classes.colDeadline} />
        <col className={classes.colChanged} />
        <col className={classes.colMenu} />
      </colgroup>
      <thead className={classes.head}>
        <tr>
          <th scope="col">Story</th>
          <th scope="col">Desk</th>
          <th scope="col">Stage</th>
          <th scope="col">Public</th>
          <th scope="col">Who has it</th>
          <th scope="col" className={classes.words}>
            Words
          </th>
          <th scope="col">Deadline</th>
          <th scope="col">Last edited</th>
          <th scope="col">
            <VisuallyHidden>What can be done</VisuallyHidden>
          </th>
        </tr>
      </thead>
    </>
  );
}
