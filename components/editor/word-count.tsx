"use client";

import { countWords } from "#copy/word-count.ts";
import classes from "./editor.module.css";
import { useCopy } from "./fields.ts";

/** Words a minute that a reader of news takes in. */
const READING_SPEED = 238;

/** How long the story is, against what was budgeted. */
export function WordCount({ budgeted }: { budgeted: number | null }) {
  const words = countWords(useCopy());
  const minutes = Math.max(1, Math.round(words / READING_SPEED));
  const over = budgeted !== null && words > budgeted;
  return (
    <span className={classes["word-count"]} data-over={over} title={`About ${minutes} min to read`}>
      {words.toLocaleString("en-US")}
      {budgeted === null ? "" : ` of ${budgeted.toLocaleString("en-US")}`}{" "}
      {words === 1 && budgeted === null ? "word" : "words"}
    </span>
  );
}
