import { expect, test } from "vitest";
import { Simulation } from "./simulation.ts";

/** SEED=… replays one; SEEDS=… runs more of them. */
const FIRST = Number(process.env.SEED ?? 1);
const COUNT = process.env.SEED ? 1 : Number(process.env.SEEDS ?? 200);
const STEPS = 150;

test("[Y1] [Y9] through partitions, crashes and a failing database no acknowledged word is lost and all read the same", async () => {
  let acknowledged = 0;
  let crashes = 0;
  const faults: string[] = [];
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const outcome = await new Simulation(seed).run(STEPS);
    acknowledged += outcome.acknowledged;
    crashes += outcome.crashes;
    faults.push(...outcome.faults.map((fault) => `SEED=${seed}: ${fault}`));
  }
  expect(faults).toEqual([]);
  // The weather was bad enough to mean something.
  expect(acknowledged).toBeGreaterThan(COUNT * 20);
  if (COUNT >= 100) expect(crashes).toBeGreaterThan(COUNT / 4);
}, 120_000);
