/** docs/RULES.md, R. `clarification`, `editors-note` and `resend` are named here so that stored kinds never change meaning. */
export const RELEASE_KINDS = [
  "initial",
  "minor",
  "update",
  "correction",
  "clarification",
  "editors-note",
  "withhold",
  "reinstate",
  "kill",
  "resend",
] as const;
export type ReleaseKind = (typeof RELEASE_KINDS)[number];

/** R1: what a correction says. */
export interface Correction {
  /** The wrong words exactly as they stood. */
  readonly wrong: string;
  readonly right: string;
  /** Where in the story: "hed", "dek", "lede", "paragraph 4" … at least one. */
  readonly places: readonly string[];
  /** Places where the same words stand rightly, by name ("paragraph 9"). */
  readonly otherUses?: readonly string[];
}

/** The two instants readers see (U2): firstPublished ≤ updated. */
export interface Stamps {
  readonly firstPublished: Date;
  readonly updated: Date;
  /** True once a moving release has followed the first one: only then is there an Updated line (U3). */
  readonly moved: boolean;
}
