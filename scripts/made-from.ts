import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./run-command.ts";

const SOURCE = /\.(ts|tsx|css|json|prisma|svg|ico|woff2)$/;
const NOT_BUILT = /\.(test|e2e)\.tsx?$/;

/** A fingerprint of every source file under `paths`, so that nothing is built twice or left stale. */
export async function fingerprint(paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  const files = (await Promise.all(paths.map((path) => filesUnder(path)))).flat();
  for (const file of files.sort()) {
    hash.update(`\0${file}\0`).update(await readFile(join(ROOT, file)));
  }
  return hash.digest("hex");
}

/** Whether `stamp` says that what lies beside it was made from this fingerprint. */
export async function isMadeFrom(stamp: string, print: string): Promise<boolean> {
  return (await readFile(join(ROOT, stamp), "utf8").catch(() => "")) === print;
}

export async function markMadeFrom(stamp: string, print: string): Promise<void> {
  await writeFile(join(ROOT, stamp), print);
}

async function filesUnder(path: string): Promise<string[]> {
  const found = await stat(join(ROOT, path)).catch(() => null);
  if (!found) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(join(ROOT, path), { withFileTypes: true });
  const nested = entries.map(async (entry) => {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) return await filesUnder(inner);
    return SOURCE.test(entry.name) && !NOT_BUILT.test(entry.name) ? [inner] : [];
  });
  return (await Promise.all(nested)).flat();
}
