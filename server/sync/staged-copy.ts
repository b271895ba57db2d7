import * as Y from "yjs";
import type { NewRow } from "#server/records/copy-append.ts";
import { hasGap, openCopyDocument, takeIn, writersIn } from "#server/records/copy-document.ts";
import type { LogRow } from "#server/records/copy-load.ts";
import type { LogHead, OpenedCopy } from "#server/records/room-log.ts";
import type { CloseName } from "#wire/close-codes.ts";
import { judge, type Verdict, weigh } from "./gate.ts";
import type { Caps } from "./incoming.ts";

/** Most bytes and edits of one story in one transaction: the database should answer in milliseconds. */
const BATCH_BYTES = 2 * 1024 * 1024;
const BATCH_EDITS = 500;
/** Yjs merges few updates fast and many very slowly. */
const EDITS_PER_ROW = 100;

/** One edit that passed the gate and isn't committed yet. */
export interface Edit {
  /** Rises by one with every edit of the room; what fences wait for. */
  readonly ticket: number;
  readonly stafferId: string;
  /** Whoever sent it, to be left out when it is relayed. */
  readonly from: object;
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly claims: readonly number[];
}

/**
 * What became of an update. `staged`: waits for its commit. `known`: holds nothing new. `behind`: it follows on, or
 * brings, words that another process may have committed and this one hasn't read yet. `gap`: and they are not in the log.
 */
export type Taken =
  | { readonly kind: "staged" }
  | { readonly kind: "known" }
  | { readonly kind: "behind" }
  | { readonly kind: "gap" }
  | { readonly kind: "refused"; readonly close: CloseName; readonly why: string };

export interface Sent {
  readonly stafferId: string;
  readonly from: object;
  readonly at: number;
  readonly update: Uint8Array;
  readonly caps: Caps;
  /** All a page holds, maybe with words of others that it heard from another process. */
  readonly isStep2: boolean;
  /** The log was read to its end a moment ago. */
  readonly isCaughtUp: boolean;
}

/**
 * A story's words twice: `committed`, which is all that anyone is ever shown, and `staged`, which is that plus the edits
 * on their way to the log, against which new edits are judged.
 */
export class StagedCopy {
  readonly committed: Y.Doc;
  readonly generation: number;
  #staged: Y.Doc;
  #owners: Map<number, string>;
  #edits: Edit[] = [];
  /** How many of #edits, from the first, are being committed. */
  #leaving = 0;
  #ticket = 0;
  #unsavedBytes = 0;
  #sequence: number;
  #rowsSinceSnapshot: number;
  #bytes: number;

  constructor(opened: OpenedCopy) {
    this.committed = opened.doc;
    this.generation = opened.generation;
    this.#sequence = opened.sequence;
    this.#rowsSinceSnapshot = opened.sequence - opened.snapshotSequence;
    this.#bytes = opened.bytes;
    this.#owners = new Map(opened.owners);
    this.#staged = copyOf(opened.doc);
  }

  /** Everything up to here, from every process, is in `committed`. */
  get head(): LogHead {
    return { generation: this.generation, sequence: this.#sequence };
  }

  /** The ticket of the newest edit, committed or not. */
  get newestTicket(): number {
    return this.#ticket;
  }

  /** Every edit up to this ticket is committed. */
  get committedTicket(): number {
    const oldest = this.#edits[0];
    return oldest ? oldest.ticket - 1 : this.#ticket;
  }

  get oldestUnsavedAt(): number | null {
    return this.#edits[0]?.at ?? null;
  }

  get unsavedBytes(): number {
    return this.#unsavedBytes;
  }

  get rowsSinceSnapshot(): number {
    return this.#rowsSinceSnapshot;
  }

  /** About how large the document is: what it was read from and what came since. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The clocks a writer needn't send again, for step 1. */
  stagedVector(): Uint8Array {
    return Y.encodeStateVector(this.#staged);
  }

  /** Judges an update and, if it may, stages what is new in it. */
  take(sent: Sent): Taken {
    const { stafferId, from, at, update, caps } = sent;
    const verdict = judge({ doc: this.#staged, owners: this.#owners }, stafferId, update, caps);
    if (!sent.isCaughtUp && mayBeElsewhere(verdict, sent)) return { kind: "behind" };
    if (verdict.kind === "gap" || verdict.kind === "refused") return verdict;
    const bytes = this.#stage(update);
    if (bytes === "poisoned")
      return { kind: "refused", close: "bad-frame", why: "an update can't be taken in" };
    if (bytes === null) return { kind: "known" };
    const claims = verdict.kind === "pass" ? verdict.claims : [];
    for (const client of claims) this.#owners.set(client, stafferId);
    this.#ticket += 1;
    this.#unsavedBytes += bytes.length;
    this.#edits.push({ ticket: this.#ticket, stafferId, from, at, bytes, claims });
    return { kind: "staged" };
  }

  /** Whether presence may name this client: nobody writes, or shows a caret, under another's. */
  mayShow(client: number, stafferId: string): boolean {
    return (this.#owners.get(client) ?? stafferId) === stafferId;
  }

  /** What somebody who may only read sent. */
  weigh(update: Uint8Array, caps: Caps): ReturnType<typeof weigh> {
    return weigh(this.#staged, update, caps);
  }

  #stage(update: Uint8Array): Uint8Array | null | "poisoned" {
    try {
      const bytes = takeIn(this.#staged, [update]);
      if (!hasGap(this.#staged)) return bytes;
    } catch {
      // What the gate let through and Yjs still can't take in may have been taken in by half.
    }
    this.#restage();
    return "poisoned";
  }

  #restage(): void {
    this.#staged.destroy();
    this.#staged = copyOf(this.committed);
    takeIn(
      this.#staged,
      this.#edits.map((edit) => edit.bytes),
    );
  }

  /** The rows to commit next; null when there are none or some are on their way. */
  nextRows(): readonly NewRow[] | null {
    if (this.#leaving > 0 || this.#edits.length === 0) return null;
    let bytes = 0;
    for (const edit of this.#edits) {
      bytes += edit.bytes.length;
      if (this.#leaving > 0 && (bytes > BATCH_BYTES || this.#leaving === BATCH_EDITS)) break;
      this.#leaving += 1;
    }
    return rowsOf(this.#edits.slice(0, this.#leaving));
  }

  /** The commit failed: the same edits go with the next one. */
  putBack(): void {
    this.#leaving = 0;
  }

  /**
   * The rows were committed as `first` and the numbers after it. Answers what is new to everyone else, and the one
   * sender who has it already, if there was only one.
   */
  settle(first: number): { relay: Uint8Array | null; from: object | null } {
    const edits = this.#edits.splice(0, this.#leaving);
    this.#leaving = 0;
    const rows = rowsOf(edits);
    for (const edit of edits) this.#unsavedBytes -= edit.bytes.length;
    // Rows of other processes may stand between; they are followed later, and ours don't depend on them.
    if (first === this.#sequence + 1) this.#sequence += rows.length;
    const relay = this.#commit(edits.map((edit) => edit.bytes));
    const senders = new Set(edits.map((edit) => edit.from));
    const [from] = senders;
    return { relay, from: senders.size === 1 && from ? from : null };
  }

  /** Takes in what others committed; answers what is new. */
  follow(rows: readonly LogRow[]): Uint8Array | null {
    for (const row of rows) {
      for (const client of row.clientIds) this.#owners.set(client, row.stafferId);
    }
    this.#sequence = Math.max(this.#sequence, rows.at(-1)?.sequence ?? 0);
    const updates = rows.map((row) => row.bytes);
    takeIn(this.#staged, updates);
    return this.#commit(updates);
  }

  /** Takes in a whole newer copy: rows in between are compacted away. */
  followWhole(opened: OpenedCopy): Uint8Array | null {
    for (const [client, owner] of opened.owners) this.#owners.set(client, owner);
    this.#sequence = Math.max(this.#sequence, opened.sequence);
    const whole = [Y.encodeStateAsUpdate(opened.doc)];
    opened.doc.destroy();
    takeIn(this.#staged, whole);
    return this.#commit(whole);
  }

  #commit(updates: readonly Uint8Array[]): Uint8Array | null {
    const relay = takeIn(this.committed, updates);
    // A committed row that can't be taken in means that this copy is not the log's any more.
    if (hasGap(this.committed)) throw new Error("a committed edit depends on words that are not in the log");
    this.#bytes += relay?.length ?? 0;
    this.#rowsSinceSnapshot += updates.length;
    return relay;
  }

  compacted(): void {
    this.#rowsSinceSnapshot = 0;
  }

  destroy(): void {
    this.#staged.destroy();
    this.committed.destroy();
  }
}

/** Whether words that another process committed a moment ago would change this verdict. */
function mayBeElsewhere(verdict: Verdict, { isStep2 }: Sent): boolean {
  if (verdict.kind === "refused") return verdict.close === "others-words";
  return verdict.kind === "gap" || (isStep2 && verdict.kind === "pass" && verdict.claims.length > 0);
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = openCopyDocument();
  takeIn(copy, [Y.encodeStateAsUpdate(doc)]);
  return copy;
}

/**
 * Runs of one staffer's edits become one row each, in the order they came: an edit may depend on any before it, so
 * edits of different people can't change places.
 */
function rowsOf(edits: readonly Edit[]): NewRow[] {
  const runs: Edit[][] = [];
  for (const edit of edits) {
    const run = runs.at(-1);
    if (run && run[0]?.stafferId === edit.stafferId && run.length < EDITS_PER_ROW) run.push(edit);
    else runs.push([edit]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    return first ? [rowOf(first.stafferId, run)] : [];
  });
}

function rowOf(stafferId: string, edits: readonly Edit[]): NewRow {
  const bytes = Y.mergeUpdates(edits.map((edit) => edit.bytes));
  return { stafferId, clientIds: writersIn(bytes), claims: edits.flatMap((edit) => edit.claims), bytes };
}
