import { StartRefused } from "#server/start-refused.ts";

/** Runs a command of ours to its end. What a person can mend is said in one sentence; anything else with its stack. */
export async function runToEnd(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (problem) {
    process.exitCode = 1;
    const isMendable = problem instanceof StartRefused;
    process.stderr.write(`${isMendable || !(problem instanceof Error) ? said(problem) : problem.stack}\n`);
  }
}

function said(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}

/** The one thing a command is told; `usage` says what, when it is missing. */
export function onlyArgument(usage: string): string {
  const [argument, ...more] = process.argv.slice(2);
  if (!argument || more.length > 0) throw new StartRefused(`Usage: ${usage}`);
  return argument;
}
