import { joinWords } from "./join-words.ts";
import type { Refusal } from "./refusal.ts";
import { done, type Result, refused } from "./result.ts";
import { PUBLIC_STATES, type PublicState, STAGES, type Stage } from "./story.ts";

/** What a search may be narrowed to. `without`: stories that fit it are left out. */
export type SearchFilter = { readonly without: boolean } & (
  | { readonly by: "desk"; readonly desk: string }
  | { readonly by: "stage"; readonly stage: Stage }
  | { readonly by: "public"; readonly state: PublicState }
  | { readonly by: "mine" }
  /** Last edited before or since the start of this day, in UTC: ISO date. */
  | { readonly by: "before" | "since"; readonly day: string }
);

const NAMES = ["desk", "stage", "is", "before", "since"] as const;

/** Null: not a filter's name. A null value: one without its value yet, which narrows nothing. */
export function readFilter(
  name: string,
  typed: string,
  without: boolean,
): Result<SearchFilter | null, Refusal> | null {
  const known = NAMES.find((one) => one === name);
  if (known === undefined) return null;
  const value = typed.trim().toLowerCase();
  if (value === "") return done(null);
  switch (known) {
    case "desk":
      return done({ by: "desk", desk: value, without });
    case "stage": {
      const stage = STAGES.find((one) => one === value);
      return stage ? done({ by: "stage", stage, without }) : noSuch("stage", typed, STAGES);
    }
    case "is":
      return readIs(value, without);
    case "before":
    case "since": {
      const day = readDay(value);
      return day === null ? noSuchDay(known, typed) : done({ by: known, day, without });
    }
  }
}

function readIs(value: string, without: boolean): Result<SearchFilter, Refusal> {
  if (value === "mine") return done({ by: "mine", without });
  const state = PUBLIC_STATES.find((one) => one === value);
  if (state) return done({ by: "public", state, without });
  const stage = STAGES.find((one) => one === value);
  if (stage) return done({ by: "stage", stage, without });
  return noSuch("is", value, ["mine", ...PUBLIC_STATES]);
}

/** "2025", "2025-11" or "2025-11-22" as the day it starts on. */
function readDay(value: string): string | null {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  if (year === undefined || year < "1000") return null;
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // Of the 31st of a shorter month JavaScript makes a day of the next one.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

function noSuch(name: string, typed: string, known: readonly string[]) {
  return refusedFilter(
    `${name}-unknown`,
    `After “${name}:” comes ${joinWords(known, "or")}. “${typed}” is none of them.`,
  );
}

function noSuchDay(name: string, typed: string) {
  return refusedFilter(
    "day-unknown",
    `After “${name}:” comes a year, month or day such as 2026-11-22. “${typed}” is none.`,
  );
}

function refusedFilter(code: string, sentence: string) {
  return refused<Refusal>({ kind: "malformed", code: `search-${code}`, sentence, details: { field: "q" } });
}
