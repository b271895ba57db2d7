/**
 * Whether one word is the other misspelled: one slip of a key in a short word, two in a word of six letters or more.
 * A slip is a letter too many, too few, wrong, or swapped with its neighbour. Both in lower case.
 */
export function isSlip(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  if (longer < 3) return false;
  return distance(one, other) <= (longer >= 6 ? 2 : 1);
}

/** The surest slips: two neighbouring letters swapped, or one letter doubled, in a word of three letters or more. */
export function isSureSlip(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < 3) return false;
  if (shorter.length === longer.length) return isSwap(shorter, longer);
  if (longer.length !== shorter.length + 1) return false;
  for (let at = 1; at < longer.length; at++) {
    if (longer[at] === longer[at - 1] && longer.slice(0, at) + longer.slice(at + 1) === shorter) return true;
  }
  return false;
}

function isSwap(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return (
    at !== -1 &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}

/** Optimal string alignment distance. */
function distance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const wrong = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + wrong,
      );
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
