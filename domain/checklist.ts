import type { Refusal } from "./refusal.ts";
import type { ReleaseKind } from "./release.ts";
import { KIND_RULES } from "./release-kinds.ts";
import { done, type Result, refused } from "./result.ts";

/** One line of the publication's checklist. */
export interface ChecklistItem {
  /** Stable while its words change: ticks name it. */
  readonly id: string;
  /** "Names checked". */
  readonly label: string;
  /** The kinds of release it is asked before. */
  readonly kinds: readonly ReleaseKind[];
  /** Whether a release waits for it; otherwise the list only reminds. */
  readonly required: boolean;
}

const MOST_ITEMS = 20;
const LONGEST_LABEL = 80;

/** The items asked before this kind. A release that brings no words is asked nothing: what it shows was checked before. */
export function itemsFor(kind: ReleaseKind, checklist: readonly ChecklistItem[]): readonly ChecklistItem[] {
  return KIND_RULES[kind].bringsRevision ? checklist.filter(({ kinds }) => kinds.includes(kind)) : [];
}

/** D3, our decision: a release waits until each required item of its kind is ticked for the very revision that goes out. */
export function decideChecklist(
  kind: ReleaseKind,
  checklist: readonly ChecklistItem[],
  ticked: readonly string[],
): Result<true, Refusal> {
  const open = itemsFor(kind, checklist).filter(({ id, required }) => required && !ticked.includes(id));
  if (open.length === 0) return done(true);
  const labels = open.map(({ label }) => `“${label}”`).join(", ");
  return refused({
    kind: "rule",
    rule: "D3",
    code: "checklist-open",
    sentence: `Not ticked for this revision: ${labels}. Check and tick ${open.length === 1 ? "it" : "them"}.`,
    details: { items: open.map(({ id }) => id) },
  });
}

/** A checklist as a person set it up. */
export function decideItems(typed: readonly ChecklistItem[]): Result<readonly ChecklistItem[], Refusal> {
  const items = typed.map((item) => ({
    ...item,
    label: item.label.normalize("NFC").trim().replaceAll(/\s+/g, " "),
    kinds: item.kinds.filter(
      (kind, at) => item.kinds.indexOf(kind) === at && KIND_RULES[kind].bringsRevision,
    ),
  }));
  if (items.length > MOST_ITEMS) return refused(malformed(`A checklist has at most ${MOST_ITEMS} items.`));
  for (const { id, label, kinds } of items) {
    if (!/^[a-z0-9-]{1,40}$/.test(id) || items.filter((other) => other.id === id).length > 1) {
      return refused(malformed("Each item needs an ID of its own: lower-case letters, figures and hyphens."));
    }
    if (label === "" || [...label].length > LONGEST_LABEL) {
      return refused(malformed(`Each item needs words, at most ${LONGEST_LABEL} characters.`));
    }
    if (kinds.length === 0)
      return refused(malformed(`Say before which kinds of release “${label}” is asked.`));
  }
  return done(items);
}

function malformed(sentence: string): Refusal {
  return { kind: "malformed", code: "bad-checklist", sentence, details: { field: "checklist" } };
}
