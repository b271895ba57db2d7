import type { Token } from "./minor-tokens.ts";
import { isSlip } from "./spelling.ts";
import { alignWords } from "./word-diff.ts";

/** One word changed, added (before null) or removed (after null). Neighbours are by index into their own text. */
export interface WordEdit {
  readonly before: Token | null;
  readonly after: Token | null;
  readonly beforeAt: number;
  readonly afterAt: number;
}

export interface WordChanges {
  readonly edits: readonly WordEdit[];
  /** The same word on both sides, though its capitals or its quotation marks may differ. */
  readonly kept: readonly { readonly before: Token; readonly after: Token }[];
}

/** What changed word by word; null when nearly everything did. */
export function changedWords(before: readonly Token[], after: readonly Token[]): WordChanges | null {
  const alignment = alignWords(
    before.map((token) => token.key),
    after.map((token) => token.key),
  );
  if (alignment === null) return null;
  const kept = alignment.same.flatMap(([row, column]) => {
    const one = before[row];
    const other = after[column];
    return one === undefined || other === undefined ? [] : [{ before: one, after: other }];
  });
  const edits = alignment.hunks.flatMap((hunk) =>
    pairUp(
      before.slice(...hunk.before).map((token, index) => ({ token, at: hunk.before[0] + index })),
      after.slice(...hunk.after).map((token, index) => ({ token, at: hunk.after[0] + index })),
    ),
  );
  return { edits, kept };
}

interface Placed {
  readonly token: Token;
  readonly at: number;
}

function pairUp(before: readonly Placed[], after: readonly Placed[]): readonly WordEdit[] {
  if (sameWhenJoined(before, after)) return [];
  const edits: WordEdit[] = [];
  let column = 0;
  for (const [row, placed] of before.entries()) {
    const twin = after.findIndex(
      (other, index) => index >= column && isSlip(placed.token.key, other.token.key),
    );
    const straight = twin === -1 && before.length - row <= after.length - column ? column : twin;
    if (straight === -1) {
      edits.push(edit(placed, null));
      continue;
    }
    for (; column < straight; column++) edits.push(edit(null, after[column] ?? null));
    edits.push(edit(placed, after[column++] ?? null));
  }
  for (; column < after.length; column++) edits.push(edit(null, after[column] ?? null));
  return edits;
}

/** "alot" and "a lot", "dont" and "don't": the same letters parted otherwise. Never for figures: "12 5" is not "125". */
function sameWhenJoined(before: readonly Placed[], after: readonly Placed[]): boolean {
  const join = (side: readonly Placed[]): string =>
    side.map(({ token }) => token.key.replaceAll(/['.]/g, "")).join("");
  const joined = join(before);
  return joined === join(after) && !/[\p{N}$€£¥%]/u.test(joined);
}

function edit(before: Placed | null, after: Placed | null): WordEdit {
  return {
    before: before?.token ?? null,
    after: after?.token ?? null,
    beforeAt: before?.at ?? -1,
    afterAt: after?.at ?? -1,
  };
}
