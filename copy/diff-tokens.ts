import fastDiff from "fast-diff";

/** A word (with its apostrophes), a number (with its commas and points), a stretch of white space, or one sign. */
const TOKENS =
  /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|\s+|\p{Extended_Pictographic}(?:[\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*|./gsu;

/** Cuts a text into the pieces a person would see change: joined, they are the text again. */
export function tokenize(text: string): readonly string[] {
  return text.match(TOKENS) ?? [];
}

export type Step = readonly [change: "same" | "added" | "removed", from: number, to: number];

/** One character can stand for this many different pieces: the 16-bit units that are no surrogates. */
const MOST_CODES = 0x10000 - 0x800 - 1;
/** Above this many pairs a comparison could take seconds; then everything between the equal ends counts as replaced. */
const MOST_PAIRS = 100_000_000;

/**
 * The shortest way from one list of pieces to another. Steps "same" and "removed" are ranges of `before`, "added" of
 * `after`, in order; together they cover both lists once.
 */
export function diffTokens(before: readonly string[], after: readonly string[]): readonly Step[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let beforeEnd = before.length;
  let afterEnd = after.length;
  while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd -= 1;
    afterEnd -= 1;
  }
  const steps: Step[] = [
    ["same", 0, start],
    ...diffMiddle(before, after, start, beforeEnd, afterEnd),
    ["same", beforeEnd, before.length],
  ];
  return steps.filter(([, from, to]) => to > from);
}

function diffMiddle(
  before: readonly string[],
  after: readonly string[],
  start: number,
  beforeEnd: number,
  afterEnd: number,
): Step[] {
  const replaced: Step[] = [
    ["removed", start, beforeEnd],
    ["added", start, afterEnd],
  ];
  if (beforeEnd === start || afterEnd === start) return replaced;
  if ((beforeEnd - start) * (afterEnd - start) > MOST_PAIRS) return replaced;
  const codes = new Map<string, string>();
  const from = encode(before, start, beforeEnd, codes);
  const to = encode(after, start, afterEnd, codes);
  if (from === null || to === null) return replaced;

  const steps: Step[] = [];
  let i = start;
  let j = start;
  for (const [operation, coded] of fastDiff(from, to)) {
    const length = coded.length;
    if (operation === fastDiff.INSERT) {
      steps.push(["added", j, j + length]);
      j += length;
    } else if (operation === fastDiff.DELETE) {
      steps.push(["removed", i, i + length]);
      i += length;
    } else {
      steps.push(["same", i, i + length]);
      i += length;
      j += length;
    }
  }
  return steps;
}

/** Each different piece as one character, so that a character diff compares whole pieces. Null when they run out. */
function encode(
  pieces: readonly string[],
  from: number,
  to: number,
  codes: Map<string, string>,
): string | null {
  const coded: string[] = [];
  for (const piece of pieces.slice(from, to)) {
    let code = codes.get(piece);
    if (code === undefined) {
      if (codes.size >= MOST_CODES) return null;
      // Surrogates are passed over: the differ keeps pairs of them together, which would join two pieces.
      const unit = codes.size + 1;
      code = String.fromCharCode(unit < 0xd800 ? unit : unit + 0x800);
      codes.set(piece, code);
    }
    coded.push(code);
  }
  return coded.join("");
}
