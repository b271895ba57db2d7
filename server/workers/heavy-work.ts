import { diffCopy } from "#copy/diff.ts";
import type { Copy } from "#copy/format.ts";
import { minorInput } from "#copy/minor-input.ts";
import { classifyMinor } from "#domain/minor-classifier.ts";
import { readImport } from "#server/imports/read-import.ts";
import { changesPage } from "#server/outputs/changes-page.tsx";
import { renderOutputs } from "#server/outputs/render-outputs.ts";
import { mergeLog } from "#server/records/copy-merge.ts";
import { readForSearch } from "#server/records/read-for-search.ts";

/**
 * What takes over ten milliseconds for a long story, and would hold up every keystroke of the process meanwhile. Pure:
 * values in, values out, all of them such as structured cloning carries.
 */
export const HEAVY_WORK = {
  compare: diffCopy,
  classifyMinor: (before: Copy, after: Copy) => classifyMinor(minorInput(before, after)),
  renderOutputs,
  changesPage,
  mergeLog,
  readForSearch,
  readImport,
};

export type HeavyWork = typeof HEAVY_WORK;
