"use client";

import type { Editor } from "@tiptap/core";
import { useCallback, useRef, useSyncExternalStore } from "react";
import { readCopy } from "#copy/read.ts";
import { countWords } from "#copy/word-count.ts";
import { afterAWhile } from "./after-a-while.ts";
import { countBody } from "./count-body.ts";
import classes from "./editor.module.css";
import { useConnection } from "./story-context.tsx";

/** Words a minute that a reader of news takes in. */
const READING_SPEED = 238;

interface WordCountProps {
  /** Of the body; null until it is made. */
  readonly editor: Editor | null;
  readonly budgeted: number | null;
}

/** How long the story is, against what was budgeted. */
export function WordCount({ editor, budgeted }: WordCountProps) {
  const words = useWords(editor);
  const minutes = Math.max(1, Math.round(words / READING_SPEED));
  const over = budgeted !== null && words > budgeted;
  return (
    <span className={classes["word-count"]} data-over={over} title={`About ${minutes} min to read`}>
      {words.toLocaleString("en-US")}
      {budgeted === null ? "" : ` of ${budgeted.toLocaleString("en-US")}`}
      <span className={classes.unit}> {words === 1 && budgeted === null ? "word" : "words"}</span>
    </span>
  );
}

/** The words of the body as of a moment ago. */
function useWords(editor: Editor | null): number {
  const { doc } = useConnection();
  const counted = useRef<number | null>(null);
  const subscribe = useCallback(
    (changed: () => void) => {
      if (!editor) return () => {};
      const count = () => {
        counted.current = countBody(editor.state.doc);
        changed();
      };
      const later = afterAWhile(count);
      editor.on("update", later.ask);
      count();
      return () => {
        editor.off("update", later.ask);
        later.cancel();
      };
    },
    [editor],
  );
  const words = () => {
    counted.current ??= countWords(readCopy(doc));
    return counted.current;
  };
  return useSyncExternalStore(subscribe, words, words);
}
