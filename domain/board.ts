import { holdsRole, may } from "./permissions.ts";
import type { ReleaseKind } from "./release.ts";
import type { Actor } from "./staffer.ts";
import { STAGES, type Stage, type StoryFacts } from "./story.ts";
import { localDay } from "./updated-line.ts";

/** How the board is cut into columns. */
export const BOARD_GROUPS = ["stage", "desk", "deadline"] as const;
export type BoardGroup = (typeof BOARD_GROUPS)[number];

/** Which of the stories one sees. */
export const BOARD_SHOWS = ["all", "mine", "touched", "waiting", "due-today"] as const;
export type BoardShow = (typeof BOARD_SHOWS)[number];

/** The columns by deadline, in their order. */
export const DEADLINE_COLUMNS = ["late", "hour", "today", "tomorrow", "later", "none"] as const;
export type DeadlineColumn = (typeof DEADLINE_COLUMNS)[number];

/** What the board asks of a story to place it. */
export interface BoardFacts extends StoryFacts {
  readonly slug: string;
  readonly deadline: Date | null;
  readonly priority: number;
  /** The person started it, is credited in it, wrote in it or has it. */
  readonly isMine: boolean;
  /** They also moved, approved, released, flagged, ticked or froze it. */
  readonly isTouched: boolean;
  /** Legal or pictures need checking. */
  readonly needsChecking: boolean;
  /** N4: somebody else released it alone, and nobody has reviewed it. */
  readonly needsReview: boolean;
  /** An approval that stands and waits for its release, and whose it is. */
  readonly approved: { readonly kind: ReleaseKind; readonly by: string } | null;
  /** Their work (decision 17): credited in it, or a reporter who started it or wrote in it. */
  readonly isWriter: boolean;
  /** Who has it (N5); null while nobody has. */
  readonly holder: Pick<Actor, "id" | "roles"> | null;
}

/** The column a story stands in. */
export function columnOf(facts: BoardFacts, group: BoardGroup, now: Date, zone: string): string {
  if (group === "stage") return facts.stage;
  return group === "desk" ? facts.desk : deadlineColumn(facts, now, zone);
}

/** A story that readers have, or that will not run, is late for nothing: its deadline is only a time of day. */
export function isLate(facts: Pick<BoardFacts, "deadline" | "publicState" | "stage">, now: Date): boolean {
  const { deadline, publicState, stage } = facts;
  return deadline !== null && publicState === "unpublished" && stage !== "spiked" && deadline < now;
}

function deadlineColumn(facts: BoardFacts, now: Date, zone: string): DeadlineColumn {
  const { deadline } = facts;
  if (deadline === null) return "none";
  if (isLate(facts, now)) return "late";
  const ahead = deadline.getTime() - now.getTime();
  if (ahead >= 0 && ahead < HOUR) return "hour";
  const days = daysBetween(now, deadline, zone);
  if (days <= 0) return "today";
  return days === 1 ? "tomorrow" : "later";
}

const HOUR = 3_600_000;

/** How many midnights of the zone lie between two instants. */
function daysBetween(from: Date, to: Date, zone: string): number {
  const day = (at: Date) => {
    const { year, month, day: date } = localDay(at, zone);
    return Date.UTC(year, month - 1, date);
  };
  return Math.round((day(to) - day(from)) / (24 * HOUR));
}

/** What is due first stands first, then what is more urgent, then by slug; what has no deadline comes last. */
export function compareOnBoard(
  a: Pick<BoardFacts, "deadline" | "priority" | "slug" | "id">,
  b: Pick<BoardFacts, "deadline" | "priority" | "slug" | "id">,
): number {
  const due = (a.deadline?.getTime() ?? NEVER) - (b.deadline?.getTime() ?? NEVER);
  return due || a.priority - b.priority || compareText(a.slug, b.slug) || compareText(a.id, b.id);
}

const NEVER = Number.MAX_SAFE_INTEGER;

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether a saved view shows it. */
export function isShown(show: BoardShow, actor: Actor, facts: BoardFacts, now: Date, zone: string): boolean {
  switch (show) {
    case "all":
      return true;
    case "mine":
      return facts.isMine;
    case "touched":
      return facts.isMine || facts.isTouched;
    case "waiting":
      return waitsFor(actor, facts);
    case "due-today":
      return isDueToday(facts, now, zone);
  }
}

/** Due before the publication's day ends and not out yet: what is late is still due. */
function isDueToday(facts: BoardFacts, now: Date, zone: string): boolean {
  if (facts.deadline === null || facts.stage === "spiked" || facts.publicState !== "unpublished")
    return false;
  return daysBetween(now, facts.deadline, zone) <= 0;
}

/**
 * Whether the next step is this person's: they can clear or review what holds it up, or it stands where they take it up. What
 * a colleague has waits for that colleague, where the next step can be theirs; a claim that was forgotten hides no work.
 */
export function waitsFor(actor: Actor, facts: BoardFacts): boolean {
  if (facts.stage === "spiked" || facts.publicState === "killed") return false;
  if (facts.needsReview && may(actor, "review-alone", facts)) return true;
  if (facts.needsChecking && may(actor, "clear-flag", facts)) return true;
  const { holder } = facts;
  if (holder === null || holder.id === actor.id) return takesUp(actor, facts);
  return takesUp(actor, facts) && !takesUp({ ...actor, ...holder, invited: [] }, facts);
}

function takesUp(actor: Actor, facts: BoardFacts): boolean {
  const has = facts.holder?.id === actor.id;
  if (facts.approved !== null && mayRelease(actor, facts, facts.approved)) return true;
  switch (facts.stage) {
    case "drafting":
      return has
        ? may(actor, "write-copy", facts)
        : facts.publicState === "unpublished" && (facts.isWriter || facts.createdBy === actor.id);
    case "filed":
    case "editing":
      return may(actor, "move:send-to-copy", facts);
    case "copy":
      return holdsRole(actor, "copy-editor", facts) || (has && may(actor, "move:ready", facts));
    case "ready":
      return (
        facts.publicState === "unpublished" && facts.approved === null && may(actor, "approve:initial", facts)
      );
    case "held":
      return may(actor, "move:resume", facts) && (has || facts.createdBy === actor.id);
    case "spiked":
      return false;
  }
}

/** N4: nobody's next step is to release what only they themselves have approved; a minor fix takes no second person. */
function mayRelease(
  actor: Actor,
  facts: BoardFacts,
  { kind, by }: { kind: ReleaseKind; by: string },
): boolean {
  return may(actor, `release:${kind}`, facts) && (kind === "minor" || by !== actor.id);
}

/** The columns by stage in their order; the way of a story first, what stands beside it after. */
export const STAGE_COLUMNS: readonly Stage[] = STAGES;
