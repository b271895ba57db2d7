import { runSeeds } from "./seeds.ts";

// node --import tsx run-seeds.ts <first> <count> <steps>: a share of the seeds, in a process of its own; prints JSON.
const [first, count, steps] = process.argv.slice(2).map(Number);
if (first === undefined || count === undefined || steps === undefined)
  throw new Error("a first seed, how many and how many acts are needed");
process.stdout.write(JSON.stringify(await runSeeds({ first, count, steps })));
