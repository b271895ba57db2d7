import type { Line } from "./diff-lines.ts";
import { diffTokens, tokenize } from "./diff-tokens.ts";

/** Two lines that are one line before and after, or a line that only one side has. Indexes into the two lists. */
export interface AlignedLine {
  readonly before: number | null;
  readonly after: number | null;
  /** Stands on both sides, but elsewhere: once with only `before` (where it was), once with both (where it is). */
  readonly moved?: true;
}

/** Lines share at least this part of their words to count as one line rewritten, or as one line rewritten and moved. */
const SAME_LINE = 0.4;
const SAME_LINE_MOVED = 0.75;
/** Fewer words than this happen to be alike; such a line has moved only if it is equal and has at least three. */
const WORDS_TO_RECOGNISE = 8;
const WORDS_TO_MOVE = 3;
/** Most pairs of lines compared for likeness at once (a rewrite of 250 lines in a row). */
const MOST_PAIRS = 62_500;

/** Which line became which, in reading order: what went stands before what came in its place. */
export function alignLines(before: readonly Line[], after: readonly Line[]): readonly AlignedLine[] {
  const likeness = new Likeness(before, after);
  const aligned: AlignedLine[] = [];
  let gap = { before: 0, after: 0 };
  let i = 0;
  let j = 0;
  const closeGap = () => {
    aligned.push(...alignGap(gap.before, i, gap.after, j, likeness));
  };
  for (const [change, from, to] of diffTokens(before.map(lineKey), after.map(lineKey))) {
    const length = to - from;
    if (change === "removed") i += length;
    else if (change === "added") j += length;
    else {
      closeGap();
      for (let offset = 0; offset < length; offset += 1)
        aligned.push({ before: i + offset, after: j + offset });
      i += length;
      j += length;
      gap = { before: i, after: j };
    }
  }
  closeGap();
  return findMoves(aligned, before, after, likeness);
}

/** Parts of pictures are compared among themselves; blocks of words with each other, whatever their kind. */
function lineClass({ kind }: Line): string {
  return kind === "picture" || kind === "caption" || kind === "alt text" || kind === "picture credit"
    ? kind
    : "words";
}

function lineKey(line: Line): string {
  return `${lineClass(line)}\n${line.text}`;
}

/** How many words two lines share, as a part of all their words (Sørensen–Dice), 0 to 1. */
class Likeness {
  readonly #before: readonly Bag[];
  readonly #after: readonly Bag[];

  constructor(before: readonly Line[], after: readonly Line[]) {
    const numbers = new Map<string, number>();
    this.#before = before.map((line) => bagOf(line, numbers));
    this.#after = after.map((line) => bagOf(line, numbers));
  }

  between(i: number, j: number, least: number): number {
    const a = this.#before[i];
    const b = this.#after[j];
    if (!a || !b || a.lineClass !== b.lineClass) return 0;
    const total = a.words.length + b.words.length;
    const most = (2 * Math.min(a.words.length, b.words.length)) / total;
    if (total === 0 || most < least) return 0;
    const shared = (2 * countShared(a.words, b.words)) / total;
    return shared >= least ? shared : 0;
  }

  wordsBefore(i: number): number {
    return this.#before[i]?.words.length ?? 0;
  }
}

interface Bag {
  readonly lineClass: string;
  /** Numbers of its words, ascending, as often as they stand there. */
  readonly words: Uint32Array;
}

function bagOf(line: Line, numbers: Map<string, number>): Bag {
  const words: number[] = [];
  for (const token of tokenize(line.text.toLowerCase())) {
    if (!/[\p{L}\p{N}]/u.test(token)) continue;
    const number = numbers.get(token) ?? numbers.size;
    numbers.set(token, number);
    words.push(number);
  }
  return { lineClass: lineClass(line), words: Uint32Array.from(words).sort() };
}

function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
}

/** Pairs the lines of a gap between equal lines so that the pairs are as alike as possible in sum and never cross. */
function alignGap(i0: number, i1: number, j0: number, j1: number, likeness: Likeness): AlignedLine[] {
  const rows = i1 - i0;
  const columns = j1 - j0;
  if (rows * columns > MOST_PAIRS && rows > 1 && columns > 1) {
    // Too large to compare all with all: halves are compared with halves.
    const i = i0 + Math.floor(rows / 2);
    const j = j0 + Math.floor(columns / 2);
    return [...alignGap(i0, i, j0, j, likeness), ...alignGap(i, i1, j, j1, likeness)];
  }
  if (rows === 0 || columns === 0 || rows * columns > MOST_PAIRS) return unpaired(i0, i1, j0, j1);
  return walk(i0, i1, j0, j1, bestPairs(i0, j0, rows, columns, likeness));
}

function unpaired(i0: number, i1: number, j0: number, j1: number): AlignedLine[] {
  const lines: AlignedLine[] = [];
  for (let i = i0; i < i1; i += 1) lines.push({ before: i, after: null });
  for (let j = j0; j < j1; j += 1) lines.push({ before: null, after: j });
  return lines;
}

/** Index of the line after for each line before of the gap; -1 for none. */
function bestPairs(i0: number, j0: number, rows: number, columns: number, likeness: Likeness): Int32Array {
  const width = columns + 1;
  const best = new Float32Array((rows + 1) * width);
  const alike = new Float32Array(rows * columns);
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const pair = likeness.between(i0 + i, j0 + j, SAME_LINE);
      alike[i * columns + j] = pair;
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      const take = pair > 0 ? pair + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(skip, take);
    }
  }
  const pairs = new Int32Array(rows).fill(-1);
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const here = best[i * width + j] ?? 0;
    // Taking a pair scores above both ways of skipping it, or else skipping is as good.
    if (here === (best[(i + 1) * width + j] ?? 0)) i += 1;
    else if (here === (best[i * width + j + 1] ?? 0)) j += 1;
    else {
      pairs[i] = j0 + j;
      i += 1;
      j += 1;
    }
  }
  return pairs;
}

function walk(i0: number, i1: number, j0: number, j1: number, pairs: Int32Array): AlignedLine[] {
  const lines: AlignedLine[] = [];
  let i = i0;
  let j = j0;
  pairs.forEach((pair, row) => {
    if (pair < 0) return;
    lines.push(...unpaired(i, i0 + row, j, pair), { before: i0 + row, after: pair });
    i = i0 + row + 1;
    j = pair + 1;
  });
  return [...lines, ...unpaired(i, i1, j, j1)];
}

/** Recognises lines that went here and came there: equal ones first, then much alike ones. */
function findMoves(
  aligned: readonly AlignedLine[],
  before: readonly Line[],
  after: readonly Line[],
  likeness: Likeness,
): readonly AlignedLine[] {
  const gone: number[] = [];
  const come: number[] = [];
  for (const line of aligned) {
    if (line.after === null && line.before !== null) gone.push(line.before);
    else if (line.before === null && line.after !== null) come.push(line.after);
  }
  if (gone.length === 0 || come.length === 0) return aligned;
  const origins = equalMoves(gone, come, before, after, likeness);
  const taken = new Set(origins.values());
  alikeMoves(
    gone.filter((i) => !taken.has(i)),
    come.filter((j) => !origins.has(j)),
    likeness,
    origins,
  );
  const moved = new Set(origins.values());
  return aligned.map((line) => {
    if (line.after === null && line.before !== null && moved.has(line.before))
      return { ...line, moved: true };
    const origin = line.before === null && line.after !== null ? origins.get(line.after) : undefined;
    return origin === undefined ? line : { before: origin, after: line.after, moved: true };
  });
}

/** Where each moved line of `after` came from. */
function equalMoves(
  gone: readonly number[],
  come: readonly number[],
  before: readonly Line[],
  after: readonly Line[],
  likeness: Likeness,
): Map<number, number> {
  const waiting = new Map<string, number[]>();
  for (const i of gone) {
    const line = before[i];
    if (!line || (likeness.wordsBefore(i) < WORDS_TO_MOVE && line.kind !== "picture")) continue;
    const key = lineKey(line);
    const places = waiting.get(key);
    if (places) places.push(i);
    else waiting.set(key, [i]);
  }
  for (const places of waiting.values()) places.reverse();
  const origins = new Map<number, number>();
  for (const j of come) {
    const line = after[j];
    const origin = line && waiting.get(lineKey(line))?.pop();
    if (origin !== undefined) origins.set(j, origin);
  }
  return origins;
}

function alikeMoves(
  gone: readonly number[],
  come: readonly number[],
  likeness: Likeness,
  origins: Map<number, number>,
): void {
  const left = new Set(gone.filter((i) => likeness.wordsBefore(i) >= WORDS_TO_RECOGNISE));
  if (left.size * come.length > MOST_PAIRS) return;
  for (const j of come) {
    let best: number | null = null;
    let most = 0;
    for (const i of left) {
      const alike = likeness.between(i, j, SAME_LINE_MOVED);
      if (alike > most) [best, most] = [i, alike];
    }
    if (best === null) continue;
    origins.set(j, best);
    left.delete(best);
  }
}
