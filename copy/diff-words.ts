import { diffTokens, tokenize } from "./diff-tokens.ts";
import type { Marks, Run } from "./format.ts";
import { normalRuns, sameMarks } from "./normal-copy.ts";
import { runsText } from "./plain-text.ts";

/** Words that stayed, came or went. `marks` are those of the side the words stand on (after, unless removed). */
export interface DiffRun {
  readonly text: string;
  readonly change: "same" | "added" | "removed";
  readonly marks?: Marks;
  /** Only on words that stayed: their marks were others before. */
  readonly format?: { readonly before: Marks; readonly after: Marks };
}

/**
 * Word by word, what became of some words. The texts of the runs "same" and "removed" are the words before, those of
 * "same" and "added" the words after.
 */
export function diffWords(before: readonly Run[], after: readonly Run[]): DiffRun[] {
  const beforeMarks = new MarkReader(before);
  const afterMarks = new MarkReader(after);
  const runs: DiffRun[] = [];
  for (const { same, removed, added } of stretches(runsText(before), runsText(after))) {
    runs.push(...readBoth(same.length, beforeMarks, afterMarks));
    runs.push(
      ...readOne(removed.length, beforeMarks, "removed"),
      ...readOne(added.length, afterMarks, "added"),
    );
  }
  return runs;
}

/** Words that stayed, then what went and what came after them. */
interface Stretch {
  same: string;
  removed: string;
  added: string;
}

function stretches(before: string, after: string): Stretch[] {
  const beforeTokens = tokenize(before);
  const afterTokens = tokenize(after);
  const list: Stretch[] = [{ same: "", removed: "", added: "" }];
  for (const [change, from, to] of diffTokens(beforeTokens, afterTokens)) {
    const text = (change === "added" ? afterTokens : beforeTokens).slice(from, to).join("");
    const last = list.at(-1);
    if (last && change !== "same") last[change] += text;
    else if (last && last.removed === "" && last.added === "") last.same += text;
    else list.push({ same: text, removed: "", added: "" });
  }
  return joinAcrossSpaces(list);
}

/** "~~the cat~~ a dog" reads better than "~~the~~ a ~~cat~~ dog": a mere space between two replacements joins them. */
function joinAcrossSpaces(list: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const next of list) {
    const last = joined.at(-1);
    const removes = last && last.removed + next.removed !== "";
    const adds = last && last.added + next.added !== "";
    const changesBoth = last && last.removed + last.added !== "" && next.removed + next.added !== "";
    if (last && removes && adds && changesBoth && /^\s+$/u.test(next.same)) {
      last.removed += next.same + next.removed;
      last.added += next.same + next.added;
    } else {
      joined.push({ ...next });
    }
  }
  return joined;
}

/** Reads runs from the front, in pieces as long as one asks for but never across a change of marks. */
class MarkReader {
  readonly #runs: readonly Run[];
  #run = 0;
  #offset = 0;

  constructor(runs: readonly Run[]) {
    this.#runs = normalRuns(runs);
  }

  /** How many characters from here carry the same marks. */
  get ahead(): number {
    return (this.#runs[this.#run]?.text.length ?? 0) - this.#offset;
  }

  take(length: number): Run {
    const run = this.#runs[this.#run];
    if (!run || length > this.ahead) throw new Error("a comparison asked for more words than there are");
    const text = run.text.slice(this.#offset, this.#offset + length);
    this.#offset += length;
    if (this.ahead === 0) {
      this.#run += 1;
      this.#offset = 0;
    }
    return run.marks ? { text, marks: run.marks } : { text };
  }
}

function readOne(length: number, reader: MarkReader, change: "added" | "removed"): DiffRun[] {
  const runs: DiffRun[] = [];
  for (let left = length; left > 0; ) {
    const run = reader.take(Math.min(left, reader.ahead));
    runs.push({ ...run, change });
    left -= run.text.length;
  }
  return runs;
}

function readBoth(length: number, before: MarkReader, after: MarkReader): DiffRun[] {
  const runs: DiffRun[] = [];
  for (let left = length; left > 0; ) {
    const size = Math.min(left, before.ahead, after.ahead);
    const was = before.take(size);
    const now = after.take(size);
    const format = sameMarks(was.marks, now.marks)
      ? {}
      : { format: { before: was.marks ?? {}, after: now.marks ?? {} } };
    runs.push({ ...now, change: "same", ...format });
    left -= size;
  }
  return runs;
}
