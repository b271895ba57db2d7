import { changedWords, type WordChanges, type WordEdit } from "./minor-edits.ts";
import { plainTypography, type Token, tokensOf } from "./minor-tokens.ts";
import {
  ATTRIBUTIONS,
  CALENDAR_WORDS,
  FUNCTION_WORDS,
  HEDGES,
  NEGATIONS,
  NUMBER_WORDS,
  TURNING_WORDS,
} from "./minor-words.ts";
import { isSlip, isSureSlip } from "./spelling.ts";

/** The plain text of one field before (live) and after (about to be released). */
interface TextChange {
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

interface MinorReason {
  readonly code: MinorReasonCode;
  /** For the release dialog: what changed, and what that is. */
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
}

export interface MinorVerdict {
  readonly minor: boolean;
  readonly reasons: readonly MinorReason[];
}

/**
 * R2: whether a change is minor, the same for everyone who asks. Word for word:
 *
 * - Quotes curled, dashes, spaces, punctuation, words parted or joined ("alot"), hyphens, paragraphs split or joined,
 *   thousands commas and the capital that begins a sentence are minor.
 * - Any other change of hed, dek, byline or dateline is not.
 * - A word changed, added or removed is not when on either side it is a figure, number word, currency or per cent sign
 *   (digits); a name, that is capitalised inside a sentence, or at its start before another name or a verb of saying, or
 *   elsewhere in the text (names); inside quotation marks (quotes); a negation; a word that attributes; a hedge. A word
 *   that only got two letters swapped or one doubled is a typo even so, unless figure, name or quoted.
 * - Words put into or out of quotation marks are not; nor are capitals set or taken inside a sentence, days and months
 *   excepted.
 * - A whole sentence added or removed, or a paragraph moved, is not.
 * - Any other word is minor when it is misspelled on one side (spelling.ts), repeated, a grammatical twin ("is", "are"),
 *   or a function word added or dropped. What is left is another wording: not minor. So is a pair that turns a story
 *   round though it looks like a slip ("hired", "fired").
 */
export function classifyMinor(changes: MinorInput): MinorVerdict {
  const moved = movedParagraphs(changes);
  const text = (side: "before" | "after"): readonly string[] =>
    changes.paragraphs.flatMap(({ [side]: paragraph }) => {
      return paragraph === null || moved.has(plainTypography(paragraph)) ? [] : [paragraph];
    });
  const before = tokensOf(text("before"));
  const after = tokensOf(text("after"));
  const words = changedWords(before, after);
  const reasons = [
    ...fieldReasons(changes),
    ...[...moved].map((paragraph) => reason("moved", paragraph, paragraph)),
    ...(words === null ? [reason("wording", "", "")] : wordReasons(words, before, after)),
  ];
  return { minor: reasons.length === 0, reasons };
}

function fieldReasons(changes: MinorInput): readonly MinorReason[] {
  return (["hed", "dek", "byline", "dateline"] as const).flatMap((field) => {
    const { before, after } = changes[field];
    return plainTypography(before) === plainTypography(after) ? [] : [reason(field, before, after)];
  });
}

/** Paragraphs taken out in one place and put in at another, word for word. */
function movedParagraphs({ paragraphs }: MinorInput): ReadonlySet<string> {
  const alone = (side: "before" | "after", other: "before" | "after"): readonly string[] =>
    paragraphs.flatMap((pair) => {
      const text = pair[side];
      return text === null || pair[other] !== null ? [] : [plainTypography(text)];
    });
  const added = new Set(alone("after", "before"));
  return new Set(alone("before", "after").filter((text) => text !== "" && added.has(text)));
}

function wordReasons(
  words: WordChanges,
  before: readonly Token[],
  after: readonly Token[],
): readonly MinorReason[] {
  const names = namesIn([...before, ...after]);
  const removed = wholeSentences(words.edits, before, "before");
  const added = wholeSentences(words.edits, after, "after");
  const rest = words.edits.filter(
    (edit) => !removed.has(edit.before?.sentence ?? -1) && !added.has(edit.after?.sentence ?? -1),
  );
  return [
    ...[...removed].map((sentence) => reason("sentence", wordsOf(before, sentence), "")),
    ...[...added].map((sentence) => reason("sentence", "", wordsOf(after, sentence))),
    ...rest.flatMap((edit) => editReasons(edit, { before, after, names })),
    ...words.kept.flatMap(keptReasons),
  ];
}

/** Sentences of one side none of whose words has a counterpart. */
function wholeSentences(
  edits: readonly WordEdit[],
  tokens: readonly Token[],
  side: "before" | "after",
): ReadonlySet<number> {
  const open = new Map<number, number>();
  for (const { sentence } of tokens) open.set(sentence, (open.get(sentence) ?? 0) + 1);
  for (const edit of edits) {
    const token = edit[side];
    if (token === null || isTypo(edit)) continue;
    open.set(token.sentence, (open.get(token.sentence) ?? 0) - 1);
  }
  return new Set([...open].filter(([, left]) => left === 0).map(([sentence]) => sentence));
}

interface Texts {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** Words that stand as names somewhere in either text, in lower case. */
  readonly names: ReadonlySet<string>;
}

function editReasons(edit: WordEdit, texts: Texts): readonly MinorReason[] {
  const sides = [edit.before, edit.after].filter((token) => token !== null);
  const keys = sides.map((token) => token.key);
  const codes: MinorReasonCode[] = [];
  const sure = edit.before !== null && edit.after !== null && isSureSlip(edit.before.key, edit.after.key);
  const counts = (words: ReadonlySet<string>): boolean =>
    keys.some((key) => words.has(key)) && !(sure && !keys.every((key) => words.has(key)));

  if (keys.some((key) => /[\p{N}$€£¥%]/u.test(key)) || counts(NUMBER_WORDS)) codes.push("digits");
  if (nameChanged(edit, texts)) codes.push("names");
  if (sides.some((token) => token.quoted)) codes.push("quotes");
  if ((keys.some(isContractedNot) && !keys.every(isContractedNot)) || counts(NEGATIONS))
    codes.push("negation");
  if (counts(ATTRIBUTIONS)) codes.push("attribution");
  if (counts(HEDGES)) codes.push("hedge");
  if (codes.length === 0 && (!isHarmless(edit, texts) || counts(TURNING_WORDS))) codes.push("wording");
  return codes.map((code) => reason(code, edit.before?.word ?? "", edit.after?.word ?? ""));
}

function isHarmless(edit: WordEdit, { before, after }: Texts): boolean {
  if (edit.before === null && edit.after !== null) return isSpare(edit.after, after, edit.afterAt);
  if (edit.after === null && edit.before !== null) return isSpare(edit.before, before, edit.beforeAt);
  return isTypo(edit);
}

function isTypo({ before, after }: WordEdit): boolean {
  if (before === null || after === null) return false;
  return (
    isSlip(before.key, after.key) || TWINS.some((twins) => twins.has(before.key) && twins.has(after.key))
  );
}

/** A function word, or the same word twice in a row. */
function isSpare(token: Token, tokens: readonly Token[], at: number): boolean {
  if (FUNCTION_WORDS.has(token.key)) return true;
  return tokens[at - 1]?.key === token.key || tokens[at + 1]?.key === token.key;
}

function nameChanged(edit: WordEdit, texts: Texts): boolean {
  const { before, after, beforeAt, afterAt } = edit;
  if (before !== null && after !== null && isSlip(before.key, after.key)) {
    // "Teh White House": the misspelled word was never a name.
    if ([before, after].some((token) => FUNCTION_WORDS.has(token.key) && token.startsSentence)) return false;
  }
  return (
    (before !== null && isName(before, texts.before[beforeAt + 1], texts.names)) ||
    (after !== null && isName(after, texts.after[afterAt + 1], texts.names))
  );
}

function isName(token: Token, next: Token | undefined, names: ReadonlySet<string>): boolean {
  if (!/\p{Lu}/u.test(token.word) || isPronoun(token)) return false;
  if (!token.startsSentence || /\p{L}\p{Lu}/u.test(token.word)) return true;
  if (FUNCTION_WORDS.has(token.key) || NUMBER_WORDS.has(token.key)) return false;
  const nextIsName = next !== undefined && !next.startsSentence && /^\p{Lu}/u.test(next.word);
  const nextAttributes = next !== undefined && !next.startsSentence && ATTRIBUTIONS.has(next.key);
  return nextIsName || nextAttributes || /'s$/.test(token.key) || names.has(token.key);
}

function namesIn(tokens: readonly Token[]): ReadonlySet<string> {
  const capitalised = tokens.filter((token) => !token.startsSentence && /^\p{Lu}/u.test(token.word));
  return new Set(capitalised.filter((token) => !isPronoun(token)).map((token) => token.key));
}

function keptReasons({ before, after }: WordChanges["kept"][number]): readonly MinorReason[] {
  const reasons: MinorReason[] = [];
  if (before.quoted !== after.quoted) reasons.push(reason("quotes", quotedAs(before), quotedAs(after)));
  const startsSentence = before.startsSentence || after.startsSentence;
  const recased = before.word !== after.word && /\p{L}/u.test(before.word);
  if (recased && !startsSentence && !CALENDAR_WORDS.has(after.key) && !isPronoun(after)) {
    reasons.push(reason("names", before.word, after.word));
  }
  return reasons;
}

const TWINS = [
  ["a", "an", "the"],
  ["is", "are", "am"],
  ["was", "were"],
  ["has", "have"],
  ["do", "does"],
  ["don't", "doesn't"],
  ["who", "whom"],
  ["that", "which"],
  ["its", "it's"],
  ["their", "there", "they're"],
  ["your", "you're"],
  ["to", "too"],
  ["then", "than"],
].map((twins) => new Set(twins));

function isContractedNot(key: string): boolean {
  return /n't$/.test(key) || key === "cannot";
}

function isPronoun(token: Token): boolean {
  return /^i(?:'|$)/.test(token.key);
}

function quotedAs(token: Token): string {
  return token.quoted ? `“${token.word}”` : token.word;
}

function wordsOf(tokens: readonly Token[], sentence: number): string {
  return tokens
    .filter((token) => token.sentence === sentence)
    .map((token) => token.word)
    .join(" ");
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

function reason(code: MinorReasonCode, before: string, after: string): MinorReason {
  return { code, sentence: `${WHAT[code]}${howItChanged(before, after)}.`, before, after };
}

function howItChanged(before: string, after: string): string {
  if (before === "" && after === "") return " nearly everywhere";
  if (before === "") return `: added “${after}”`;
  if (after === "") return `: “${before}” was taken out`;
  return before === after ? `: “${after}”` : `: “${before}” became “${after}”`;
}
