"use client";

import { Button } from "@mantine/core";
import { type ReactNode, useId } from "react";
import type { StoryLine } from "#components/desk/story-line.ts";
import classes from "./board.module.css";
import type { Column } from "./board-state.ts";

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
      <ul className={classes.cards}>{items.map(cardFor)}</ul>
      {items.length < count ? (
        <Button className={classes.more} variant="subtle" size="compact-sm" onClick={onMore}>
          Show more of {(count - items.length).toLocaleString("en-US")}
        </Button>
      ) : null}
    </section>
  );
}
