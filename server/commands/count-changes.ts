import type { CopyDiff } from "#copy/diff.ts";

/** How many blocks and fields one copy differs from another in, as people are told. */
export function countChanges(diff: CopyDiff): number {
  const blocks = diff.blocks.filter(({ change, moved }) => change !== "same" && moved === undefined).length;
  const fields = diff.fields.filter(({ changed }) => changed).length;
  // Copies can differ in something no line shows; one change is then the truth.
  return diff.changed ? Math.max(blocks + fields, 1) : 0;
}
