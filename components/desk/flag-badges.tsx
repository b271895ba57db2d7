import { IconGavel, IconPhoto } from "@tabler/icons-react";
import { FLAGS, type Flag, type FlagState } from "#domain/flags.ts";
import { type Priority, priorityWord, USUAL_PRIORITY } from "#domain/priority.ts";
import classes from "./flags.module.css";

const SIGNS = { legal: IconGavel, picture: IconPhoto } as const;
/** Short enough for a column. */
const SHORT: Readonly<Record<Flag, Readonly<Record<Exclude<FlagState, "not-required">, string>>>> = {
  legal: { "needs-checking": "Legal check", cleared: "Legal cleared" },
  picture: { "needs-checking": "Picture check", cleared: "Pictures cleared" },
};

/** The checks a story needs or has had; one that needs none shows none. */
export function FlagBadges({ flags }: { flags: Readonly<Record<Flag, FlagState>> }) {
  const shown = FLAGS.flatMap((flag) => {
    const state = flags[flag];
    return state === "not-required" ? [] : [{ flag, state }];
  });
  if (shown.length === 0) return null;
  return (
    <span className={classes.badges}>
      {shown.map(({ flag, state }) => {
        const Sign = SIGNS[flag];
        return (
          <span key={flag} className={classes.badge} data-state={state}>
            <Sign size={13} stroke={2} aria-hidden />
            {SHORT[flag][state]}
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
