import type { CloseName } from "#wire/close-codes.ts";

/** What the sync server counts; read by whoever prints /metrics. Sums only ever rise unless said otherwise. */
export interface Counters {
  /** Right now. */
  sockets: number;
  rooms: number;
  unsavedBytes: number;
  /** Transactions, the edits in them and how long they took, ms. */
  commits: number;
  committedRows: number;
  commitMsSum: number;
  /** Commits that took at most this many ms. */
  commitMs: Record<"1" | "2" | "5" | "10" | "25" | "50" | "100" | "250" | "1000" | "+Inf", number>;
  /** Commits of at most this many edits. */
  batchRows: Record<"1" | "2" | "5" | "10" | "25" | "50" | "100" | "250" | "500" | "+Inf", number>;
  commitFailures: number;
  /** Frames taken in and sent out. */
  framesIn: number;
  framesOut: number;
  followedRows: number;
  /** Documents read anew because an update that passed the gate could not be taken in. */
  rereadDocuments: number;
  closes: Partial<Record<CloseName | "gone", number>>;
  refusedUpgrades: number;
}

export function newCounters(): Counters {
  return {
    sockets: 0,
    rooms: 0,
    unsavedBytes: 0,
    commits: 0,
    committedRows: 0,
    commitMsSum: 0,
    commitMs: { "1": 0, "2": 0, "5": 0, "10": 0, "25": 0, "50": 0, "100": 0, "250": 0, "1000": 0, "+Inf": 0 },
    batchRows: { "1": 0, "2": 0, "5": 0, "10": 0, "25": 0, "50": 0, "100": 0, "250": 0, "500": 0, "+Inf": 0 },
    commitFailures: 0,
    framesIn: 0,
    framesOut: 0,
    followedRows: 0,
    rereadDocuments: 0,
    closes: {},
    refusedUpgrades: 0,
  };
}

export function countCommit(counters: Counters, rows: number, ms: number): void {
  counters.commits += 1;
  counters.committedRows += rows;
  counters.commitMsSum += ms;
  countInto(counters.commitMs, ms);
  countInto(counters.batchRows, rows);
}

/** As Prometheus has it: a bucket counts everything up to its bound. */
function countInto<B extends string>(buckets: Record<B, number>, value: number): void {
  for (const bound of Object.keys(buckets)) {
    // Object.keys widens the keys that the record declares.
    const key = bound as B;
    if (key === "+Inf" || value <= Number(key)) buckets[key] += 1;
  }
}

export function countClose(counters: Counters, name: CloseName | "gone"): void {
  counters.closes[name] = (counters.closes[name] ?? 0) + 1;
}
