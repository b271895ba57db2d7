/** A stretch where two lists differ: [from, to) of each. */
interface Hunk {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

export interface Alignment {
  readonly hunks: readonly Hunk[];
  /** Index pairs of what is the same in both. */
  readonly same: readonly (readonly [number, number])[];
}

/**
 * The longest common order of two lists of words, and the hunks between. Null when so much differs that looking for it
 * would take too long; the caller then calls everything changed. `cells` bounds the work.
 */
export function alignWords(
  before: readonly string[],
  after: readonly string[],
  cells = 4_000_000,
): Alignment | null {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let beforeEnd = before.length;
  let afterEnd = after.length;
  while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd--;
    afterEnd--;
  }
  const rows = beforeEnd - start;
  const columns = afterEnd - start;
  if (rows * columns > cells) return null;

  const same: [number, number][] = [];
  for (let at = 0; at < start; at++) same.push([at, at]);
  for (const [row, column] of longestCommonOrder(
    before.slice(start, beforeEnd),
    after.slice(start, afterEnd),
  )) {
    same.push([start + row, start + column]);
  }
  for (let tail = 0; beforeEnd + tail < before.length; tail++) same.push([beforeEnd + tail, afterEnd + tail]);
  return { same, hunks: hunksBetween(same, before.length, after.length) };
}

function longestCommonOrder(
  before: readonly string[],
  after: readonly string[],
): readonly [number, number][] {
  const width = after.length + 1;
  // lengths[row * width + column]: the longest common order of what follows row and column.
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < before.length && column < after.length; ) {
    if (before[row] === after[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

function hunksBetween(
  same: readonly (readonly [number, number])[],
  beforeLength: number,
  afterLength: number,
): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let row = 0;
  let column = 0;
  for (const [nextRow, nextColumn] of [...same, [beforeLength, afterLength] as const]) {
    if (nextRow > row || nextColumn > column) {
      hunks.push({ before: [row, nextRow], after: [column, nextColumn] });
    }
    row = nextRow + 1;
    column = nextColumn + 1;
  }
  return hunks;
}
