"use client";

import { Button, NativeSelect, Switch } from "@mantine/core";
import { type RefObject, useState } from "react";
import { useNewsroom } from "#components/shell/newsroom-context.tsx";
import { PUBLIC_STATES, STAGES } from "#domain/story.ts";
import classes from "./desk.module.css";
import { type Filters, isNarrowed, NO_FILTERS, parseFilters, type Sort, screenQuery } from "./filters.ts";
import { PUBLIC_STATE_LABELS, STAGE_LABELS } from "./labels.ts";
import { SearchInput } from "./search-input.tsx";

const SORT_LABELS: Readonly<Record<Sort, string>> = {
  changed: "Last edited",
  deadline: "Deadline",
  stage: "Stage",
  slug: "Slug",
};

interface FilterBarProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** What part of the budget is shown, and in which order. */
export function FilterBar({ filters, onChange, searchRef }: FilterBarProps) {
  const { desks } = useNewsroom();
  const [open, setOpen] = useState(false);
  /** Through the parser, so that only what an address can hold is ever asked. */
  function set(name: string, value: string): void {
    const query = new URLSearchParams(screenQuery(filters));
    query.set(name, value);
    onChange(parseFilters(query));
  }
  return (
    <search className={classes.filters} data-open={open} aria-label="Filter the stories">
      <SearchInput
        value={filters.q}
        onChange={(q) => onChange({ ...filters, q })}
        inputRef={searchRef}
        className={classes.search}
      />
      <Button
        className={classes.toggle}
        variant={isNarrowed(filters) ? "light" : "default"}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Filters
      </Button>
      <NativeSelect
        aria-label="Desk"
        value={filters.desk ?? ""}
        onChange={(event) => set("desk", event.currentTarget.value)}
        data={[
          { value: "", label: "Every desk" },
          ...desks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        data-set={filters.desk !== null}
      />
      <NativeSelect
        aria-label="Stage"
        value={filters.stage ?? ""}
        onChange={(event) => set("stage", event.currentTarget.value)}
        data={[
          { value: "", label: "Every stage" },
          ...STAGES.map((value) => ({ value, label: STAGE_LABELS[value] })),
        ]}
        data-set={filters.stage !== null}
      />
      <NativeSelect
        aria-label="Public state"
        value={filters.publicState ?? ""}
        onChange={(event) => set("publicState", event.currentTarget.value)}
        data={[
          { value: "", label: "Public or not" },
          ...PUBLIC_STATES.map((value) => ({ value, label: PUBLIC_STATE_LABELS[value] })),
        ]}
        data-set={filters.publicState !== null}
      />
      <Switch
        label="Mine"
        checked={filters.mine}
        onChange={(event) => onChange({ ...filters, mine: event.currentTarget.checked })}
      />
      {isNarrowed(filters) ? (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange({ ...NO_FILTERS, sort: filters.sort })}
        >
          Show all
        </Button>
      ) : null}
      <NativeSelect
        className={classes.sort}
        aria-label="Order"
        value={filters.sort}
        onChange={(event) => set("sort", event.currentTarget.value)}
        data={Object.entries(SORT_LABELS).map(([value, label]) => ({
          value,
          label: `By ${label.toLowerCase()}`,
        }))}
      />
    </search>
  );
}
