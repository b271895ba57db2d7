/** The stages a working copy goes through (docs/RULES.md, N). */
export const STAGES = ["drafting", "filed", "editing", "copy", "ready", "held", "spiked"] as const;
export type Stage = (typeof STAGES)[number];

/** The stages a held or spiked story can return to. */
export type WorkingStage = Exclude<Stage, "held" | "spiked">;

export const PUBLIC_STATES = ["unpublished", "published", "withheld", "killed"] as const;
/** What the public has of a story. Never conflated with its stage. */
export type PublicState = (typeof PUBLIC_STATES)[number];

export const MOVES = [
  "file",
  "send-back",
  "edit",
  "send-to-copy",
  "ready",
  "hold",
  "resume",
  "spike",
  "revive",
] as const;
export type Move = (typeof MOVES)[number];

/** What permission and move rules need to know of a story. */
export interface StoryFacts {
  readonly id: string;
  readonly desk: string;
  readonly stage: Stage;
  /** Where a held or spiked story returns to. */
  readonly stageBefore: WorkingStage | null;
  readonly publicState: PublicState;
  readonly createdBy: string;
  /** Staffers in the byline or who wrote in it: its authors. */
  readonly authors: readonly string[];
  readonly claimedBy: string | null;
}
