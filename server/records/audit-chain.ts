import { createHash } from "node:crypto";

/** One row as it is hashed. `at` and `facts` are PostgreSQL's own text, so that nothing is rounded away. */
export interface ChainRow {
  readonly number: string;
  /** UTC with microseconds: 2026-02-03T21:23:59.000000Z. */
  readonly at: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly storyId: string | null;
  /** jsonb as text. */
  readonly facts: string;
}

/** One row as it is stored: with the hash of the row before it and its own. */
export interface LinkedRow extends ChainRow {
  readonly previous: string;
  readonly hash: string;
}

/** What the first row names as the one before it. */
export const CHAIN_START = "0".repeat(64);

/** A row's number and hash, noted outside the database: shows later whether rows were cut off the end or made anew. */
export interface AuditHead {
  readonly number: bigint;
  readonly hash: string;
}

/** How far a chain has been read and found whole. */
export interface ChainState {
  /** 0 before the first row. */
  readonly last: bigint;
  readonly hash: string;
}

export const BEFORE_FIRST: ChainState = { last: 0n, hash: CHAIN_START };

/** SHA-256(previous ‖ canonical row), hex. The canonical row is a JSON array, so no field can run into the next. */
export function hashRow(previous: string, row: ChainRow): string {
  const canonical = JSON.stringify([row.number, row.at, row.actorId, row.action, row.storyId, row.facts]);
  return createHash("sha256").update(previous).update(canonical).digest("hex");
}

/**
 * N7: reads on from `state` through rows as they are stored, in order. Answers the state after them, or the number of
 * the first row that is missing, altered or out of the chain. With `noted`, that row must still have the hash it had.
 */
export function followChain(
  state: ChainState,
  rows: Iterable<LinkedRow>,
  noted?: AuditHead,
): { readonly ok: true; readonly state: ChainState } | { readonly ok: false; readonly firstBad: bigint } {
  let { last, hash } = state;
  for (const row of rows) {
    const number = last + 1n;
    const isIntact =
      row.number === number.toString() && row.previous === hash && row.hash === hashRow(hash, row);
    const isAsNoted = noted?.number !== number || noted.hash === row.hash;
    if (!isIntact || !isAsNoted) return { ok: false, firstBad: number };
    last = number;
    hash = row.hash;
  }
  return { ok: true, state: { last, hash } };
}

/** The end of a chain that was followed whole: false when a row that was noted earlier is beyond it. */
export function reaches(state: ChainState, noted: AuditHead | undefined): boolean {
  return noted === undefined || noted.number <= state.last;
}
