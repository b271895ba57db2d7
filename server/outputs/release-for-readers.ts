import type { Copy } from "#copy/format.ts";
import type { AdRule } from "#domain/ad-slots.ts";
import type { ReleaseKind, Stamps } from "#domain/release.ts";
import type { PublicState } from "#domain/story.ts";

/**
 * One release as readers see it: everything `renderOutputs` needs, and nothing that is the newsroom's alone.
 * The release command builds it, renders it, and stores the facts as a `public_releases` row beside the bytes.
 */
export interface ReleaseForReaders {
  readonly storyId: string;
  /** Number of the release within its story, from 1. */
  readonly number: number;
  readonly kind: ReleaseKind;
  /** State of the story after this release. */
  readonly state: Exclude<PublicState, "unpublished">;
  /** Path of the story on the readers' site: `/national/2026/02/03/the-path`. Never a scheme or host. */
  readonly address: string;
  readonly desk: { readonly id: string; readonly name: string };
  /** The approved copy. Null exactly when the state isn't published: a withheld or killed story shows no copy. */
  readonly copy: Copy | null;
  /** Every note readers have ever been given on this story, newest first. */
  readonly notes: readonly ReaderNote[];
  readonly stamps: Stamps;
  /** The house line as printed (U5), from domain/updated-line.ts. */
  readonly line: string;
  /** The release's own instant. */
  readonly releasedAt: Date;
  readonly wireVersion: number;
  readonly wireStatus: "usable" | "withheld" | "canceled";
}

/** A note readers see (NEWSROOM §3). Stored in `public_releases.notes` with `at` as an ISO string. */
export interface ReaderNote {
  readonly kind: ReaderNoteKind;
  /** With its colon: "Correction:", "Clarification:", "Editor’s note:", "What’s new:". */
  readonly label: string;
  readonly text: string;
  readonly at: Date;
  /** R1: top when hed, lede or the central premise is affected; an editor's note is at top. Bottom when absent. */
  readonly placement?: "top" | "bottom";
}

/** The kinds of release that give readers a note. `update` is "What's new"; `kill` is the notice in the copy's place. */
export type ReaderNoteKind = Extract<
  ReleaseKind,
  "update" | "correction" | "clarification" | "editors-note" | "withhold" | "kill"
>;

/** What the readers' site knows of the publication: the settings row without its newsroom rules. */
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

/**
 * The stored formats. `page` is a whole HTML document; `rss-item`, `atom-entry` and `json-feed-item` are fragments
 * that feeds are composed of; `json-ld` is the NewsArticle alone. All bytes are UTF-8 and may hold places
 * (places.ts) that are filled as they are sent. A withheld or killed story has a `page` only.
 */
export type OutputFormat = "page" | "rss-item" | "atom-entry" | "json-feed-item" | "json-ld";

/** The bytes of one format of one release, stored as a `public_outputs` row. */
export interface Output {
  readonly format: OutputFormat;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
