import { Tooltip } from "@mantine/core";
import classes from "./desk.module.css";
import type { StoryLine } from "./story-line.ts";

/** N1: what the last move's note says, where a story stands still or came back: what it waits for, or still needs. */
export function Why({ story }: { readonly story: Pick<StoryLine, "why" | "stage"> }) {
  const { why, stage } = story;
  if (why === null || !STANDS_STILL.includes(stage)) return null;
  return (
    <Tooltip label={`${why.by.name}: “${why.note}”`} multiline maw={320}>
      <span className={classes.why}>“{why.note}”</span>
    </Tooltip>
  );
}

const STANDS_STILL: readonly StoryLine["stage"][] = ["held", "spiked", "drafting"];
