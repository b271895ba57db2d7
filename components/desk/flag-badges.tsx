import { IconGavel, IconPhoto } from "@tabler/icons-react";
import { FLAGS, type Flag, type FlagState } from "#domain/flags.ts";
import { type Priority, priorityWord, USUAL_PRIORITY } from "#domain/priority.ts";
import classes from "./flags.module.css";
import { FLAG_STATE_LABELS } from "./labels.ts";

const SIGNS = { legal: IconGavel, picture: IconPhoto } as const;
const SHORT: Readonly<Record<Flag, string>> = { legal: "Legal", picture: "Pictures" };

/** The checks a story needs or has had; one that needs none shows none. */
export function FlagBadges({ flags }: { flags: Readonly<Record<Flag, FlagState>> }) {
  const shown = FLAGS.filter((flag) => flags[flag] !== "not-required");
  if (shown.length === 0) return null;
  return (
    <span className={classes.badges}>
      {shown.map((flag) => {
        const Sign = SIGNS[flag];
        const state = flags[flag];
        return (
          <span key={flag} className={classes.badge} data-state={state}>
            <Sign size={13} stroke={2} aria-hidden />
            {SHORT[flag]} {FLAG_STATE_LABELS[state].toLowerCase()}
          </span>
        );
      })}
    </span>
  );
}

/** A word where a story is more or less urgent than others. */
export function PriorityMark({ priority }: { priority: Priority }) {
  if (priority === USUAL_PRIORITY) return null;
  return (
    <span className={classes.priority} data-high={priority < 3}>
      {priorityWord(priority)}
    </span>
  );
}
