import type * as Y from "yjs";
import { sorted } from "#copy/binding/attributes.ts";
import { type Suggestion, suggestionsOn, type TextRun, withoutSuggestions } from "#copy/suggestions.ts";

/** What stands in one part of a story's document with one staffer's own suggestions rejected. */
export interface Standing {
  /** All there is, others' suggestions and comments too, in one spelling. */
  readonly all: string;
  /** IDs of the staffer's suggestions, and of others' wherever they are. */
  readonly own: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

const NO_IDS: ReadonlySet<string> = new Set();
const NOTHING: Standing = { all: "[]", own: NO_IDS, others: NO_IDS };

/** Nothing can be suggested in the fields. */
export function standingOfFields(fields: Y.Map<unknown>): Standing {
  return { ...NOTHING, all: JSON.stringify(sorted(fields.toJSON())) };
}

/** One pass over the text's delta. */
export function standingOf(text: Y.Text, stafferId: string): Standing {
  const own = new Set<string>();
  const others = new Set<string>();
  const isOwn = ({ by }: Suggestion) => by === stafferId;
  // Y.Text types its delta as any; these are its two members.
  const delta = text.toDelta() as TextRun[];
  for (const { attributes } of delta) {
    for (const suggestion of suggestionsOn(attributes)) (isOwn(suggestion) ? own : others).add(suggestion.id);
  }
  const runs: [words: unknown, carried: string][] = [];
  for (const { insert, attributes } of withoutSuggestions(delta, isOwn)) {
    const carried = attributes ? JSON.stringify(sorted(attributes)) : "";
    const last = runs.at(-1);
    if (last && typeof last[0] === "string" && typeof insert === "string" && last[1] === carried)
      last[0] += insert;
    else runs.push([sorted(insert), carried]);
  }
  return { all: JSON.stringify(runs), own, others };
}

/** Whether what a staffer did between these two changed nothing but their own suggestions. */
export function isOnlyOwn(
  before: ReadonlyMap<string, Standing>,
  after: ReadonlyMap<string, Standing>,
): boolean {
  for (const [name, { all }] of after) if ((before.get(name) ?? NOTHING).all !== all) return false;
  const known = idsOf(before, "others");
  const others = idsOf(after, "others");
  const own = idsOf(after, "own");
  // Nobody suggests in another's name, not even about their own words …
  for (const id of others) if (!known.has(id)) return false;
  // … nor under another's ID: both would be taken or left as one.
  for (const id of own) if (others.has(id)) return false;
  return true;
}

function idsOf(parts: ReadonlyMap<string, Standing>, whose: "own" | "others"): ReadonlySet<string> {
  const all = new Set<string>();
  for (const part of parts.values()) for (const id of part[whose]) all.add(id);
  return all;
}
