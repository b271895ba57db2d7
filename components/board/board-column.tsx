"use client";

import { Button } from "@mantine/core";
import { type ReactNode, useDeferredValue, useId } from "react";
import type { StoryLine } from "#components/desk/story-line.ts";
import classes from "./board.module.css";
import type { Column } from "./board-state.ts";

/**
 * Cards that the page itself brings: more than fit on a screen. Drawing all of a long board would hold up the server for as
 * long as everybody's keystrokes take; the others follow as soon as the screen stands.
 */
const FIRST_CARDS = 8;

interface BoardColumnProps {
  readonly column: Column;
  readonly label: string;
  /** A card hangs over it. */
  readonly isOver: boolean;
  readonly onOver: (key: string) => void;
  readonly onDrop: (key: string) => void;
  readonly onMore: () => void;
  readonly cardFor: (story: StoryLine, at: number) => ReactNode;
}

/** One column: its name, how many stories stand in it, and those that were read. */
export function BoardColumn({ column, label, isOver, onOver, onDrop, onMore, cardFor }: BoardColumnProps) {
  const id = useId();
  const { key, count, items } = column;
  const shown = useDeferredValue(items.length, FIRST_CARDS);
  return (
    // Dropping is for who drags; everybody else moves a card by its menu or Shift and an arrow key.
    <section
      className={classes.column}
      aria-labelledby={id}
      data-column={key}
      data-over={isOver}
      data-empty={count === 0}
      onDragOver={(event) => {
        event.preventDefault();
        onOver(key);
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrop(key);
      }}
    >
      <h2 id={id} className={classes.columnHead}>
        {label} <span className={classes.count}>{count.toLocaleString("en-US")}</span>
      </h2>
      <ul className={classes.cards}>{items.slice(0, Math.max(shown, FIRST_CARDS)).map(cardFor)}</ul>
      {items.length < count ? (
        <Button className={classes.more} variant="subtle" size="compact-sm" onClick={onMore}>
          Show more of {(count - items.length).toLocaleString("en-US")}
        </Button>
      ) : null}
    </section>
  );
}
