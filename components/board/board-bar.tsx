"use client";

import { Button, NativeSelect, Pill } from "@mantine/core";
import type { RefObject } from "react";
import deskClasses from "#components/desk/desk.module.css";
import { SearchInput } from "#components/desk/search-input.tsx";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { BOARD_GROUPS, BOARD_SHOWS } from "#domain/board.ts";
import classes from "./board.module.css";
import {
  type BoardView,
  GROUP_LABELS,
  isPart,
  parseView,
  SHOW_LABELS,
  viewQuery,
  WHOLE_BOARD,
} from "./board-view.ts";
import { type SavedView, SavedViews } from "./saved-views.tsx";

interface BoardBarProps {
  readonly view: BoardView;
  readonly onChange: (view: BoardView) => void;
  readonly views: readonly SavedView[];
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** What part of the board is shown, how it is cut into columns, and the views a person keeps. */
export function BoardBar({ view, onChange, views, searchRef }: BoardBarProps) {
  const { desks } = useNewsroom();
  /** Through the parser, so that only what an address can hold is ever asked. */
  function set(name: string, value: string): void {
    const query = viewQuery(view);
    query.set(name, value);
    onChange(parseView(query));
  }
  return (
    <search className={classes.bar} aria-label="Filter the board">
      <SearchInput
        value={view.q}
        onChange={(q) => onChange({ ...view, q })}
        inputRef={searchRef}
        className={deskClasses.search}
      />
      <fieldset className={classes.shows}>
        <legend>Show</legend>
        {BOARD_SHOWS.map((show) => (
          <button
            key={show}
            type="button"
            className={classes.show}
            aria-pressed={view.show === show}
            onClick={() => onChange({ ...view, show })}
          >
            {SHOW_LABELS[show]}
          </button>
        ))}
      </fieldset>
      <NativeSelect
        aria-label="Desk"
        value={view.desk ?? ""}
        onChange={(event) => set("desk", event.currentTarget.value)}
        data={[
          { value: "", label: "Every desk" },
          ...desks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        aria-label="Columns"
        value={view.group}
        onChange={(event) => set("group", event.currentTarget.value)}
        data={BOARD_GROUPS.map((group) => ({ value: group, label: GROUP_LABELS[group] }))}
      />
      {view.tag === "" ? null : (
        <Pill
          withRemoveButton
          onRemove={() => onChange({ ...view, tag: "" })}
          removeButtonProps={{
            "aria-label": `Any tag, not only ${view.tag}`,
            tabIndex: 0,
            "aria-hidden": false,
          }}
        >
          {view.tag}
        </Pill>
      )}
      {isPart(view) ? (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange({ ...WHOLE_BOARD, group: view.group })}
        >
          Show all
        </Button>
      ) : null}
      <SavedViews first={views} view={view} onChoose={onChange} />
    </search>
  );
}
