import type * as Y from "yjs";
import { applyOperations } from "./apply-operations.ts";
import { type Stretch, StretchReader } from "./authorship.ts";
import type { Operation } from "./binding/delta.ts";

/** Operations that stand together, from a place of the text as it was before any of them. */
interface Group {
  readonly from: number;
  readonly by: string | null;
  readonly operations: Operation[];
}

/**
 * Writes operations into a text with what they insert by whoever wrote it: `authors` says so of all inserted characters,
 * first to last. The same words come out as of one writing.
 */
export function writeByAuthors(
  text: Y.Text,
  operations: readonly Operation[],
  authors: readonly Stretch[],
  writeAs: (author: string | null) => void,
): void {
  // From its end to its beginning: no group moves the place of one that is still to come.
  for (const { from, by, operations: group } of groupsOf(operations, authors).reverse()) {
    writeAs(by);
    applyOperations(text, from > 0 ? [{ retain: from }, ...group] : group);
  }
  writeAs(null);
}

function groupsOf(operations: readonly Operation[], authors: readonly Stretch[]): Group[] {
  const reader = new StretchReader(authors);
  const groups: Group[] = [];
  let from = 0;
  const add = (operation: Operation, by: string | null) => {
    const last = groups.at(-1);
    // What inserts nothing is nobody's, and goes with whatever stands before it.
    if (last && (last.by === by || !("insert" in operation))) last.operations.push(operation);
    else groups.push({ from, by, operations: [operation] });
  };
  for (const operation of operations) {
    if ("insert" in operation) for (const [piece, by] of piecesOf(operation, reader)) add(piece, by);
    else {
      add(operation, null);
      from += "retain" in operation ? operation.retain : operation.delete;
    }
  }
  return groups;
}

type Insertion = Extract<Operation, { insert: unknown }>;

function piecesOf(operation: Insertion, reader: StretchReader): (readonly [Insertion, string | null])[] {
  const { insert } = operation;
  if (typeof insert !== "string") return [[operation, reader.take(1)[0]?.by ?? null]];
  let at = 0;
  return reader.take(insert.length).map(({ by, length }) => {
    const piece = { ...operation, insert: insert.slice(at, at + length) };
    at += length;
    return [piece, by] as const;
  });
}
