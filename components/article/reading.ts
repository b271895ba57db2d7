import type { AdRule } from "#domain/ad-slots.ts";
import type { ReleaseKind } from "#domain/release.ts";

/** A note readers see (docs/RULES.md, R). Stored in `public_releases.notes` with `at` as an ISO string. */
export interface ReaderNote {
  readonly kind: ReaderNoteKind;
  /** With its colon: "Correction:", "Clarification:", "Editor’s note:", "What’s new:". */
  readonly label: string;
  readonly text: string;
  readonly at: Date;
  /** R1: top when hed, lede or the central premise is affected. When absent: an editor's note and what's new top, others bottom. */
  readonly placement?: "top" | "bottom";
}

/** The kinds of release that give readers a note. `update` is "What's new"; `kill` is the notice in the copy's place. */
type ReaderNoteKind = Extract<
  ReleaseKind,
  "update" | "correction" | "clarification" | "editors-note" | "withhold" | "kill"
>;

/** What readers know of the publication: the settings row without its newsroom rules. */
export interface PublicationForReaders {
  readonly name: string;
  /** IANA zone of every printed date. */
  readonly zone: string;
  /** In the copyright line: "Potomac Courier, LLC". */
  readonly legalName: string;
  /** http(s) address or a path; anything else prints the sentence without a link. */
  readonly reprintUrl: string;
  readonly commentPolicyUrl: string;
  readonly adRule: AdRule;
}

export interface DeskForReaders {
  readonly id: string;
  readonly name: string;
}

/** A picture that exists for a place kept in the copy, by the place's ID. */
export type Pictures = Readonly<
  Record<string, { readonly src: string; readonly width: number; readonly height: number }>
>;

/** One published story as lists tell it: fronts, rails, feeds' indexes. */
export interface StoryInList {
  readonly storyId: string;
  readonly number: number;
  readonly address: string;
  readonly desk: DeskForReaders;
  readonly hed: string;
  readonly dek: string;
  /** "By Jane Roe and John Doe", or empty. */
  readonly byline: string;
  readonly firstPublished: Date;
  readonly updated: Date;
  readonly moved: boolean;
}
