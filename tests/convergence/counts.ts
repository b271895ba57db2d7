import type { Act } from "./hands.ts";
import type { Weather } from "./weather.ts";

/** What happened in a simulation, or in many: proof that it was one. */
export interface SimulationCounts extends Record<keyof Weather, number> {
  people: number;
  villains: number;
  /** Attacks of the last stand, each of which the server had to answer with a close of its name. */
  attacks: number;
  /** Updates that passed the gate and could not be taken in: a room's document was read anew. */
  poisoned: number;
  typed: number;
  acknowledged: number;
  acts: Record<Act, number>;
}

export function newCounts(): SimulationCounts {
  return {
    people: 0,
    villains: 0,
    attacks: 0,
    poisoned: 0,
    typed: 0,
    acknowledged: 0,
    partition: 0,
    reload: 0,
    replay: 0,
    crash: 0,
    compaction: 0,
    clockJump: 0,
    attack: 0,
    lost: 0,
    lostAfterCommit: 0,
    busy: 0,
    missedNotice: 0,
    away: 0,
    duplicate: 0,
    acts: {
      type: 0,
      delete: 0,
      split: 0,
      join: 0,
      move: 0,
      mark: 0,
      kind: 0,
      object: 0,
      undo: 0,
      field: 0,
    },
  };
}

/** Adds `more` to `sum`. */
export function addCounts(sum: SimulationCounts, more: SimulationCounts): void {
  const { acts, ...others } = more;
  for (const [name, count] of Object.entries(others)) {
    // Object.entries widens the names that the record declares.
    sum[name as Exclude<keyof SimulationCounts, "acts">] += count;
  }
  for (const [act, count] of Object.entries(acts)) sum.acts[act as Act] += count; // as above
}
