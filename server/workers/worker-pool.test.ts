import { afterEach, expect, test } from "vitest";
import { startWorker } from "./start-worker.ts";
import { TookTooLong, WorkerPool } from "./worker-pool.ts";

const pools: WorkerPool[] = [];
let started = 0;
/** Ends the patience of each task under way. */
const impatience = new Set<() => void>();

function openPool(most: number) {
  started = 0;
  const pool = new WorkerPool({
    most,
    patienceMs: 1_000,
    after: (_ms, work) => {
      impatience.add(work);
      return () => impatience.delete(work);
    },
    startWorker: () => {
      started += 1;
      return startWorker("worker.fixture.ts");
    },
  });
  pools.push(pool);
  // The fixture takes any arguments; the pool's types are those of the real worker.
  return pool.run.bind(pool, "compare") as unknown as (how: string, value?: unknown) => Promise<unknown>;
}

afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

test("many tasks share few workers, and each gets its own answer", async () => {
  const run = openPool(2);
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => run("answer", { index })));
  expect(answers).toEqual(Array.from({ length: 20 }, (_, index) => ({ index })));
  expect(started).toBe(2);
});

test("what the work throws is thrown here, and the worker goes on", async () => {
  const run = openPool(1);
  await expect(run("throw")).rejects.toThrow(new TypeError("no such copy"));
  expect(await run("answer", 1)).toBe(1);
  expect(started).toBe(1);
});

test("a worker that ends fails its own task only", async () => {
  const run = openPool(1);
  const [crashed, after] = await Promise.allSettled([run("crash"), run("answer", 2)]);
  expect(crashed).toMatchObject({ status: "rejected" });
  expect(after).toEqual({ status: "fulfilled", value: 2 });
  expect(started).toBe(2);
});

test("work without an end is given up, and what waited behind it is done", async () => {
  const run = openPool(1);
  const both = Promise.allSettled([run("spin"), run("answer", 3)]);
  expect(impatience.size).toBe(1);
  for (const giveUp of [...impatience]) giveUp();
  const [endless, after] = await both;
  expect(endless.status === "rejected" && endless.reason).toBeInstanceOf(TookTooLong);
  expect(after).toEqual({ status: "fulfilled", value: 3 });
});
