"use client";

import { Kbd, NativeSelect, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { KeyboardEvent, RefObject } from "react";
import { PUBLIC_STATE_LABELS, STAGE_LABELS } from "#components/desk/labels.ts";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { LONGEST_SEARCH } from "#domain/search-query.ts";
import { PUBLIC_STATES, STAGES } from "#domain/story.ts";
import { type ChosenFilter, chosenIn, withChosen } from "./query-text.ts";
import classes from "./search.module.css";

interface SearchBarProps {
  readonly typed: string;
  readonly onTyped: (text: string) => void;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  /** What is wrong with what is typed. */
  readonly problem: string | null;
  /** Down from the field, into what was found. */
  readonly onDown: () => void;
}

/** What is looked for; the choices beside it write into the same line. */
export function SearchBar({ typed, onTyped, fieldRef, problem, onDown }: SearchBarProps) {
  const { desks } = useNewsroom();
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === "Escape") event.currentTarget.blur();
    if (event.key !== "ArrowDown" && event.key !== "Enter") return;
    event.preventDefault();
    onDown();
  }
  return (
    <search className={classes.bar} aria-label="Search the stories">
      <TextInput
        ref={fieldRef}
        className={classes.field}
        type="search"
        size="md"
        aria-label="Words, a name or a slug"
        placeholder="Words, “a phrase”, by:name, slug:…"
        value={typed}
        onChange={(event) => onTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        maxLength={LONGEST_SEARCH}
        error={problem}
        leftSection={<IconSearch size={17} stroke={1.75} aria-hidden />}
        rightSection={typed === "" ? <Kbd size="xs">/</Kbd> : null}
        autoComplete="off"
        spellCheck={false}
      />
      <Choice
        name="desk"
        label="Desk"
        all="Every desk"
        choices={desks.map(({ id, name }) => [id, name])}
        typed={typed}
        onTyped={onTyped}
      />
      <Choice
        name="stage"
        label="Stage"
        all="Every stage"
        choices={STAGES.map((stage) => [stage, STAGE_LABELS[stage]])}
        typed={typed}
        onTyped={onTyped}
      />
      <Choice
        name="is"
        label="Public state"
        all="Public or not"
        choices={[
          ...PUBLIC_STATES.map((state) => [state, PUBLIC_STATE_LABELS[state]] as const),
          ["mine", "Mine"],
        ]}
        typed={typed}
        onTyped={onTyped}
      />
    </search>
  );
}

interface ChoiceProps {
  readonly name: ChosenFilter;
  readonly label: string;
  readonly all: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly typed: string;
  readonly onTyped: (text: string) => void;
}

function Choice({ name, label, all, choices, typed, onTyped }: ChoiceProps) {
  const said = chosenIn(typed, name);
  const chosen = choices.find(([value, words]) => value === said || words.toLowerCase() === said)?.[0] ?? "";
  return (
    <NativeSelect
      className={classes.choice}
      size="md"
      aria-label={label}
      value={chosen}
      onChange={(event) => onTyped(withChosen(typed, name, event.currentTarget.value))}
      data={[{ value: "", label: all }, ...choices.map(([value, words]) => ({ value, label: words }))]}
      data-set={chosen !== ""}
    />
  );
}
