import { existsSync } from "node:fs";

const FOLDERS = ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin"];

/**
 * Where a program of the machine's is, for tests that need the real one: `test.skipIf(nginx === null)`. Absent, it is
 * said why those tests are skipped; in CI, where `.ci/run` installs it, that is a failure.
 */
export function installed(program: string, debianPackage: string): string | null {
  const found = FOLDERS.map((folder) => `${folder}/${program}`).find((path) => existsSync(path));
  if (found) return found;
  const missing = `there is no ${program} on this machine (Debian: apt-get install ${debianPackage})`;
  if (process.env.CI) throw new Error(missing);
  process.stdout.write(`Skipped: ${missing}.\n`);
  return null;
}
