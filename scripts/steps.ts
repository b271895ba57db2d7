import { say } from "#server/say.ts";
import { generateClient } from "./build.ts";
import { program, runCommand } from "./run-command.ts";

/** What the run came to so far. A step counts as one test. */
export interface Tally {
  passed: number;
  failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const CHECKS: readonly Step[] = [
  {
    name: "format, lint and boundaries",
    command: [...program("biome"), "check", "--error-on-warnings", "."],
  },
  { name: "types", command: [...program("tsc"), "--noEmit"] },
  { name: "dead code", command: [...program("knip"), "--no-progress"] },
];

/** Format, lint, import boundaries, types and dead code; all are run, whatever fails. */
export async function runChecks(tally: Tally): Promise<void> {
  await generateClient();
  for (const { name, command } of CHECKS) {
    await runStep(tally, name, async () => {
      const { code, output } = await runCommand(command);
      if (code !== 0) throw new Error(output);
    });
  }
}

/** One step that passes or throws, told in one line and, when it fails, with what it said. */
export async function runStep(tally: Tally, name: string, work: () => Promise<void>): Promise<boolean> {
  const began = Date.now();
  try {
    await work();
    tally.passed += 1;
    say(`✓ ${name} (${seconds(began)})`);
    return true;
  } catch (problem) {
    tally.failed += 1;
    say(`✗ ${name} (${seconds(began)})`);
    say(problem instanceof Error ? problem.message : String(problem));
    return false;
  }
}

/** The last line of a run, and its exit code. */
export function finish(tally: Tally): never {
  say(`${tally.passed} passed, ${tally.failed} failed`);
  process.exit(tally.failed === 0 ? 0 : 1);
}

function seconds(began: number): string {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}
