import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { program, ROOT, runCommand } from "#scripts/run-command.ts";

const git = promisify(execFile);

/** The sources in a folder of their own, where faults can be planted. */
export interface TemporaryCopy extends AsyncDisposable {
  /** Puts a file there; the next plant replaces it. */
  plant(path: string, text: string): Promise<void>;
  /** Puts another beside it, for good. */
  add(path: string, text: string): Promise<void>;
  /** Runs one of our tools over the copy. */
  run(tool: string, ...args: string[]): Promise<{ code: number; output: string }>;
}

/** Copies what git knows or would take in; node_modules is shared, since nobody writes there. */
export async function temporaryCopy(): Promise<TemporaryCopy> {
  const folder = await mkdtemp(join(tmpdir(), "writethru-guards-"));
  const listed = await git("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: ROOT,
  });
  for (const file of listed.stdout.split("\0").filter(Boolean)) {
    // A file that git still lists may be deleted in the working tree.
    await cp(join(ROOT, file), join(folder, file)).catch(() => undefined);
  }
  await cp(join(ROOT, "server/records/generated"), join(folder, "server/records/generated"), {
    recursive: true,
  });
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  await git("git", ["init", "--quiet"], { cwd: folder });
  let planted: string | null = null;
  return {
    async plant(path, text) {
      if (planted !== null) await rm(planted, { force: true });
      planted = join(folder, path);
      await put(planted, text);
    },
    add: (path, text) => put(join(folder, path), text),
    run: (tool, ...args) => runCommand([...program(tool), ...args], { cwd: folder }),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
