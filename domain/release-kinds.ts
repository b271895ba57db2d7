import { kindPhrase } from "./actions.ts";
import type { Refusal } from "./refusal.ts";
import type { ReleaseKind } from "./release.ts";
import { done, type Result, refused } from "./result.ts";
import type { PublicState } from "./story.ts";

export type WireStatus = "usable" | "withheld" | "canceled";

interface KindRule {
  /** The public states a release of this kind may start from. */
  readonly from: readonly PublicState[];
  /** The public state it leads to. */
  readonly to: Exclude<PublicState, "unpublished">;
  /** Whether an approval must stand behind it (N3). */
  readonly approved: boolean;
  /** Whether it brings a revision of its own; otherwise it is about the live release. */
  readonly bringsRevision: boolean;
  readonly note: "none" | "optional" | "required";
  /** How the note is labelled for readers, without the colon. */
  readonly label: string | null;
  readonly wireStatus: WireStatus;
  /** The NewsML signal that goes with it. */
  readonly wireSignal: "sig:update" | "sig:correction" | null;
}

const change = {
  from: ["published"],
  to: "published",
  approved: true,
  bringsRevision: true,
  wireStatus: "usable",
} as const;

/** docs/RULES.md, R, table R: everything about a kind that does not depend on who asks. */
export const KIND_RULES: Readonly<Record<ReleaseKind, KindRule>> = {
  initial: { ...change, from: ["unpublished"], note: "none", label: null, wireSignal: null },
  minor: { ...change, note: "none", label: null, wireSignal: null },
  update: { ...change, note: "optional", label: "What’s new", wireSignal: "sig:update" },
  correction: { ...change, note: "required", label: "Correction", wireSignal: "sig:correction" },
  clarification: { ...change, note: "required", label: "Clarification", wireSignal: "sig:update" },
  "editors-note": { ...change, note: "required", label: "Editor’s note", wireSignal: null },
  withhold: {
    from: ["published"],
    to: "withheld",
    approved: false,
    bringsRevision: false,
    note: "optional",
    label: null,
    wireStatus: "withheld",
    wireSignal: null,
  },
  reinstate: {
    from: ["withheld"],
    to: "published",
    approved: true,
    bringsRevision: false,
    note: "none",
    label: null,
    wireStatus: "usable",
    wireSignal: null,
  },
  kill: {
    from: ["published", "withheld"],
    to: "killed",
    approved: true,
    bringsRevision: false,
    note: "required",
    label: "Retraction",
    wireStatus: "canceled",
    wireSignal: null,
  },
  resend: {
    from: ["published"],
    to: "published",
    approved: false,
    bringsRevision: false,
    note: "none",
    label: null,
    wireStatus: "usable",
    wireSignal: null,
  },
};

/** The kinds a story in this public state can be released as. */
export function kindsFor(state: PublicState): readonly ReleaseKind[] {
  // Object.keys of a Record<ReleaseKind, …> are release kinds.
  return (Object.keys(KIND_RULES) as ReleaseKind[]).filter((kind) => KIND_RULES[kind].from.includes(state));
}

/** Whether a release of this kind may follow what the public has now; N6: nothing follows a kill. */
export function decideKind(kind: ReleaseKind, state: PublicState): Result<true, Refusal> {
  if (KIND_RULES[kind].from.includes(state)) return done(true);
  return refused({
    kind: "rule",
    rule: state === "killed" ? "N6" : "R",
    code: `${kind}-when-${state}`,
    sentence: kindRefusal(kind, state),
    details: { publicState: state },
  });
}

function kindRefusal(kind: ReleaseKind, state: PublicState): string {
  switch (state) {
    case "killed":
      return "This story has been killed. Its notice stays at its address for good, and nothing can be released after it. Start a new story instead.";
    case "unpublished":
      return `This story has not been published, so ${kindPhrase(kind)} has nothing to stand on. Release it as initial first.`;
    case "withheld":
      return kind === "withhold"
        ? "This story is already withheld. Reinstate it, or ask a managing editor to kill it."
        : `This story is withheld, and ${kindPhrase(kind)} would bring it back unseen. Reinstate it first, or kill it.`;
    case "published":
      return kind === "initial"
        ? "This story has been published before. Release it as an update, a correction or a minor fix."
        : "This story is published, not withheld, so there is nothing to reinstate. Release an update or a correction instead.";
  }
}
