import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Who PostgreSQL runs as. PostgreSQL refuses to run as root, so root lends it an account without rights. */
export interface PostgresUser {
  /** Both absent when this process isn't root: PostgreSQL then runs as we do. */
  readonly uid?: number;
  readonly gid?: number;
}

/** The account `postgres` (made when missing) if we are root, else ourselves. */
export async function postgresUser(): Promise<PostgresUser> {
  if (process.getuid?.() !== 0) return {};
  const known = await accountOf("postgres");
  if (known) return known;
  await run("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]).catch(() => undefined);
  const made = (await accountOf("postgres")) ?? (await accountOf("nobody"));
  if (!made) {
    throw new Error(
      "PostgreSQL does not run as root and no account could be made for it; start as another user or set DATABASE_URL.",
    );
  }
  return made;
}

async function accountOf(name: string): Promise<PostgresUser | null> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null; // no such account is an answer, not a failure
  }
}

/**
 * How to start `file` as `user`. Where a folder above one of `paths` is closed to that user (a clone under /root), the
 * program is started through `setpriv` with the one capability that lets it pass; without it PostgreSQL could not even
 * be found.
 */
export async function commandAs(
  user: PostgresUser,
  file: string,
  args: readonly string[],
  paths: readonly string[],
): Promise<{ file: string; args: string[]; options: PostgresUser }> {
  if (user.uid === undefined || (await allReachable(user.uid, [file, ...paths]))) {
    return { file, args: [...args], options: user };
  }
  const rights = ["--inh-caps", "+dac_override", "--ambient-caps", "+dac_override"];
  const identity = ["--reuid", String(user.uid), "--regid", String(user.gid), "--clear-groups"];
  return { file: "setpriv", args: [...identity, ...rights, "--", file, ...args], options: {} };
}

async function allReachable(uid: number, paths: readonly string[]): Promise<boolean> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  for (const folder of folders) {
    const found = await stat(folder);
    const mayPass = found.uid === uid ? found.mode & 0o100 : found.mode & 0o001;
    if (!mayPass) return false;
  }
  return true;
}
