import type { Cluster } from "../servers/cluster.ts";
import type { ContenderName, ServerName } from "../servers/contender.ts";

/** `full` is what docs/BENCHMARKS.md shows; `quick` tells whether it is worth the wait; `tiny` only that it runs. */
export type Size = "full" | "quick" | "tiny";

export interface Place {
  readonly cluster: Cluster;
  readonly size: Size;
  /** Which of the interleaved runs this is, from 0. */
  readonly round: number;
}

/** One run's numbers by the figure's key. What doesn't apply is left out. */
export type Sample = Readonly<Record<string, number>>;

export interface Figure {
  readonly key: string;
  /** The column's head, with the unit. */
  readonly title: string;
}

/** What a run came to, next to the aim. */
export interface Verdict {
  /** Null where there is no aim to meet. */
  readonly met: boolean | null;
  readonly sentence: string;
}

/** Medians over all rounds of one contender. */
export type Medians = ReadonlyMap<ContenderName, Sample>;

/** One kind of work, measured the same way on each contender. */
export interface Work<Name extends ContenderName = ServerName> {
  readonly name: string;
  readonly title: string;
  readonly aim: string;
  /** What exactly is done and counted: one paragraph for docs/BENCHMARKS.md. */
  readonly method: string;
  readonly contenders: readonly Name[];
  readonly rounds: Readonly<Record<Size, number>>;
  readonly figures: readonly Figure[];
  measure(place: Place, contender: Name): Promise<Sample>;
  judge(medians: Medians): Verdict;
}

/** A work on whatever it measures: servers, or pages. */
export type AnyWork = Work<ContenderName>;

/** The least of a figure among the peers that keep what they are given; the relay is a limit, not a peer. */
export function bestPeer(medians: Medians, key: string): number {
  const values = [...medians].flatMap(([name, sample]) => {
    const value = sample[key];
    return name.startsWith("writethru") || name === "relay" || value === undefined ? [] : [value];
  });
  return values.length === 0 ? Number.NaN : Math.min(...values);
}

export function ours(medians: Medians, key: string, name: ContenderName = "writethru"): number {
  return medians.get(name)?.[key] ?? Number.NaN;
}

/** Met or not, or null when one of the sides wasn't measured. */
export function atMost(value: number, limit: number): boolean | null {
  return Number.isFinite(value) && Number.isFinite(limit) ? value <= limit : null;
}
