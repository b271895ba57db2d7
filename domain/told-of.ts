import { holdsRole, may } from "./permissions.ts";
import type { ReleaseKind } from "./release.ts";
import type { Actor } from "./staffer.ts";
import type { Move, StoryFacts } from "./story.ts";

/** What is asked of a story to know whose work it is. */
export interface WorkFacts extends StoryFacts {
  /** Staffers in the working byline. */
  readonly credited: readonly string[];
}

/**
 * Whose work a story is: everybody in its byline, and the reporters who started it or wrote in it. An editor who mended a
 * comma is no writer of it. Where that is nobody, whoever started it. Only those who may read its revisions.
 */
export function writersOf(staff: readonly Actor[], story: WorkFacts): readonly Actor[] {
  const wrote = new Set([story.createdBy, ...story.authors]);
  const readers = staff.filter((actor) => may(actor, "read-revisions", story));
  const writers = readers.filter(
    ({ id, roles }) =>
      story.credited.includes(id) || (wrote.has(id) && roles.some(({ role }) => role === "reporter")),
  );
  return writers.length > 0 ? writers : readers.filter(({ id }) => id === story.createdBy);
}

/**
 * D5: whose role takes a story up where it stands. The desk's own editors come before managing editors, who would
 * otherwise be told of every story of every desk.
 */
export function takersOf(staff: readonly Actor[], story: WorkFacts, isApproved: boolean): readonly Actor[] {
  if (story.publicState === "killed") return [];
  switch (story.stage) {
    case "drafting":
      return writersOf(staff, story);
    case "filed":
    case "editing":
      return deskOf(staff, story);
    case "copy":
      return copyDeskOf(staff, story);
    case "ready":
      // Somebody of the desk approves a first publication; the copy desk releases what is approved, and approves updates.
      return story.publicState === "unpublished" && !isApproved
        ? deskOf(staff, story)
        : copyDeskOf(staff, story);
    case "held":
    case "spiked":
      return [];
  }
}

function deskOf(staff: readonly Actor[], story: StoryFacts): readonly Actor[] {
  const editors = staff.filter((actor) => holdsRole(actor, "editor", story));
  return editors.length > 0 ? editors : chiefsOf(staff, story);
}

function copyDeskOf(staff: readonly Actor[], story: StoryFacts): readonly Actor[] {
  const copyEditors = staff.filter((actor) => holdsRole(actor, "copy-editor", story));
  return copyEditors.length > 0 ? copyEditors : deskOf(staff, story);
}

function chiefsOf(staff: readonly Actor[], story: StoryFacts): readonly Actor[] {
  return staff.filter((actor) => holdsRole(actor, "managing-editor", story));
}

/** What a colleague has waits for that colleague alone, where the next step can be theirs. */
function orWhoHasIt(takers: readonly Actor[], story: StoryFacts): readonly Actor[] {
  const holder = takers.filter(({ id }) => id === story.claimedBy);
  return holder.length > 0 ? holder : takers;
}

function without(people: readonly Actor[], ...ids: readonly (string | null)[]): readonly Actor[] {
  return people.filter(({ id }) => !ids.includes(id));
}

/** Who is told of one deed, by what it means for them. Nobody is told twice, and never who did it. */
export interface ToldOfDeed {
  /** The next step is theirs. */
  readonly waiting: readonly Actor[];
  /** It concerns what is theirs. */
  readonly concerned: readonly Actor[];
}

/** Bring the story where somebody else's work on it begins. */
const HANDS_ON: readonly Move[] = ["file", "send-back", "send-to-copy", "ready", "resume", "revive"];
/** Keep it from going on: whose work it is hears of it, and why. */
const SETS_BACK: readonly Move[] = ["send-back", "hold", "spike"];

/** N1, D5: who is told of a move. `story` as it is after it; `isApproved`: an approval stands that no release has used. */
export function toldOfMove(
  staff: readonly Actor[],
  story: WorkFacts,
  { move, by, isApproved }: { readonly move: Move; readonly by: string; readonly isApproved: boolean },
): ToldOfDeed {
  const concerned = SETS_BACK.includes(move) ? without(writersOf(staff, story), by) : [];
  const takers = HANDS_ON.includes(move) ? orWhoHasIt(takersOf(staff, story, isApproved), story) : [];
  return { waiting: without(takers, by, ...concerned.map(({ id }) => id)), concerned };
}

/** D5: who takes up a story at the desk it came to, and didn't at the one it came from. `story` as it is now. */
export function toldOfNewDesk(
  staff: readonly Actor[],
  story: WorkFacts,
  { from, by, isApproved }: { readonly from: string; readonly by: string; readonly isApproved: boolean },
): readonly Actor[] {
  const before = takersOf(staff, { ...story, desk: from }, isApproved).map(({ id }) => id);
  return without(orWhoHasIt(takersOf(staff, story, isApproved), story), by, ...before);
}

/** D1: who is told that a flag was raised: the desk's editors who can clear it, or managing editors where there are none. */
export function toldOfFlag(staff: readonly Actor[], story: StoryFacts, by: string): readonly Actor[] {
  const able = (people: readonly Actor[]) => people.filter((actor) => may(actor, "clear-flag", story));
  const [desk, chiefs] = [able(deskOf(staff, story)), able(chiefsOf(staff, story))];
  return without(desk.length > 0 ? desk : chiefs, by);
}

/** N3: what was approved, and who has to do with it. */
export interface ApprovalDeed {
  readonly kind: ReleaseKind;
  readonly by: string;
  /** Who froze the revision that is approved; null where nobody did. */
  readonly proposedBy: string | null;
}

/**
 * N3, N4: who is told of an approval: its writers and who proposed it that it was given; and, because it takes two, who
 * can release it now. A minor release is its approver's own next step.
 */
export function toldOfApproval(
  staff: readonly Actor[],
  story: WorkFacts,
  { kind, by, proposedBy }: ApprovalDeed,
): ToldOfDeed {
  const able = (people: readonly Actor[]) =>
    without(people, by).filter((actor) => may(actor, `release:${kind}`, story));
  const pools = [copyDeskOf(staff, story), deskOf(staff, story), chiefsOf(staff, story)].map(able);
  const next = kind === "minor" ? [] : (pools.find((pool) => pool.length > 0) ?? []);
  const waiting = orWhoHasIt(next, story);
  const proposer = staff.filter(({ id }) => id === proposedBy);
  const concerned = distinct([...writersOf(staff, story), ...proposer]);
  return { waiting, concerned: without(concerned, by, ...waiting.map(({ id }) => id)) };
}

/** N3: who is told that an approval was taken back: who gave it, who proposed what it was for, and its writers. */
export function toldOfRevoked(
  staff: readonly Actor[],
  story: WorkFacts,
  deed: { readonly by: string; readonly approvedBy: string; readonly proposedBy: string | null },
): readonly Actor[] {
  const close = staff.filter(({ id }) => id === deed.approvedBy || id === deed.proposedBy);
  return without(distinct([...writersOf(staff, story), ...close]), deed.by);
}

/**
 * Who is told of a release: its writers, and who approved what another released. A resend changes nothing for anybody.
 * `alreadyTold`: hear of the same release in another notice.
 */
export function toldOfRelease(
  staff: readonly Actor[],
  story: WorkFacts,
  deed: {
    readonly kind: ReleaseKind;
    readonly by: string;
    readonly approvedBy: readonly string[];
    readonly alreadyTold: readonly string[];
  },
): readonly Actor[] {
  if (deed.kind === "resend") return [];
  const approvers = staff.filter(({ id }) => deed.approvedBy.includes(id));
  return without(distinct([...writersOf(staff, story), ...approvers]), deed.by, ...deed.alreadyTold);
}

/** R6: who is told that a scheduled release was refused at its instant: who scheduled it, and the desk's editors. */
export function toldOfFailedSchedule(
  staff: readonly Actor[],
  story: StoryFacts,
  scheduledBy: string,
): readonly Actor[] {
  return distinct([...staff.filter(({ id }) => id === scheduledBy), ...deskOf(staff, story)]);
}

/** R6: who is told that a scheduled release was taken back: who scheduled it, unless they did it themselves. */
export function toldOfTakenBack(
  staff: readonly Actor[],
  deed: { readonly scheduledBy: string; readonly by: string | null },
): readonly Actor[] {
  return without(
    staff.filter(({ id }) => id === deed.scheduledBy),
    deed.by,
  );
}

/** Who is told that a deadline is near: whoever has the story, and its writers. */
export function toldOfDeadline(staff: readonly Actor[], story: WorkFacts): readonly Actor[] {
  return distinct([...staff.filter(({ id }) => id === story.claimedBy), ...writersOf(staff, story)]);
}

function distinct(people: readonly Actor[]): readonly Actor[] {
  return [...new Map(people.map((actor) => [actor.id, actor])).values()];
}
