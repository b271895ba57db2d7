import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

/** A PostgreSQL server as its own `postmaster.pid` describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** What stands in `postmaster.pid` of a data directory, null without one. The file outlives a kill -9. */
export async function readPostmaster(directory: string): Promise<Postmaster | null> {
  const text = await readFile(pidFile(directory), "utf8").catch(() => null);
  if (text === null) return null;
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3]), ready: (lines[7] ?? "").trim() === "ready" };
}

/**
 * The server that still runs on this directory, as after a kill -9 of the process that started it; null when there is
 * none. A pid that now belongs to some other program (a restarted container counts from 1 again) is not it, and its
 * file is removed, or PostgreSQL would refuse to start.
 */
export async function runningPostmaster(directory: string): Promise<Postmaster | null> {
  const found = await readPostmaster(directory);
  if (!found) return null;
  if (await isPostgresOf(found.pid, directory)) return found;
  await rm(pidFile(directory), { force: true });
  return null;
}

/** Stops the server at once but cleanly: sessions end, everything committed is on disk. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, "SIGINT");
  if (await gone(pid, 15_000)) return;
  signal(pid, "SIGQUIT");
  if (await gone(pid, 5_000)) return;
  signal(pid, "SIGKILL");
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    // EPERM: it lives, and belongs to someone else.
    return problem instanceof Error && "code" in problem && problem.code === "EPERM";
  }
}

async function isPostgresOf(pid: number, directory: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => null);
  // Without /proc (macOS) a living pid has to be believed; connecting will show whether it is ours.
  if (command === null) return process.platform !== "linux";
  return command.split("\0").includes(directory);
}

function signal(pid: number, name: NodeJS.Signals): void {
  if (isAlive(pid)) process.kill(pid, name);
}

async function gone(pid: number, withinMilliseconds: number): Promise<boolean> {
  const end = Date.now() + withinMilliseconds;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}

function pidFile(directory: string): string {
  return join(directory, "postmaster.pid");
}
