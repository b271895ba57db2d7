import { cpus, loadavg, totalmem } from "node:os";
import { runCommand } from "#scripts/run-command.ts";
import type { Machine } from "./results.ts";

/** What it ran on, as docs/BENCHMARKS.md says it. */
export function describeMachine(postgres: string): Machine {
  const [cpu] = cpus();
  return {
    cpu: cpu?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    postgres,
  };
}

/** Load average of the last minute: over 1 before a run starts, somebody else is at work on the machine. */
export function loadNow(): number {
  return Number((loadavg()[0] ?? 0).toFixed(2));
}

/** The commit's short name, with a plus where files differ from it. */
export async function commitNow(): Promise<string> {
  const { code, output } = await runCommand(["git", "describe", "--always", "--dirty=+"]);
  return code === 0 ? output.trim() : "unknown";
}
