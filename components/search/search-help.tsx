"use client";

import classes from "./search.module.css";

const WAYS: readonly (readonly [typed: string, finds: string])[] = [
  ["council budget", "stories with both words, in any form: budget, budgets, budgeted"],
  ["“white house”", "these words next to each other, exactly so"],
  ["coun", "words that begin so, while you type the last one"],
  ["fire -drill", "fire, but not drill"],
  ["slug:budget · hed:fire · by:roe · tag:schools", "only there"],
  ["desk:national · stage:held · is:published · is:mine", "only those stories"],
  ["since:2026-11 · before:2026", "last edited then"],
];

/** How to look for something, for whoever hasn't typed yet or found nothing. */
export function SearchHelp({ onTry }: { onTry: (text: string) => void }) {
  return (
    <dl className={classes.ways} aria-label="How to search">
      {WAYS.map(([typed, finds]) => (
        <div key={typed}>
          <dt>
            {typed.split(" · ").map((one) => (
              <button key={one} type="button" className={classes.way} onClick={() => onTry(one)}>
                {one}
              </button>
            ))}
          </dt>
          <dd>{finds}</dd>
        </div>
      ))}
    </dl>
  );
}
