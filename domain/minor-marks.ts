import type { WordChanges, WordPair } from "./minor-edits.ts";
import { type MinorReason, type MinorReasonCode, reason } from "./minor-reasons.ts";
import type { Token } from "./minor-tokens.ts";
import { SAYING } from "./minor-words.ts";

/** Sentences' ends this near to each other, one gone and one come, are one end that moved over the words between. */
const END_MOVED_OVER = 12;

/** Marks that say something: most are style, but a comma can tell who spoke, and a dash that it froze. */
export function markReasons(
  { edits, kept }: WordChanges,
  before: readonly Token[],
  after: readonly Token[],
): readonly MinorReason[] {
  const loose = {
    before: new Set(edits.filter((edit) => edit.after === null).map((edit) => edit.beforeAt)),
    after: new Set(edits.filter((edit) => edit.before === null).map((edit) => edit.afterAt)),
  };
  // Before a word that follows one that came or went, the marks can't be compared.
  const pairs = [...kept, ...edits.flatMap(pairOf)].filter(
    ({ beforeAt, afterAt }) => !loose.before.has(beforeAt - 1) && !loose.after.has(afterAt - 1),
  );
  return [
    ...pairs.flatMap((pair) => {
      const code = pair.before.gap === pair.after.gap ? null : codeOf(pair, before, after);
      return code === null ? [] : [markReason(code, pair, before, after)];
    }),
    ...movedEnds(kept, before, after),
    ...questions(before, after),
  ];
}

function pairOf({ before, after, beforeAt, afterAt }: WordChanges["edits"][number]): readonly WordPair[] {
  return before === null || after === null ? [] : [{ before, after, beforeAt, afterAt }];
}

function codeOf(
  pair: WordPair,
  allBefore: readonly Token[],
  allAfter: readonly Token[],
): MinorReasonCode | null {
  const { before, after } = pair;
  const last = allBefore[pair.beforeAt - 1];
  const gaps = [before.gap, after.gap];
  const differ = (mark: RegExp): boolean => mark.test(before.gap) !== mark.test(after.gap);
  const quotes = gaps.some((gap) => gap.includes('"'));

  if (isCounting(after) && differ(/(?:^|[\s(])[-+]$/)) return "digits";
  if (last !== undefined && isFigure(last) && isFigure(after) && otherSeparator(pair)) return "digits";
  if (differ(/(?:^|[\s"([-])'$/) && !isShortened(after)) return "quotes";
  if (differ(/[[\]]/)) return "quotes";
  if (last?.quoted && before.quoted && differ(/\.\./)) return "quotes";
  if (differ(/[&@+=#°*<>~^|\\_/]/)) return "wording";
  if (differ(/:/) && gaps.some((gap) => gap.includes(","))) return "wording";
  if (!differ(/[,(-]/)) return null;
  if (/^(?:who|whose|whom|which|where)$/.test(after.key)) return "wording";
  if (last !== undefined && /^(?:no|not|never)$/.test(last.key)) return "negation";
  if (!quotes && SAYING.has(after.key)) return "attribution";
  if (!quotes && last !== undefined && SAYING.has(last.key) && !/^(?:and|but|or|as|that)$/.test(after.key)) {
    return "attribution";
  }
  return /^(?:and|or)$/.test(after.key) && listsNames(allAfter, pair.afterAt) ? "names" : null;
}

/** Whether this "and" is in a list with a name in it: "Poe, the mayor and Roe" are fewer people than with one more comma. */
function listsNames(tokens: readonly Token[], at: number): boolean {
  const sentence = tokens[at]?.sentence;
  const near = tokens.slice(Math.max(0, at - 8), at).filter((token) => token.sentence === sentence);
  const listed = near.slice(1).some((token) => token.gap.includes(","));
  return listed && [tokens[at - 1], tokens[at + 1]].some(isCapitalised);
}

/** "1/2" is not "1-2"; but "Jan. 3 2026" is short of a comma only. */
function otherSeparator({ before, after }: WordPair): boolean {
  const [one, other] = [before.gap, after.gap].map((gap) => gap.trim());
  return one !== other && !(/^(?:19|20)\d\d$/.test(after.key) && /^,?$/.test(`${one}${other}`));
}

function movedEnds(
  kept: readonly WordPair[],
  before: readonly Token[],
  after: readonly Token[],
): readonly MinorReason[] {
  const ends = kept.filter((pair) => pair.before.startsSentence !== pair.after.startsSentence);
  return ends.flatMap((pair, index) => {
    const last = ends[index - 1];
    const moved =
      last !== undefined &&
      last.before.startsSentence !== pair.before.startsSentence &&
      pair.beforeAt - last.beforeAt <= END_MOVED_OVER;
    return moved ? [markReason("wording", pair, before, after)] : [];
  });
}

function questions(before: readonly Token[], after: readonly Token[]): readonly MinorReason[] {
  const asked = (tokens: readonly Token[]): readonly string[] =>
    tokens.filter((token) => token.gapAfter.includes("?")).map((token) => `${token.word}?`);
  const [one, other] = [asked(before), asked(after)];
  return one.length === other.length ? [] : [reason("wording", one.join(" "), other.join(" "))];
}

function markReason(
  code: MinorReasonCode,
  pair: WordPair,
  before: readonly Token[],
  after: readonly Token[],
): MinorReason {
  return reason(
    code,
    `${before[pair.beforeAt - 1]?.word ?? ""}${pair.before.gap}${pair.before.word}`,
    `${after[pair.afterAt - 1]?.word ?? ""}${pair.after.gap}${pair.after.word}`,
  );
}

function isFigure({ key }: Token): boolean {
  return /^\p{N}/u.test(key);
}

function isCounting({ key }: Token): boolean {
  return /^[\p{N}$€£¥]/u.test(key);
}

/** "’em", "’tis", "the ’90s": an apostrophe at the head of a word that isn't a quotation mark. */
function isShortened({ key }: Token): boolean {
  return /^(?:\d|(?:em|tis|twas|til|cause|n|round)$)/.test(key);
}

function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && !token.startsSentence && /^\p{Lu}/u.test(token.word);
}
