import { kindPhrase } from "./actions.ts";
import type { ReleaseKind, Stamps } from "./release.ts";
import { apClockOnDate } from "./updated-line.ts";

const MOVING_KINDS: readonly ReleaseKind[] = [
  "update",
  "correction",
  "clarification",
  "editors-note",
  "kill",
];

/** docs/RULES.md, R: whether a release of this kind moves Updated. The first release never does. */
export function movesUpdated(kind: ReleaseKind, isFirst: boolean): boolean {
  return !isFirst && MOVING_KINDS.includes(kind);
}

/**
 * U1–U3: the stamps after a release of this kind at `now`, which is the database's clock read after the story's lock.
 * `live` is null exactly for the first release. Neither stamp ever goes back, whatever the clock does.
 */
export function nextStamps(kind: ReleaseKind, live: Stamps | null, now: Date): Stamps {
  if (live === null) {
    if (kind !== "initial") throw new Error(`a first release cannot be of kind ${kind}`);
    return { firstPublished: now, updated: now, moved: false };
  }
  if (kind === "initial") throw new Error("a story is published first only once");
  if (!movesUpdated(kind, false)) return live;
  return { firstPublished: live.firstPublished, updated: laterOf(now, live.updated), moved: true };
}

/** R2: one sentence for the release dialog: whether Updated will move, and why. */
export function updatedSentence(
  kind: ReleaseKind,
  live: Stamps | null,
  publication: { readonly name: string; readonly zone: string },
  now: Date,
): string {
  if (live === null) {
    return "There will be no Updated line yet: this is the first publication, and readers see its date only.";
  }
  if (movesUpdated(kind, false)) {
    const next = nextStamps(kind, live, now);
    const reads = apClockOnDate(next.updated, publication.zone);
    return `Updated will move to ${reads}, because ${WHY_IT_MOVES[kind] ?? `${kindPhrase(kind)} moves it`}.`;
  }
  const why = WHY_IT_STAYS[kind] ?? `${kindPhrase(kind)} does not move it`;
  return live.moved
    ? `Updated will not move and stays at ${apClockOnDate(live.updated, publication.zone)}, because ${why}.`
    : `Updated will not move and there is still no Updated line, because ${why}.`;
}

const WHY_IT_MOVES: Partial<Record<ReleaseKind, string>> = {
  update: "an update tells readers that there is new reporting",
  correction: "a correction tells readers that something was wrong",
  clarification: "a clarification tells readers how to understand the story",
  "editors-note": "an editor’s note tells readers something new about the story",
  kill: "a kill replaces the story with a notice",
};

const WHY_IT_STAYS: Partial<Record<ReleaseKind, string>> = {
  initial: "a story is published first only once",
  minor: "a minor fix changes nothing that a reader was told",
  withhold: "withholding takes the story away and tells readers nothing new",
  reinstate: "the story comes back as it was",
  resend: "a resend sends the same words again",
};

function laterOf(one: Date, other: Date): Date {
  return one.getTime() >= other.getTime() ? one : other;
}
