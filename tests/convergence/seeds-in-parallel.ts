import { availableParallelism } from "node:os";
import { runCommand } from "#scripts/run-command.ts";
import { addCounts, newCounts } from "./counts.ts";
import type { Seeds, SeedsRun } from "./seeds.ts";

const SCRIPT = new URL("./run-seeds.ts", import.meta.url).pathname;

/** Runs seeds on every core, a process each. Rejects when one of them ends without an answer. */
export async function runSeedsInParallel({ first, count, steps }: Omit<Seeds, "plant">): Promise<SeedsRun> {
  const cores = Math.min(availableParallelism(), count);
  const shares = Array.from({ length: cores }, (_, core) => {
    const from = first + Math.floor((core * count) / cores);
    const end = first + Math.floor(((core + 1) * count) / cores);
    return runShare({ first: from, count: end - from, steps });
  });
  const counts = newCounts();
  const faults: string[] = [];
  for (const share of await Promise.all(shares)) {
    addCounts(counts, share.counts);
    faults.push(...share.faults);
  }
  return { counts, faults };
}

async function runShare({ first, count, steps }: Omit<Seeds, "plant">): Promise<SeedsRun> {
  const command = [
    process.execPath,
    "--import",
    "tsx",
    SCRIPT,
    ...[first, count, steps].map(String),
  ] as const;
  const { code, output } = await runCommand(command);
  if (code !== 0) throw new Error(`seeds ${first} to ${first + count - 1} ended with ${code}:\n${output}`);
  return JSON.parse(output) as SeedsRun; // run-seeds.ts prints one
}
