import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { ROOT } from "#scripts/run-command.ts";
import { CONTENDERS } from "./servers/contender.ts";

const FILE = join(ROOT, "bench/results/latest.json");

const machine = z.object({
  cpu: z.string(),
  cores: z.number(),
  memoryGiB: z.number(),
  node: z.string(),
  postgres: z.string(),
});

const measured = z.object({
  at: z.string(),
  commit: z.string(),
  /** Load average when it began. */
  load: z.number(),
  machine,
  verdict: z.object({ met: z.boolean().nullable(), sentence: z.string() }),
  /** Every run's figures by contender. */
  samples: z.partialRecord(z.enum(CONTENDERS), z.array(z.record(z.string(), z.number()))),
});

const results = z.record(z.string(), measured);

export type Machine = z.output<typeof machine>;
/** What one work came to, the last time it was measured in full. */
export type Measured = z.output<typeof measured>;
/** By the work's name. */
export type Results = z.output<typeof results>;

/** The results of the last full runs; empty when there are none. */
export async function readResults(): Promise<Results> {
  const text = await readFile(FILE, "utf8").catch(() => "{}");
  return results.parse(JSON.parse(text));
}

export async function writeResults(all: Results): Promise<void> {
  const rounded = (_key: string, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(6)) : value;
  await mkdir(dirname(FILE), { recursive: true });
  await writeFile(FILE, `${JSON.stringify(all, rounded, 1)}\n`);
}
