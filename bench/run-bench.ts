import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "#scripts/run-command.ts";
import { say } from "#server/say.ts";
import { TRACES_DIR } from "./clients/traces.ts";
import { commitNow, describeMachine, loadNow } from "./machine.ts";
import { renderReport } from "./report.ts";
import { readResults, writeResults } from "./results.ts";
import { runWork } from "./run-work.ts";
import { startCluster } from "./servers/cluster.ts";
import { measureStructure, readStructure, STRUCTURE, writeStructure } from "./structure.ts";
import type { Size } from "./work/work.ts";
import { WORKS } from "./works.ts";

const REPORT = join(ROOT, "docs/BENCHMARKS.md");
const NOTES = join(ROOT, "bench/notes");

export interface BenchOrder {
  /** Names of works; all when empty. */
  readonly only: readonly string[];
  readonly size: Exclude<Size, "tiny">;
}

/** Measures, prints and, in full size, writes each work's results as soon as it has them. */
export async function runBench({ only, size }: BenchOrder): Promise<void> {
  const names = [...WORKS.map(({ name }) => name), STRUCTURE];
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no work ${unknown.join(", ")}. There are ${names.join(", ")}.`);
  if (!existsSync(TRACES_DIR))
    say(`No traces in ${TRACES_DIR} (TRACES_DIR): typed stand-ins take their place.`);
  const commit = await commitNow();
  await using cluster = await startCluster();
  const machine = describeMachine(await cluster.version());
  say(
    `${machine.cores} cores of ${machine.cpu}, Node ${machine.node}, PostgreSQL ${machine.postgres}, commit ${commit}`,
  );
  const isAsked = (name: string) => only.length === 0 || only.includes(name);
  for (const work of WORKS) {
    if (!isAsked(work.name)) continue;
    const load = loadNow();
    say(`\n${work.title} (load average ${load})`);
    const { samples, verdict } = await runWork(work, { cluster, size });
    if (size !== "full") continue;
    const measured = { at: new Date().toISOString(), commit, load, machine, verdict, samples };
    await writeResults({ ...(await readResults()), [work.name]: measured });
    await writeReport();
  }
  if (!isAsked(STRUCTURE)) return;
  say("\nStructures changed at once");
  const table = await measureStructure();
  say(table);
  if (size !== "full") return;
  await writeStructure(table, commit);
  await writeReport();
}

/** docs/BENCHMARKS.md from the results and notes that there are. */
async function writeReport(): Promise<void> {
  const files = (await readdir(NOTES)).filter((name) => name.endsWith(".md")).sort();
  const notes = await Promise.all(files.map((name) => readFile(join(NOTES, name), "utf8")));
  const structure = await readStructure();
  await writeFile(REPORT, renderReport(WORKS, await readResults(), [...structure, ...notes]));
}
