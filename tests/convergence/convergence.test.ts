import { expect, test } from "vitest";
import type { Plant } from "./plants.ts";
import { Simulation } from "./simulation.ts";

/** SEED=… replays one; SEEDS=… runs more of them. */
const FIRST = Number(process.env.SEED ?? 1);
const COUNT = process.env.SEED ? 1 : Number(process.env.SEEDS ?? 200);
const STEPS = 100;

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
  expect(acknowledged).toBeGreaterThan(COUNT * 10);
  if (COUNT >= 100) expect(crashes).toBeGreaterThan(COUNT / 4);
}, 120_000);

test.each<Plant>(["acknowledges-early", "skips-a-row", "forgets-the-tail"])(
  "[Y1] a server that %s is caught",
  async (plant) => {
    const faults: string[] = [];
    for (let seed = 1; seed <= 10; seed++) {
      const outcome = await new Simulation(seed, plant).run(STEPS);
      faults.push(...outcome.faults);
    }
    expect(faults.length).toBeGreaterThan(0);
  },
  60_000,
);
