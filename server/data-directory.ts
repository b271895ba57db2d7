import { randomBytes } from "node:crypto";
import { access, constants, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { StartRefused } from "./start-refused.ts";

/** Makes the folder if it must and proves that files can be written there. Answers its absolute path. */
export async function prepareDataDirectory(path: string): Promise<string> {
  const directory = resolve(path);
  const probe = join(directory, `.probe-${process.pid}`);
  try {
    await mkdir(directory, { recursive: true });
    await access(directory, constants.W_OK | constants.X_OK);
    await writeFile(probe, "");
    await rm(probe);
  } catch (problem) {
    const reason = problem instanceof Error && "code" in problem ? ` (${String(problem.code)})` : "";
    throw new StartRefused(
      `DATA_DIR ${directory} cannot be written to${reason}; make it writable or name another folder.`,
    );
  }
  return directory;
}

/** The secret that signs sessions, made once and kept, so that people stay signed in over a restart. */
export async function keepSecret(directory: string): Promise<string> {
  const file = join(directory, "nextauth-secret");
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept?.trim()) return kept.trim();
  const made = randomBytes(32).toString("base64url");
  await writeFile(file, `${made}\n`, { mode: 0o600 });
  return made;
}
