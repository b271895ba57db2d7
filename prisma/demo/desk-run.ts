import type { Flag } from "#domain/flags.ts";
import type { PersonName } from "./people.ts";
import type { Deed, Details, Step, Words } from "./steps.ts";

/** How far a story comes: its stage, or approved for its first release, or released. */
type Reach = "drafting" | "filed" | "editing" | "copy" | "ready" | "approved" | "released";

export interface DeskRun {
  readonly reporter: PersonName;
  /** Who edits and approves: an editor of the desk, or a managing editor. */
  readonly editor: PersonName;
  /** The first step's instant and the last one's; the rest is spread between them. */
  readonly from: Date;
  readonly until: Date;
  readonly reach: Reach;
  readonly details?: Details;
  /** What has to be checked before it goes out, and whether the editor has cleared it before approving. */
  readonly check?: { readonly flag: Flag; readonly why: string; readonly cleared?: string };
  readonly words: Words;
  /** What a second reporter puts in before it is filed. */
  readonly added?: { readonly by: PersonName; readonly words: Words };
  /** What the editor changes while it is in editing. */
  readonly edited?: Words;
  /** What the copy editor changes while it is on the copy desk. */
  readonly copyEdited?: Words;
}

/** A story's way over the desks, by people who may: filed, edited, read by the copy desk, approved and released by two. */
export function deskRun(run: DeskRun): readonly Step[] {
  const plan = planOf(run);
  const start = run.from.getTime();
  const length = run.until.getTime() - start;
  const last = plan.at(-1)?.[0] ?? 1;
  return plan.map(([share, by, deed]) => {
    const second = Math.round((start + (length * share) / last) / 1000);
    return { ...deed, by, at: new Date(second * 1000) };
  });
}

const REACHES: readonly Reach[] = ["drafting", "filed", "editing", "copy", "ready", "approved", "released"];

/** [share of the time, who, what] */
type Planned = readonly [share: number, by: PersonName, deed: Deed];

function planOf(run: DeskRun): Planned[] {
  const { reporter, editor, reach, details, check, words, added, edited, copyEdited } = run;

  const parts: readonly (readonly [Reach, readonly Planned[]])[] = [
    [
      "drafting",
      [
        [0, reporter, { do: "start" }],
        ...(details ? [[0.03, editor, { do: "details", details }] as const] : []),
        [0.32, reporter, { do: "write", words }],
        ...(added ? joined(reporter, added) : []),
        ...(check ? [[0.44, reporter, raise(check)] as const] : []),
      ],
    ],
    ["filed", [[0.46, reporter, { do: "move", move: "file" }]]],
    [
      "editing",
      [
        [0.53, editor, { do: "move", move: "edit" }],
        [0.54, editor, { do: "claim" }],
        ...(edited ? [[0.66, editor, { do: "write", words: edited }] as const] : []),
      ],
    ],
    [
      "copy",
      [
        [0.71, editor, { do: "unclaim" }],
        [0.72, editor, { do: "move", move: "send-to-copy" }],
        [0.77, "copy", { do: "claim" }],
        ...(copyEdited ? [[0.84, "copy", { do: "write", words: copyEdited }] as const] : []),
      ],
    ],
    [
      "ready",
      [
        [0.88, "copy", { do: "unclaim" }],
        [0.89, "copy", { do: "move", move: "ready" }],
      ],
    ],
    [
      "approved",
      [
        ...(check?.cleared ? [[0.93, editor, clear(check.flag, check.cleared)] as const] : []),
        [0.95, editor, { do: "approve", kind: "initial" }],
      ],
    ],
    ["released", [[1, "copy", { do: "release", kind: "initial" }]]],
  ];
  return parts
    .filter(([part]) => REACHES.indexOf(part) <= REACHES.indexOf(reach))
    .flatMap(([, planned]) => planned);
}

function raise({ flag, why }: NonNullable<DeskRun["check"]>): Deed {
  return { do: "flag", flag, to: "needs-checking", note: why };
}

function clear(flag: Flag, note: string): Deed {
  return { do: "flag", flag, to: "cleared", note };
}

/** A byline opens the story to whoever is credited once a revision holds it, so the first reporter freezes one. */
function joined(reporter: PersonName, { by, words }: NonNullable<DeskRun["added"]>): readonly Planned[] {
  return [
    [0.33, reporter, { do: "freeze", name: "opening" }],
    [0.41, by, { do: "write", words }],
  ];
}
