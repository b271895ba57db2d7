import type { ChecklistItem } from "./checklist.ts";
import type { TextPlace } from "./corrections.ts";
import type { FlagFacts, FlagSubjects } from "./flags.ts";
import type { MinorVerdict } from "./minor-classifier.ts";
import type { Correction, ReleaseKind, Stamps } from "./release.ts";
import type { WireStatus } from "./release-kinds.ts";
import type { PendingRelease } from "./schedules.ts";
import type { Actor } from "./staffer.ts";
import type { PublicState, StoryFacts } from "./story.ts";

/** What the release rules know of a frozen revision. */
export interface RevisionFacts {
  readonly number: number;
  /** SHA-256 of the canonical copy, hex. */
  readonly sha256: string;
  /** Staffers credited in its byline. */
  readonly authors: readonly string[];
  /** Staffers who wrote, or only suggested, since the live release's revision, or since the start. */
  readonly writers: readonly string[];
  /** Staffers whose words since then stand in it. Who only suggests has none here, until somebody takes the words in. */
  readonly wordsOf: readonly string[];
}

/** The story's last release, of whatever kind; null exactly while the story is unpublished. */
export interface LiveRelease {
  readonly number: number;
  readonly kind: ReleaseKind;
  /** The revision that is public, or that was when the story was withheld. */
  readonly revision: number;
  readonly sha256: string;
  readonly stamps: Stamps;
  readonly wireVersion: number;
  readonly note: string | null;
}

export interface ApprovalFacts {
  readonly id: string;
  /** The approver as the database knows them now: an approval counts only while they may still give it. */
  readonly by: Actor;
  readonly revision: number;
  readonly sha256: string;
  readonly kind: ReleaseKind;
  readonly note: string | null;
  readonly correction: Correction | null;
  readonly revokedAt: Date | null;
  /** The release that used it. An approval is good for one release. */
  readonly usedBy?: number | null;
}

export interface ReleaseRequest {
  readonly kind: ReleaseKind;
  readonly actor: Actor;
  readonly story: StoryFacts;
  readonly embargoUntil: Date | null;
  readonly live: LiveRelease | null;
  /** The revision asked for; null for withhold, reinstate, kill and resend, which are about the live one. */
  readonly revision: RevisionFacts | null;
  readonly approvals: readonly ApprovalFacts[];
  readonly note: string | null;
  readonly correction: Correction | null;
  /** The words of the revision by place, for R1; only a correction needs them. */
  readonly places: readonly TextPlace[];
  /** The words that readers have by place, for R1; null where they have none. */
  readonly livePlaces: readonly TextPlace[] | null;
  /** What the classifier says of live → revision, for R2; only a minor release needs it. */
  readonly classification: MinorVerdict | null;
  /** R2: why an editor lets a minor release pass that the classifier does not call minor. */
  readonly overrideReason: string | null;
  /** N4: why an editor releases alone. */
  readonly aloneReason: string | null;
  /** The number of the release that was live when the person looked; undefined where nobody looked. */
  readonly basedOn?: number | null | undefined;
  /** The database's clock, read after the story's lock. */
  readonly now: Date;
  /** R6: the instant it is to wait for; null or absent where it is to happen at once, and at its instant itself. */
  readonly scheduledFor?: Date | null | undefined;
  /** R6: the release of this story that waits already. */
  readonly pending?: Pick<PendingRelease, "at"> | null | undefined;
  readonly publication: { readonly zone: string; readonly twoPeople: boolean };
  readonly flags: readonly FlagFacts[];
  /** Of the words that would go out, for D2. */
  readonly subjects: FlagSubjects;
  /** The publication's, for every kind. */
  readonly checklist: readonly ChecklistItem[];
  /** D3: IDs of the items ticked for the revision asked for. */
  readonly ticked: readonly string[];
}

/** Everything the release row takes over as it stands. */
export interface ReleaseDecision {
  readonly kind: ReleaseKind;
  readonly revision: number;
  readonly sha256: string;
  readonly note: string | null;
  readonly correction: Correction | null;
  /** "Correction", "What's new" … as readers see it, null where there is no note. */
  readonly noteLabel: string | null;
  readonly stamps: Stamps;
  /** Whether this release moves Updated. */
  readonly movesUpdated: boolean;
  readonly wireVersion: number;
  readonly wireStatus: WireStatus;
  readonly wireSignal: "sig:update" | "sig:correction" | null;
  readonly publicState: Exclude<PublicState, "unpublished">;
  /** The approvals that carry it; they are used up. */
  readonly approvalIds: readonly string[];
  /** N4: released alone; managing editors are told, and a second person must review it. */
  readonly needsReview: boolean;
  readonly aloneReason: string | null;
  readonly overrideReason: string | null;
  /** R6: when it is to happen, null for at once. Its stamps are then a forecast: it is decided again at that instant. */
  readonly scheduledFor: Date | null;
}

export interface ApprovalRequest {
  readonly kind: ReleaseKind;
  readonly actor: Actor;
  readonly story: StoryFacts;
  readonly live: LiveRelease | null;
  readonly revision: RevisionFacts;
  /** The hash the approver saw; null where the screen did not send one. */
  readonly sha256: string | null;
  readonly note: string | null;
  readonly correction: Correction | null;
  readonly places: readonly TextPlace[];
  readonly livePlaces: readonly TextPlace[] | null;
  /** N4: given when an editor alone on duty approves what they wrote and will release themselves. */
  readonly aloneReason?: string | null | undefined;
}
