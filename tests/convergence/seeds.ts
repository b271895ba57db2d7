import { addCounts, newCounts, type SimulationCounts } from "./counts.ts";
import type { Plant } from "./plants.ts";
import { Simulation } from "./simulation.ts";

export interface Seeds {
  readonly first: number;
  readonly count: number;
  /** Acts a seed. */
  readonly steps: number;
  readonly plant?: Plant;
}

export interface SeedsRun {
  readonly counts: SimulationCounts;
  /** Each begins with the seed that replays it. */
  readonly faults: readonly string[];
}

/** Runs these seeds one after the other. */
export async function runSeeds({ first, count, steps, plant }: Seeds): Promise<SeedsRun> {
  const counts = newCounts();
  const faults: string[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const outcome = await runOne(seed, steps, plant);
    addCounts(counts, outcome.counts);
    faults.push(...outcome.faults.map((fault) => `SEED=${seed}: ${fault}`));
  }
  return { counts, faults };
}

async function runOne(seed: number, steps: number, plant?: Plant) {
  try {
    return await new Simulation(seed, plant).run(steps);
  } catch (problem) {
    const what = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    return { counts: newCounts(), faults: [`it threw: ${what}`] };
  }
}
