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
 * A longest common order of two lists of words, and the hunks between. Null when more than `most` words came or went:
 * looking on would take too long, and the caller then calls everything changed.
 */
export function alignWords(
  before: readonly string[],
  after: readonly string[],
  most = 1_500,
): Alignment | null {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let beforeEnd = before.length;
  let afterEnd = after.length;
  while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd--;
    afterEnd--;
  }
  const middle = commonOrder(before.slice(start, beforeEnd), after.slice(start, afterEnd), most);
  if (middle === null) return null;

  const same: [number, number][] = [];
  for (let at = 0; at < start; at++) same.push([at, at]);
  for (const [row, column] of middle) same.push([start + row, start + column]);
  for (let tail = 0; beforeEnd + tail < before.length; tail++) same.push([beforeEnd + tail, afterEnd + tail]);
  return { same, hunks: hunksBetween(same, before.length, after.length) };
}

/** Myers: the farthest that can be reached with one word more or less at a time; quick where little changed. */
function commonOrder(
  before: readonly string[],
  after: readonly string[],
  most: number,
): readonly [number, number][] | null {
  const rows = before.length;
  const columns = after.length;
  if (Math.abs(rows - columns) > most) return null;
  const middle = most + 1;
  const farthest = new Int32Array(2 * middle + 1);
  // What stood in `farthest` before each step, from diagonal -steps to steps.
  const trail: Int32Array[] = [];
  for (let steps = 0; steps <= most; steps++) {
    trail.push(farthest.slice(middle - steps, middle + steps + 1));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down = goesDown(diagonal, steps, (at) => farthest[middle + at] ?? 0);
      let row = down ? (farthest[middle + diagonal + 1] ?? 0) : (farthest[middle + diagonal - 1] ?? 0) + 1;
      while (row < rows && row - diagonal < columns && before[row] === after[row - diagonal]) row++;
      farthest[middle + diagonal] = row;
      if (row >= rows && row - diagonal >= columns) return walkBack(rows, columns, trail);
    }
  }
  return null;
}

/** Whether the way to this diagonal took a word of `after` last, rather than one of `before`. */
function goesDown(diagonal: number, steps: number, reached: (diagonal: number) => number): boolean {
  return diagonal === -steps || (diagonal !== steps && reached(diagonal - 1) < reached(diagonal + 1));
}

function walkBack(rows: number, columns: number, trail: readonly Int32Array[]): readonly [number, number][] {
  const pairs: [number, number][] = [];
  let row = rows;
  let column = columns;
  for (let steps = trail.length - 1; steps >= 0; steps--) {
    const reached = (diagonal: number): number => trail[steps]?.[steps + diagonal] ?? 0;
    const diagonal = row - column;
    const down = goesDown(diagonal, steps, reached);
    const fromDiagonal = down ? diagonal + 1 : diagonal - 1;
    const fromRow = steps === 0 ? 0 : reached(fromDiagonal);
    const fromColumn = steps === 0 ? 0 : fromRow - fromDiagonal;
    while (row > fromRow && column > fromColumn) pairs.push([--row, --column]);
    row = fromRow;
    column = fromColumn;
  }
  return pairs.reverse();
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
