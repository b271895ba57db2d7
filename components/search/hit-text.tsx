import type { HitRun } from "#domain/search-hits.ts";
import classes from "./search.module.css";

/** A text with what was looked for marked. It is text all through: nothing in it is ever markup. */
export function HitText({ runs }: { runs: readonly HitRun[] }) {
  return runs.map(({ text, hit }, index) =>
    hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text are told apart by their place only
      <mark key={index} className={classes.hit}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
