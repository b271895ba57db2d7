import { createHash } from "node:crypto";
import type * as Y from "yjs";
import { openCopyDocument } from "#copy/open-document.ts";
import { hasGap, takeIn } from "./copy-document.ts";
import { type Ask, bytesIn, numberIn, numbersIn, type Row, textIn } from "./copy-sql.ts";

/** The story has no log, so there is no such story. */
export class NoSuchCopy extends Error {}

/** The log or its snapshots can't be read as one whole document. Never answered with an empty one. */
export class CopyDamaged extends Error {}

/** One committed row of a story's log. */
export interface LogRow {
  readonly sequence: number;
  readonly stafferId: string;
  readonly clientIds: readonly number[];
  readonly bytes: Uint8Array;
}

/** A story's committed copy, whole, as of exactly `sequence`. */
export interface LoadedCopy {
  readonly doc: Y.Doc;
  readonly generation: number;
  readonly sequence: number;
  /** Of the snapshot it was read from; 0 without one. */
  readonly snapshotSequence: number;
  /** Bytes it was read from. */
  readonly bytes: number;
}

/** A story's log as it is stored: the newest sound snapshot and the rows after it. */
export interface StoredLog {
  readonly generation: number;
  readonly sequence: number;
  readonly snapshotSequence: number;
  readonly updates: readonly Uint8Array[];
}

/** Throws NoSuchCopy or CopyDamaged. */
export async function readStoredLog(ask: Ask, storyId: string): Promise<StoredLog> {
  const generation = await askGeneration(ask, storyId);
  const snapshot = await askSnapshot(ask, storyId, generation);
  const snapshotSequence = snapshot?.sequence ?? 0;
  const rows = await rowsAfter(ask, storyId, generation, snapshotSequence);
  checkUnbroken(storyId, snapshotSequence, rows);
  if (snapshot === null && rows.length === 0) throw new CopyDamaged(`story ${storyId} has no first row`);
  const updates = [...(snapshot ? [snapshot.bytes] : []), ...rows.map((row) => row.bytes)];
  return { generation, sequence: rows.at(-1)?.sequence ?? snapshotSequence, snapshotSequence, updates };
}

/** The log as one document. Throws NoSuchCopy or CopyDamaged. */
export async function loadCopy(ask: Ask, storyId: string): Promise<LoadedCopy> {
  const { updates, ...log } = await readStoredLog(ask, storyId);
  const doc = openCopyDocument();
  takeIn(doc, updates);
  if (hasGap(doc)) throw dependsOnMissing(storyId);
  return { ...log, doc, bytes: updates.reduce((sum, update) => sum + update.length, 0) };
}

/** What to throw when a log's updates don't make a whole document. */
export function dependsOnMissing(storyId: string): CopyDamaged {
  return new CopyDamaged(`the log of story ${storyId} depends on words it does not hold`);
}

async function askGeneration(ask: Ask, storyId: string): Promise<number> {
  const [head] = await ask("SELECT generation FROM copy_heads WHERE story_id = $1::uuid", [storyId]);
  if (head === undefined) throw new NoSuchCopy(`there is no copy of story ${storyId}`);
  return numberIn(head, "generation");
}

async function askSnapshot(
  ask: Ask,
  storyId: string,
  generation: number,
): Promise<{ sequence: number; bytes: Uint8Array } | null> {
  const rows = await ask(
    `SELECT sequence, bytes, sha256 FROM copy_snapshots
     WHERE story_id = $1::uuid AND generation = $2::int ORDER BY sequence DESC`,
    [storyId, generation],
  );
  if (rows.length === 0) return null;
  // The one before is kept for this: its rows are still in the log.
  const sound = rows.find((row) => sha256Of(bytesIn(row, "bytes")) === textIn(row, "sha256"));
  if (sound === undefined) throw new CopyDamaged(`no snapshot of story ${storyId} is sound`);
  return { sequence: numberIn(sound, "sequence"), bytes: bytesIn(sound, "bytes") };
}

/** Rows after `sequence`, in order. */
export async function rowsAfter(
  ask: Ask,
  storyId: string,
  generation: number,
  sequence: number,
): Promise<LogRow[]> {
  const rows = await ask(
    `SELECT sequence, staffer_id::text AS staffer_id, client_ids::text[] AS client_ids, bytes FROM copy_updates
     WHERE story_id = $1::uuid AND generation = $2::int AND sequence > $3::bigint ORDER BY sequence`,
    [storyId, generation, sequence],
  );
  return rows.map(logRow);
}

function logRow(row: Row): LogRow {
  return {
    sequence: numberIn(row, "sequence"),
    stafferId: textIn(row, "staffer_id"),
    clientIds: numbersIn(row, "client_ids"),
    bytes: bytesIn(row, "bytes"),
  };
}

/** Whether `rows` follow on `sequence` one by one: compaction may have taken some away meanwhile. */
export function isUnbroken(sequence: number, rows: readonly LogRow[]): boolean {
  return rows.every((row, index) => row.sequence === sequence + index + 1);
}

function checkUnbroken(storyId: string, sequence: number, rows: readonly LogRow[]): void {
  if (!isUnbroken(sequence, rows))
    throw new CopyDamaged(`the log of story ${storyId} lacks rows after ${sequence}`);
}

/** Who each Yjs client of the story's current generation is (Y2). */
export async function askOwners(ask: Ask, storyId: string, generation: number): Promise<Map<number, string>> {
  const rows = await ask(
    `SELECT client_id, staffer_id::text AS staffer_id FROM copy_clients
     WHERE story_id = $1::uuid AND generation = $2::int`,
    [storyId, generation],
  );
  return new Map(rows.map((row) => [numberIn(row, "client_id"), textIn(row, "staffer_id")]));
}

/** SHA-256 in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
