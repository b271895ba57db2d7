/** The plain text of one field before (live) and after (about to be released). */
export interface TextChange {
  readonly before: string;
  readonly after: string;
}

/** What changed between the live revision and the one called minor, as plain texts. */
export interface MinorInput {
  readonly hed: TextChange;
  readonly dek: TextChange;
  readonly byline: TextChange;
  readonly dateline: TextChange;
  /** Aligned by the caller in reading order; null where a paragraph was added or removed. */
  readonly paragraphs: readonly { readonly before: string | null; readonly after: string | null }[];
}

export type MinorReasonCode =
  | "hed"
  | "dek"
  | "byline"
  | "dateline"
  | "digits"
  | "names"
  | "quotes"
  | "negation"
  | "attribution"
  | "hedge"
  | "sentence"
  | "moved"
  | "wording";

export interface MinorReason {
  readonly code: MinorReasonCode;
  /** For the release dialog: what changed and why that is more than minor. */
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
}

export interface MinorVerdict {
  readonly minor: boolean;
  readonly reasons: readonly MinorReason[];
}
