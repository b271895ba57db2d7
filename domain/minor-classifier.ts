import { changedWords, type WordChanges, type WordEdit, type WordPair } from "./minor-edits.ts";
import { markReasons } from "./minor-marks.ts";
import { nameChanged, namesIn, recased, type Texts } from "./minor-names.ts";
import { type MinorReason, type MinorReasonCode, reason } from "./minor-reasons.ts";
import { respelledReasons } from "./minor-respelled.ts";
import { plainTypography, type Token, tokensOf } from "./minor-tokens.ts";
import { areConfused, isOpposite, isSpare, isSureMisspelling, isTypo } from "./minor-typos.ts";
import { ATTRIBUTIONS, HEDGES, NEGATIONS, NUMBER_WORDS, TURNING_WORDS } from "./minor-words.ts";

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

export interface MinorVerdict {
  readonly minor: boolean;
  readonly reasons: readonly MinorReason[];
}

/**
 * R2: whether a change is minor, the same for everyone who asks. A link's address is no part of it. Word for word:
 *
 * - Quotes curled, dashes, spaces, punctuation, apostrophes, words parted or joined ("alot"), hyphens, paragraphs split or
 *   joined, thousands commas, the capital that begins a sentence, accents of a common word, and what the house writes short
 *   in one place and in full in another ("Va.", "Gov.", "%") are minor. Of the marks some are not (minor-marks.ts): a sign
 *   or a separator of a figure; a question mark; a sentence's end that moved over words; brackets, dots or single marks
 *   that part quoted words; "&", "/" and the like; a colon for a comma; and a comma, dash or parenthesis before "who",
 *   "which" and "where", beside a verb of saying, after "no", "not" and "never", or before the "and" of a list with names
 *   in it. Nor is it when a negation, a hedge or a name comes of parting or joining ("not able"), another word does
 *   ("re-signed"), or one owner becomes several ("suspect's", "suspects'").
 * - Any other change of hed, dek, byline or dateline is not.
 * - A word changed, added or removed is not when on either side it is a figure, number word, currency or per cent sign
 *   (digits); a name, that is capitalised inside a sentence, or at its start before another name, a verb or a verb of
 *   saying, or elsewhere in the text (names); inside quotation marks (quotes); a negation, or the other side with a prefix
 *   that turns it; a word that attributes; a hedge. A plain misspelling put right is a typo even so, unless figure, name
 *   or quoted: two letters swapped or one doubled, or a word of six letters or more. So is a day or month misspelled.
 * - Words put into or out of quotation marks are not; nor are capitals set or taken inside a sentence, days, months, offices
 *   and seasons excepted.
 * - A whole sentence added or removed, or a paragraph moved, is not.
 * - Any other word is minor when it is misspelled on one side, that is, when one side is an English word (english-words.ts)
 *   and the other is none and a slip away (spelling.ts); when the two are always mixed up or spelled two ways ("its",
 *   "it's"; "theater"); when it is repeated; or when it is a little word added or dropped ("the", "of"), not before a
 *   figure or "few", not between two names, and no "of" after "-ing". What is left is another wording: not minor. So are two real words a slip apart
 *   ("hired", "fired"), and a word that says who or turns a story round.
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
    ...words.respelled.flatMap(respelledReasons),
    ...markReasons(words, before, after),
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

function editReasons(edit: WordEdit, texts: Texts): readonly MinorReason[] {
  const { before, after } = edit;
  const sides = [before, after].filter((token) => token !== null);
  const keys = sides.map((token) => token.key);
  const codes: MinorReasonCode[] = [];
  const sure = before !== null && after !== null && isSureMisspelling(before.key, after.key);
  const weighs = (words: ReadonlySet<string>): boolean => !sure && keys.some((key) => words.has(key));
  const contracted = keys.some(isContractedNot) && !keys.every(isContractedNot) && !sure;
  const opposite = before !== null && after !== null && isOpposite(before.key, after.key);

  if (keys.some((key) => /[\p{N}$€£¥%]/u.test(key)) || weighs(NUMBER_WORDS)) codes.push("digits");
  if (nameChanged(edit, texts)) codes.push("names");
  if (sides.some((token) => token.quoted)) codes.push("quotes");
  if (contracted || opposite || weighs(NEGATIONS)) codes.push("negation");
  if (weighs(ATTRIBUTIONS)) codes.push("attribution");
  if (weighs(HEDGES)) codes.push("hedge");
  const confused = before !== null && after !== null && areConfused(before.key, after.key);
  const turns = weighs(TURNING_WORDS) && !confused;
  if (codes.length === 0 && (turns || !isHarmless(edit, texts))) codes.push("wording");
  return codes.map((code) => reason(code, before?.word ?? "", after?.word ?? ""));
}

function isHarmless(edit: WordEdit, { before, after }: Texts): boolean {
  if (edit.before === null && edit.after !== null) return isSpare(edit.after, after, edit.afterAt);
  if (edit.after === null && edit.before !== null) return isSpare(edit.before, before, edit.beforeAt);
  return isTypo(edit);
}

function keptReasons({ before, after }: WordPair): readonly MinorReason[] {
  const reasons: MinorReason[] = [];
  if (before.quoted !== after.quoted) reasons.push(reason("quotes", quotedAs(before), quotedAs(after)));
  if (recased(before, after)) reasons.push(reason("names", before.word, after.word));
  return reasons;
}

function isContractedNot(key: string): boolean {
  return /n't$/.test(key) || key === "cannot";
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
