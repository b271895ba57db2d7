import { IconCircle, IconCircleFilled, IconCircleHalf2, IconCircleX } from "@tabler/icons-react";
import type { PublicState } from "#domain/story.ts";
import classes from "./badges.module.css";
import { PUBLIC_STATE_LABELS } from "./labels.ts";

const SIGNS = {
  unpublished: IconCircle,
  published: IconCircleFilled,
  withheld: IconCircleHalf2,
  killed: IconCircleX,
} as const;

/** What the public has of a story: never mixed up with its stage, so it never looks like one. */
export function PublicBadge({ state }: { state: PublicState }) {
  const Sign = SIGNS[state];
  return (
    <span className={classes.public} data-state={state}>
      <Sign size={11} stroke={2} aria-hidden />
      {PUBLIC_STATE_LABELS[state]}
    </span>
  );
}
