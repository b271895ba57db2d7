import { sameCopy } from "./canonical.ts";
import { type AlignedLine, alignLines } from "./diff-align.ts";
import { copyLines, FIELD_NAMES, type FieldName, type Line, type LineKind } from "./diff-lines.ts";
import { type DiffRun, diffWords } from "./diff-words.ts";
import type { Copy } from "./format.ts";
import { countText } from "./word-count.ts";

/** A line of the body, or part of a picture, before and after. */
export interface DiffBlock {
  readonly kind: LineKind;
  /** The kind before, when it was another. */
  readonly was?: LineKind;
  /** "changed": words, marks or kind did. "moved": stands here now and stood elsewhere, perhaps changed too. */
  readonly change: "same" | "added" | "removed" | "changed" | "moved";
  /** Only with "removed": it isn't gone, this is where it stood before it moved. */
  readonly moved?: true;
  readonly runs: readonly DiffRun[];
}

/** A field that has words on either side. */
export interface DiffField {
  readonly name: FieldName;
  readonly changed: boolean;
  readonly runs: readonly DiffRun[];
}

/**
 * How one copy became another, word by word. Words before: of all blocks but "added" and "moved", the runs "same" and
 * "removed". Words after: of all blocks but "removed", the runs "same" and "added". Ad slots and empty lines are left out.
 */
export interface CopyDiff {
  readonly fields: readonly DiffField[];
  readonly blocks: readonly DiffBlock[];
  /** False exactly when both have the same canonical copy. */
  readonly changed: boolean;
  /** In the body and its captions; words that only moved count as neither. */
  readonly words: { readonly added: number; readonly removed: number };
}

/** Compares two copies (W3). Two revisions of 5,000 words take some tens of milliseconds; run far larger ones in a worker. */
export function diffCopy(before: Copy, after: Copy): CopyDiff {
  const was = copyLines(before);
  const now = copyLines(after);
  const blocks = alignLines(was.lines, now.lines).map((aligned) => diffBlock(aligned, was.lines, now.lines));
  const fields = FIELD_NAMES.map((name) => diffField(name, diffWords(was.fields[name], now.fields[name])));
  return {
    fields: fields.filter(({ runs }) => runs.length > 0),
    blocks,
    changed: !sameCopy(before, after),
    words: countChanges(blocks),
  };
}

function diffField(name: FieldName, runs: readonly DiffRun[]): DiffField {
  return { name, runs, changed: runs.some(isChange) };
}

function isChange(run: DiffRun): boolean {
  return run.change !== "same" || run.format !== undefined;
}

function diffBlock(aligned: AlignedLine, before: readonly Line[], after: readonly Line[]): DiffBlock {
  const was = aligned.before === null ? undefined : before[aligned.before];
  const now = aligned.after === null ? undefined : after[aligned.after];
  if (!now) return { ...oneSided(was, "removed"), ...(aligned.moved ? { moved: true } : {}) };
  if (!was) return oneSided(now, "added");
  const runs = diffWords(was.runs, now.runs);
  const other = was.kind === now.kind ? {} : { was: was.kind };
  const changed = was.kind !== now.kind || runs.some(isChange);
  return { kind: now.kind, ...other, change: aligned.moved ? "moved" : changed ? "changed" : "same", runs };
}

function oneSided(line: Line | undefined, change: "added" | "removed"): DiffBlock {
  if (!line) throw new Error("a line of a comparison stands on neither side");
  return { kind: line.kind, change, runs: line.runs.map((run) => ({ ...run, change })) };
}

function countChanges(blocks: readonly DiffBlock[]): { added: number; removed: number } {
  const words = { added: 0, removed: 0 };
  for (const block of blocks) {
    if (block.moved || block.kind === "picture") continue;
    for (const run of block.runs) if (run.change !== "same") words[run.change] += countText(run.text);
  }
  return words;
}

/** One sentence for people: "12 words added, 3 removed in 2 paragraphs; hed changed." */
export function summariseDiff(diff: CopyDiff): string {
  if (!diff.changed) return "No changes.";
  const parts = [
    wordsPart(diff),
    movedPart(diff),
    formatPart(diff),
    ...diff.fields.filter(({ changed }) => changed).map(({ name }) => `${name} changed`),
  ].filter((part) => part !== null);
  const sentence = parts.length > 0 ? parts.join("; ") : "only things that readers see no words of changed";
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function wordsPart(diff: CopyDiff): string | null {
  const { added, removed } = diff.words;
  const touched = diff.blocks.filter(
    (block) => !block.moved && block.runs.some(({ change }) => change !== "same"),
  );
  if (touched.length === 0) return null;
  const places = `in ${count(touched.length, "paragraph")}`;
  if (added > 0 && removed > 0) return `${count(added, "word")} added, ${removed} removed ${places}`;
  if (added > 0) return `${count(added, "word")} added ${places}`;
  if (removed > 0) return `${count(removed, "word")} removed ${places}`;
  return touched.every(({ kind }) => kind === "picture")
    ? "pictures changed"
    : `punctuation or spaces changed ${places}`;
}

function movedPart(diff: CopyDiff): string | null {
  const moved = diff.blocks.filter(({ change }) => change === "moved").length;
  return moved > 0 ? `${count(moved, "paragraph")} moved` : null;
}

function formatPart(diff: CopyDiff): string | null {
  const formatted = diff.blocks.filter(
    (block) => block.was || block.runs.some(({ format }) => format),
  ).length;
  return formatted > 0 ? `formatting changed in ${count(formatted, "paragraph")}` : null;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
