/**
 * The stored format of a story's copy (its Y.Doc), shared by browser and server.
 *
 *   body    Y.Text; a block is the run up to its "\n", and the "\n" carries the block's attributes (`kind`, paragraph
 *           when absent). Embeds are objects on a line of their own: {type: "ad-slot", off?}, {type: "picture", id}.
 *   hed     Y.Text without "\n"
 *   dek     Y.Text without "\n"
 *   fields  Y.Map: `byline/<creditId>` → Credit, `dateline`, `seoHed`, `socialText`, `picture-credit/<pictureId>` → string
 *   caption/<pictureId>, alt/<pictureId>  Y.Text without "\n": a picture's words are written together like any others
 *
 * Suggestions are attributes of words, breaks and embeds in any of the texts, keyed by ID, so that they overlap and nest
 * (copy/suggestions.ts): `insert/<id>`, `delete/<id>` → Suggested, `format/<id>` → SuggestedFormat, and `apart/<id>` → the
 * number of the page that did it.
 * The copy is what it is with every suggestion rejected (N3).
 *
 * COPY_VERSION rises when stored words would be read differently; a new version ships a pure upgrade (N3).
 */
export const COPY_VERSION = 1;

export const BLOCK_KINDS = ["paragraph", "subhed", "quote", "bullet", "number", "note"] as const;
/** `note` is an editor's note to readers inside the copy. */
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Text attributes. Absent means no. */
export interface Marks {
  readonly strong?: true;
  readonly em?: true;
  /** http, https, mailto or tel address. */
  readonly link?: string;
}

export interface Run {
  readonly text: string;
  readonly marks?: Marks;
}

/** A line that is an object, not words. */
export type Embed =
  /** Where an advertisement goes (or, with `off`, must not go), whatever the publication's rule says. */
  | { readonly type: "ad-slot"; readonly off?: true }
  /** A place kept for a picture; `caption` and `alt` are words readers see. */
  | {
      readonly type: "picture";
      readonly id: string;
      readonly caption: string;
      readonly alt: string;
      readonly credit: string;
    };

export type Block =
  | { readonly kind: BlockKind; readonly runs: readonly Run[] }
  | { readonly kind: "embed"; readonly embed: Embed };

/** One credit of the byline: a staffer of ours or an outside name. */
export interface Credit {
  readonly id: string;
  readonly order: number;
  readonly name: string;
  /** Absent for an outside name. */
  readonly staffer?: string;
  /** Where readers can reach them; makes the contact line. */
  readonly contact?: string;
}

export interface Fields {
  readonly byline: readonly Credit[];
  readonly dateline: string;
  readonly seoHed: string;
  readonly socialText: string;
}

/** A story's words at one moment, read straight from the Y.Doc: what is hashed, compared, rendered and released. */
export interface Copy {
  readonly version: typeof COPY_VERSION;
  readonly hed: readonly Run[];
  readonly dek: readonly Run[];
  readonly fields: Fields;
  readonly body: readonly Block[];
}

/** Who suggests something (a staffer's ID) and since when (ISO, UTC). */
interface Suggested {
  readonly by: string;
  readonly at: string;
}

/** What a suggested format would set; null takes a mark, or a kind, away. */
export interface SuggestedFormat extends Suggested {
  readonly set: {
    readonly strong?: true | null;
    readonly em?: true | null;
    readonly link?: string | null;
    /** Of a break. */
    readonly kind?: BlockKind | null;
  };
}

export const BODY = "body";
export const HED = "hed";
export const DEK = "dek";
export const FIELDS = "fields";

/** The name of the Y.Text that holds a picture's caption. */
export function captionOf(pictureId: string): string {
  return `caption/${pictureId}`;
}

/** The name of the Y.Text that holds a picture's alt text. */
export function altOf(pictureId: string): string {
  return `alt/${pictureId}`;
}

/** The key in `fields` of a picture's credit. */
export function pictureCredit(pictureId: string): string {
  return `picture-credit/${pictureId}`;
}
