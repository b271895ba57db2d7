import { MOVE_DONE, RELEASE_KIND_LABELS } from "#components/desk/labels.ts";
import type { ReleaseKind } from "#domain/release.ts";
import type { Move, Stage } from "#domain/story.ts";
import { apDate } from "#domain/updated-line.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** A revision without its words, as the API answers it. */
export interface RevisionLine {
  readonly number: number;
  readonly sha256: string;
  readonly wordCount: number;
  readonly hed: string;
  readonly writers: readonly Person[];
  readonly reason: "frozen" | "move" | "restore" | "release" | "idle";
  readonly name: string | null;
  readonly createdBy: Person | null;
  readonly createdAt: string;
}

interface ApprovalLine {
  readonly id: string;
  readonly revision: number;
  readonly kind: ReleaseKind;
  readonly by: Person;
}

/** What `/api/v1/stories/:id/timeline` answers of one thing that happened. */
export type TimelineLine =
  | { readonly kind: "revision"; readonly at: string; readonly revision: RevisionLine }
  | {
      readonly kind: "move";
      readonly at: string;
      readonly move: {
        readonly id: string;
        readonly move: Move;
        readonly to: Stage;
        readonly note: string | null;
        readonly by: Person;
      };
    }
  | { readonly kind: "approval" | "revoked"; readonly at: string; readonly approval: ApprovalLine }
  | {
      readonly kind: "release";
      readonly at: string;
      readonly release: {
        readonly number: number;
        readonly kind: ReleaseKind;
        readonly revision: number;
        readonly note: string | null;
        readonly by: Person;
      };
    };

const REASONS: Readonly<Record<RevisionLine["reason"], string>> = {
  frozen: "Frozen",
  move: "At a move",
  restore: "Before or after a restore",
  release: "For a release",
  idle: "By itself, after the copy had rested",
};

/** What happened and who did it, as one line. */
export function lineOf(item: TimelineLine): string {
  switch (item.kind) {
    case "revision": {
      const { reason, createdBy, wordCount } = item.revision;
      const by = createdBy ? ` by ${createdBy.name}` : "";
      return `${REASONS[reason]}${by}, ${wordCount.toLocaleString("en-US")} words`;
    }
    case "move":
      return `The story ${MOVE_DONE[item.move.move]}, by ${item.move.by.name}`;
    case "approval":
      return `${item.approval.by.name} approved r${item.approval.revision} for ${labelOf(item.approval.kind)}`;
    case "revoked":
      return `The approval of r${item.approval.revision} for ${labelOf(item.approval.kind)} was taken back`;
    case "release":
      return `${RELEASE_KIND_LABELS[item.release.kind]} with r${item.release.revision}, by ${item.release.by.name}`;
  }
}

function labelOf(kind: ReleaseKind): string {
  return RELEASE_KIND_LABELS[kind].toLowerCase();
}

/** Tells items of a timeline apart. */
export function keyOf(item: TimelineLine): string {
  if (item.kind === "revision") return `r${item.revision.number}`;
  if (item.kind === "release") return `release ${item.release.number}`;
  return `${item.kind} ${item.kind === "move" ? item.move.id : item.approval.id}`;
}

/** The items of each day of the publication's zone, in the order they came. */
export function daysOf(
  items: readonly TimelineLine[],
  zone: string,
): readonly { readonly day: string; readonly items: readonly TimelineLine[] }[] {
  const days: { day: string; items: TimelineLine[] }[] = [];
  for (const item of items) {
    const day = apDate(new Date(item.at), zone);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
