import type { DiffBlock } from "#copy/diff.ts";

/** A paragraph to show, or how many unchanged ones stand between two that are shown. */
export type DiffPart =
  | { readonly key: string; readonly block: DiffBlock }
  | { readonly key: string; readonly folded: number };

/** Shows every change with one unchanged paragraph on either side of it; folds the rest. */
export function foldUnchanged(blocks: readonly DiffBlock[]): readonly DiffPart[] {
  const shown = blocks.map((_, index) =>
    [index - 1, index, index + 1].some(
      (near) => blocks[near] !== undefined && blocks[near].change !== "same",
    ),
  );
  const parts: DiffPart[] = [];
  let folded = 0;
  const fold = (key: string) => {
    if (folded > 0) parts.push({ key, folded });
    folded = 0;
  };
  blocks.forEach((block, index) => {
    if (!shown[index]) {
      folded += 1;
      return;
    }
    fold(`fold-${index}`);
    parts.push({ key: `block-${index}`, block });
  });
  fold("fold-end");
  return parts;
}
