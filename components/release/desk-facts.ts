import type { CopyDiff } from "#copy/diff.ts";
import type { SuggestionGroup } from "#copy/suggestions.ts";
import type { Flag, FlagState } from "#domain/flags.ts";
import type { Refusal } from "#domain/refusal.ts";
import type { Correction, ReleaseKind } from "#domain/release.ts";
import type { ScheduleEnd, ScheduleState } from "#domain/schedules.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Two states of the copy, compared. */
export interface Compared {
  readonly diff: CopyDiff;
  readonly summary: string;
  readonly changes: number;
}

/** N3: a person bound to what readers will see. Instants are ISO 8601. */
export interface ApprovalFacts {
  readonly id: string;
  readonly revision: number;
  readonly sha256: string;
  readonly kind: ReleaseKind;
  readonly note: string | null;
  readonly correction: Correction | null;
  readonly by: Person;
  readonly at: string;
  readonly revokedAt: string | null;
  readonly releaseNumber: number | null;
}

/** N4: who looked at a release made alone, and when. */
export interface Review {
  readonly by: Person;
  readonly at: string;
}

/** R6: a release that was asked for at an instant ahead. */
export interface ScheduledFacts {
  readonly kind: ReleaseKind;
  readonly at: string;
  readonly revision: number;
  readonly note: string | null;
  readonly by: Person;
  readonly askedAt: string;
  readonly state: ScheduleState;
  readonly endedBy: Person | null;
  readonly end: ScheduleEnd | null;
  readonly failure: { readonly sentence: string } | null;
}

interface ReleaseFacts {
  readonly number: number;
  readonly kind: ReleaseKind;
  readonly revision: number;
  readonly note: string | null;
  readonly aloneReason: string | null;
  readonly overrideReason: string | null;
  readonly by: Person;
  readonly at: string;
  readonly review: Review | null;
}

/** One kind of release, and what this person may do about it now. */
export interface KindChoice {
  readonly kind: ReleaseKind;
  readonly approve: Refusal | null;
  readonly release: Refusal | null;
  readonly needsApproval: boolean;
  readonly bringsRevision: boolean;
  readonly note: "none" | "optional" | "required";
  readonly noteLabel: string | null;
  readonly willMoveUpdated: boolean;
  readonly sentence: string;
}

/** What the approve-and-publish screen knows of one story, for one person. */
export interface ReleaseDeskFacts {
  readonly storyId: string;
  readonly working: {
    readonly sha256: string;
    readonly wordCount: number;
    readonly revision: number | null;
    readonly openSuggestions: number;
  };
  readonly newest: { readonly number: number; readonly sha256: string } | null;
  readonly approved: {
    readonly approval: ApprovalFacts;
    readonly headline: string;
    readonly sinceApproval: Compared;
  } | null;
  readonly openApprovals: readonly ApprovalFacts[];
  readonly live: { readonly release: ReleaseFacts; readonly sinceLive: Compared } | null;
  /** R6: the release that waits; or the last one that did, where it did not go out and nothing has gone out since. */
  readonly scheduled: ScheduledFacts | null;
  readonly basedOn: number | null;
  /** Another text whenever a flag, a tick or the checklist is another. */
  readonly checks: string;
  readonly kinds: readonly KindChoice[];
  readonly history: {
    readonly releases: readonly ReleaseFacts[];
    readonly approvals: readonly ApprovalFacts[];
  };
  /** The newsroom's clock when the page was made. */
  readonly now: string;
}

/** Who said or ticked something, and when. */
interface Saying {
  readonly by: Person;
  readonly at: string;
}

/** D1 to D3: what is checked before a release, on its own words. */
export interface ChecksFacts {
  readonly flags: readonly {
    readonly flag: Flag;
    readonly state: FlagState;
    readonly said: (Saying & { readonly note: string | null }) | null;
    readonly cleared: string | null;
    readonly holds: boolean;
  }[];
  readonly items: readonly {
    readonly id: string;
    readonly label: string;
    readonly required: boolean;
    readonly ticked: Saying | null;
  }[];
  /** Null while its words are not frozen. */
  readonly revision: number | null;
  readonly sha256: string;
}

/** What a release would do (`POST …/releases/preview`). */
export interface PreviewFacts {
  readonly checks: ChecksFacts;
  readonly willMoveUpdated: boolean;
  readonly sentence: string;
  readonly refusal: Refusal | null;
  readonly openGates: readonly Refusal[];
  readonly updatedLine: string | null;
  readonly pageHtml: string | null;
  /** What this very release changes for readers; null before the first one. */
  readonly sinceLive: Pick<Compared, "diff" | "summary"> | null;
  /** N3: what is suggested and undecided, which no release takes. */
  readonly openSuggestions: readonly {
    readonly id: string;
    readonly by: Person;
    readonly places: SuggestionGroup["places"];
  }[];
  readonly minor: {
    readonly minor: boolean;
    readonly reasons: readonly { readonly sentence: string }[];
  } | null;
}
