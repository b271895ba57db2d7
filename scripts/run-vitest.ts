import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { say } from "#server/say.ts";
import { program, ROOT, runCommand } from "./run-command.ts";
import type { Tally } from "./steps.ts";

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/** Runs these projects of vitest.config.ts, or these files of them, and adds their tests to the tally. */
export async function runVitest(
  tally: Tally,
  projects: readonly string[],
  env: Readonly<Record<string, string>> = {},
  files: readonly string[] = [],
): Promise<void> {
  const file = join(ROOT, ".test", `${projects.join("-")}.json`);
  await mkdir(join(ROOT, ".test"), { recursive: true });
  await rm(file, { force: true });
  const chosen = projects.flatMap((project) => ["--project", project]);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  say(`\nTests: ${[...projects, ...files].join(", ")}`);
  const { code } = await runCommand(
    [...program("vitest"), "run", "--passWithNoTests", ...chosen, ...reporters, ...files],
    {
      show: true,
      env,
    },
  );
  const counted = await countTests(file);
  tally.passed += counted.passed;
  tally.failed += counted.failed;
  // An error outside any test ends vitest with a code and no failed test; it must not pass for success.
  if (code !== 0 && counted.failed === 0) tally.failed += 1;
}

async function countTests(file: string): Promise<Tally> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests, testResults } = report.parse(JSON.parse(text));
  // A file that could not even be loaded has no tests to fail.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}
