import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { say, sayWhile } from "#server/say.ts";
import { buildScreens, generateClient } from "./build.ts";
import { ROOT, runCommand } from "./run-command.ts";

// `npm run bench`: our sync server beside its peers. `-- --only=name,name` measures some, `-- --quick` a little of all.
const { values } = parseArgs({
  options: { only: { type: "string", default: "" }, quick: { type: "boolean", default: false } },
});
const PEERS = [join(ROOT, "bench/peers"), join(ROOT, "bench/matrix")];

await generateClient();
await buildScreens();
for (const peers of PEERS) {
  if (existsSync(join(peers, "node_modules"))) continue;
  await sayWhile("Installing the peers", async () => {
    const { code, output } = await runCommand(["npm", "ci", "--prefix", peers]);
    if (code !== 0) throw new Error(output);
  });
}
// Read only now, because it imports what was generated above.
const { runBench } = await import("#bench/run-bench.ts");
try {
  await runBench({
    only: values.only === "" ? [] : values.only.split(","),
    size: values.quick ? "quick" : "full",
  });
} catch (problem) {
  if (!(problem instanceof Error)) throw problem;
  say(problem.stack ?? problem.message);
  process.exit(1);
}
process.exit(0);
