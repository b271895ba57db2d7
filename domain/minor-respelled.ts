import type { WordChanges } from "./minor-edits.ts";
import { type MinorReason, type MinorReasonCode, reason } from "./minor-reasons.ts";
import type { Token } from "./minor-tokens.ts";
import { HEDGES, NEGATIONS, PARTED_BY_HYPHEN, SPELLED_OUT, TURNING_WORDS } from "./minor-words.ts";

type Side = readonly Token[];

/** The same letters parted otherwise: minor, unless another word comes of it. */
export function respelledReasons({
  before,
  after,
}: WordChanges["respelled"][number]): readonly MinorReason[] {
  const codes: MinorReasonCode[] = [];
  const onOneSide = (has: (token: Token) => boolean): boolean => before.some(has) !== after.some(has);
  const words =
    (list: ReadonlySet<string>) =>
    ({ key }: Token): boolean =>
      list.has(key);
  const parted = before.length !== after.length;

  if (before.some(isOwner) !== after.some(isOwner) && before.some(areOwners) !== after.some(areOwners))
    codes.push("wording");
  if (onOneSide((token) => token.quoted)) codes.push("quotes");
  if (parted && onOneSide(words(NEGATIONS))) codes.push("negation");
  if (parted && onOneSide(words(HEDGES))) codes.push("hedge");
  if (parted && onOneSide(words(TURNING_WORDS))) codes.push("wording");
  if (!isShort(before) && !isShort(after) && namesDiffer(before, after)) codes.push("names");
  if ([...before, ...after].some(({ key }) => PARTED_BY_HYPHEN.test(key)) && parted) codes.push("wording");
  return codes.map((code) => reason(code, textOf(before), textOf(after)));
}

/** "De Witt" is not "Dewitt", and "us" is not "U.S."; "9 AM" is "9 a.m.", and the first word's capital says nothing. */
function namesDiffer(before: Side, after: Side): boolean {
  const letters = (side: Side): string =>
    side
      .map(({ word, startsSentence }) => (startsSentence ? word.toLowerCase() : word))
      .join("")
      .replaceAll(/['.]/g, "");
  if (/^[ap]m$/i.test(letters(before))) return false;
  const named = [...before, ...after].some((token) => !token.startsSentence && /^\p{Lu}/u.test(token.word));
  return letters(before) !== letters(after) || (named && before.length !== after.length);
}

/** "The suspect’s car" is one suspect's, "the suspects’ car" is not. */
function isOwner({ key }: Pick<Token, "key">): boolean {
  return /'s$/.test(key);
}

function areOwners({ key, gapAfter }: Token): boolean {
  return /s$/.test(key) && !isOwner({ key }) && gapAfter.startsWith("'");
}

function isShort(side: Side): boolean {
  return side.some(
    ({ key, word }) => key === "%" || (SPELLED_OUT.has(key) && (key !== "us" || word === "US")),
  );
}

function textOf(side: Side): string {
  return side.map((token) => token.word).join(" ");
}
