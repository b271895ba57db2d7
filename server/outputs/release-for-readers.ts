import type { PublicationForReaders, ReaderNote } from "#components/article/reading.ts";
import type { Copy } from "#copy/format.ts";
import type { ReleaseKind, Stamps } from "#domain/release.ts";
import type { PublicState } from "#domain/story.ts";

export type { PublicationForReaders, ReaderNote };

/**
 * One release as readers see it: everything `renderOutputs` needs, and nothing that is the newsroom's alone.
 * The release command builds it, renders it, and stores the facts as a `public_releases` row beside the bytes.
 * For a withheld or killed story that row's hed, dek and byline are empty: they are copy, and there is none.
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

/**
 * The stored formats. `page` is a whole HTML document; `rss-item`, `atom-entry` and `json-feed-item` are fragments
 * that feeds are composed of; `json-ld` is the NewsArticle alone; `copy` is the canonical copy, which the change log (P3)
 * compares and nobody is sent. The wire's (WIRE_FORMATS) are whole documents at addresses of their own. All bytes are UTF-8
 * and may hold places (places.ts) that are filled as they are sent. A withheld or killed story has a `page` and the wire's
 * formats, none with a word of copy: whoever received it must learn that it is not to be used.
 */
const OUTPUT_FORMATS = [
  "page",
  "rss-item",
  "atom-entry",
  "json-feed-item",
  "json-ld",
  "copy",
  "ninjs",
  "newsml-g2",
  "nitf",
  "text",
  "markdown",
] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** What other newsrooms and programs take a story as, with how its address ends. */
export const WIRE_FORMATS = {
  ninjs: ".ninjs.json",
  "newsml-g2": ".newsml-g2.xml",
  nitf: ".nitf.xml",
  text: ".txt",
  markdown: ".md",
} as const satisfies Partial<Record<OutputFormat, string>>;
export type WireFormat = keyof typeof WIRE_FORMATS;

/** The bytes of one format of one release, stored as a `public_outputs` row. */
export interface Output {
  readonly format: OutputFormat;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
