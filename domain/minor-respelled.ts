import type { WordChanges } from "./minor-edits.ts";
import { type MinorReason, type MinorReasonCode, reason } from "./minor-reasons.ts";
import type { Token } from "./minor-tokens.ts";
import { HEDGES, HOUSE_SMALL, NEGATIONS, PARTED_BY_HYPHEN, SPELLED_OUT, STARTERS } from "./minor-words.ts";

type Side = readonly Token[];

/** The same letters parted otherwise: minor, unless another word comes of it. */
export function respelledReasons({
  before,
  after,
}: WordChanges["respelled"][number]): readonly MinorReason[] {
  const codes: MinorReasonCode[] = [];
  const onOneSide = (has: (side: Side) => boolean): boolean => has(before) !== has(after);
  const parted = before.length !== after.length;

  if (onOneSide(isOneOwners) && onOneSide(isManyOwners)) codes.push("wording");
  if (onOneSide((side) => side.some((token) => token.quoted))) codes.push("quotes");
  if (parted && onOneSide(isNegative)) codes.push("negation");
  if (parted && onOneSide((side) => side.some(({ key }) => HEDGES.has(key)))) codes.push("hedge");
  if (!isShort(before) && !isShort(after) && namesDiffer(before, after)) codes.push("names");
  if (parted && [...before, ...after].some(({ key }) => PARTED_BY_HYPHEN.test(key))) codes.push("wording");
  return codes.map((code) => reason(code, textOf(before), textOf(after)));
}

/** "With out" is only ever "without"; "not able" is not "notable". */
function isNegative(side: Side): boolean {
  return side.some(({ key }, at) => NEGATIONS.has(key) || (key === "with" && side[at + 1]?.key === "out"));
}

/**
 * "De Witt" is not "Dewitt", "Pena" not "Peña", and "us" not "U.S."; but "9 AM" is "9 a.m.", "theAstley" only lacks a
 * space, and the first word's capital says nothing.
 */
function namesDiffer(before: Side, after: Side): boolean {
  const [one, other] = [exactLetters(before), exactLetters(after)];
  if (/^[ap]m$/i.test(one)) return false;
  const named = [...before, ...after].some(isNamed);
  if (one !== other) return named || [...before, ...after].some(isPerhapsNamed);
  return named && before.length !== after.length && !lacksSpace(before, after) && !lacksSpace(after, before);
}

function exactLetters(side: Side): string {
  return side
    .map(({ word, startsSentence }) => (startsSentence ? word.toLowerCase() : word))
    .join("")
    .replace(/s's$/i, "s")
    .replaceAll(/['.]/g, "");
}

function isNamed({ word, key, startsSentence }: Token): boolean {
  return !startsSentence && /\p{Lu}/u.test(word) && !HOUSE_SMALL.has(key);
}

/** An accent makes another name of the first word too, if it may be one. */
function isPerhapsNamed({ word, key }: Token): boolean {
  return /^\p{Lu}/u.test(word) && !STARTERS.has(key) && !HOUSE_SMALL.has(key);
}

/** A little word grew together with the capital of the name that follows it. */
function lacksSpace(joined: Side, parted: Side): boolean {
  const [little, name, ...more] = parted;
  return (
    joined.length === 1 &&
    name !== undefined &&
    more.length === 0 &&
    STARTERS.has(little?.word ?? "") &&
    /^\p{Lu}/u.test(name.word)
  );
}

/** "The suspect’s car" is one suspect's, "the suspects’ car" is not. */
function isOneOwners(side: Side): boolean {
  return side.some(({ key }) => /[^s]'s$/.test(key));
}

function isManyOwners(side: Side): boolean {
  return side.some(({ key, gapAfter }) => /[^']s$/.test(key) && gapAfter.startsWith("'"));
}

function isShort(side: Side): boolean {
  return side.some(
    ({ key, word }) => key === "%" || (SPELLED_OUT.has(key) && (key !== "us" || word === "US")),
  );
}

function textOf(side: Side): string {
  return side.map((token) => token.word).join(" ");
}
