import * as Y from "yjs";
import type { NewRow } from "#server/records/copy-append.ts";
import type { Waiting } from "./inbox.ts";

/** Most bytes and updates of one story in one transaction: the database should answer in milliseconds. */
const BATCH_BYTES = 2 * 1024 * 1024;
export const BATCH_UPDATES = 500;

/** Words in the document and on their way to the log. */
export interface Batch {
  readonly rows: readonly NewRow[];
  /** Of its oldest words. */
  readonly ticket: number;
  readonly at: number;
  readonly sentBytes: number;
  readonly senders: ReadonlySet<object>;
}

/** A batch while it is made. */
export interface Draft {
  /** Most updates in it. */
  readonly most: number;
  readonly rows: NewRow[];
  readonly senders: Set<object>;
  oldest: Waiting | null;
  updates: number;
  sentBytes: number;
}

export function newDraft(most: number): Draft {
  return { most, rows: [], senders: new Set(), oldest: null, updates: 0, sentBytes: 0 };
}

export function isFull({ most, updates, sentBytes }: Draft): boolean {
  return updates >= most || sentBytes > BATCH_BYTES;
}

export function note(draft: Draft, words: Waiting): void {
  draft.oldest ??= words;
  draft.updates += 1;
  draft.sentBytes += words.update.length;
  draft.senders.add(words.from);
}

/** Null when nothing is to be committed. */
export function batchOf({ rows, senders, oldest, sentBytes }: Draft): Batch | null {
  if (oldest === null || rows.length === 0) return null;
  return { rows, senders, sentBytes, ticket: oldest.ticket, at: oldest.at };
}

/** Few updates as one; Yjs merges few fast and many very slowly, and a batch has as many as it has people's turns. */
export function merged(updates: readonly Uint8Array[]): Uint8Array | null {
  const [only] = updates;
  return updates.length > 1 ? Y.mergeUpdates([...updates]) : (only ?? null);
}
