import { say } from "#server/say.ts";
import { generateClient } from "./build.ts";
import { runVitest } from "./run-vitest.ts";
import { finish, type Tally } from "./steps.ts";

/** `npm run chaos`: what `npm test` tries of the sync server, at full size. SEEDS=, KILLS=, FRAMES= and SEED= override. */
const SIZES: Readonly<Record<string, string>> = {
  /** Days of bad weather in the simulator, 200 acts each. */
  SEEDS: "10000",
  /** How often the server's process is killed under ten writers. */
  KILLS: "100",
  /** Malformed and forbidden frames, in memory, and of them on real sockets. */
  FRAMES: "1000000",
  SOCKET_FRAMES: "10000",
};

interface Part {
  readonly name: string;
  readonly project: "unit" | "database";
  readonly files: readonly string[];
}

/** One after the other: each uses every core. */
const PARTS: readonly Part[] = [
  { name: "the simulator", project: "unit", files: ["tests/convergence/convergence.test.ts"] },
  { name: "bad frames, in memory", project: "unit", files: ["server/sync/fuzz.test.ts"] },
  { name: "bad frames, on sockets", project: "database", files: ["tests/convergence/bad-frames.db.test.ts"] },
  { name: "kill -9 of the server", project: "database", files: ["tests/convergence/kill.db.test.ts"] },
  { name: "outages of PostgreSQL", project: "database", files: ["tests/convergence/outages.db.test.ts"] },
  {
    name: "two processes and their networks",
    project: "database",
    files: ["tests/convergence/two-processes.db.test.ts"],
  },
  { name: "structure on sockets", project: "database", files: ["tests/convergence/structure.db.test.ts"] },
];

const sizes = Object.fromEntries(
  Object.entries(SIZES).map(([name, size]) => [name, process.env[name] ?? size]),
);
const began = Date.now();
const tally: Tally = { passed: 0, failed: 0 };
say(
  `Sizes: ${Object.entries(sizes)
    .map((size) => size.join("="))
    .join(" ")}; first seed ${process.env.SEED ?? 1}`,
);
await generateClient();
const lines: string[] = [];
for (const { name, project, files } of PARTS) {
  const start = Date.now();
  const { passed, failed } = tally;
  await runVitest(tally, [project], sizes, files);
  // A part that ran nothing proves nothing.
  if (tally.passed === passed && tally.failed === failed) tally.failed += 1;
  const went = tally.failed === failed ? "held" : "did NOT hold";
  lines.push(`${went.padEnd(12)} ${name}: ${tally.passed - passed} tests, ${seconds(start)}`);
}
say(`\n${lines.join("\n")}\nall in ${seconds(began)}`);
finish(tally);

function seconds(since: number): string {
  return `${((Date.now() - since) / 1_000).toFixed(0)} s`;
}
