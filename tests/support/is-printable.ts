import { plainRuns } from "#components/article/runs.tsx";
import type { Copy, Run } from "#copy/format.ts";
import { legalText } from "#server/outputs/legal-text.ts";

/** Whether a release could be printed of it at all: a hed and a paragraph with words that no format must leave out. */
export function isPrintable({ hed, body }: Copy): boolean {
  const hasWords = (runs: readonly Run[]) => legalText(plainRuns(runs)).trim() !== "";
  return hasWords(hed) && body.some((block) => block.kind === "paragraph" && hasWords(block.runs));
}
