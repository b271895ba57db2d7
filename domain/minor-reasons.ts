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
  /** For the release dialog: what changed, and what that is. */
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
}

const WHAT: Record<MinorReasonCode, string> = {
  hed: "The hed changed",
  dek: "The dek changed",
  byline: "The byline changed",
  dateline: "The dateline changed",
  digits: "A figure changed",
  names: "A name changed",
  quotes: "Quoted words changed",
  negation: "A negation changed",
  attribution: "Who says so changed",
  hedge: "How sure it is changed",
  sentence: "A sentence came or went",
  moved: "A paragraph moved",
  wording: "The wording changed",
};

export function reason(code: MinorReasonCode, before: string, after: string): MinorReason {
  return { code, sentence: `${WHAT[code]}${howItChanged(before, after)}.`, before, after };
}

function howItChanged(before: string, after: string): string {
  if (before === "" && after === "") return " nearly everywhere";
  if (before === "") return `: added “${after}”`;
  if (after === "") return `: “${before}” was taken out`;
  return before === after ? `: “${after}”` : `: “${before}” became “${after}”`;
}
