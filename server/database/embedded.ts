import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, open, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import pg from "pg";
import { freePort } from "../free-port.ts";
import { StartRefused } from "../start-refused.ts";
import { binaries, CLUSTER_USER, createCluster, keepPassword } from "./embedded-cluster.ts";
import { commandAs, type PostgresUser, postgresUser } from "./postgres-user.ts";
import { isAlive, type Postmaster, readPostmaster, runningPostmaster, stopPostmaster } from "./postmaster.ts";

const DATABASE = "writethru";
/** Held by the process that owns the cluster for as long as it lives; the server frees it when that process dies. */
const OWNER_LOCK = 7_712_026;
const START_LIMIT_MS = 60_000;
const REVIVE_PAUSE_MS = 200;

export interface EmbeddedPostgres {
  /** Of the database `writethru`, as the owner of everything. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Of another database of the same cluster. */
  urlOf(database: string): string;
  stop(): Promise<void>;
  /** The same without waiting, for a process that leaves at once. */
  stopNow(): void;
}

export interface EmbeddedOptions {
  /** Holds `postgres/`, `postgres.log` and `postgres-password`. Kept between starts. */
  readonly dataDirectory: string;
  /** False only for tests, whose data nobody misses after a power cut. */
  readonly durable?: boolean;
}

/**
 * The address of the database while some Writethru (or what a killed one left) runs it; null when nobody does. For work
 * beside a server, which doesn't own the cluster.
 */
export async function reachEmbedded(dataDirectory: string): Promise<string | null> {
  const home = resolve(dataDirectory);
  const running = await runningPostmaster(join(home, "postgres"));
  if (running === null) return null;
  const { port } = await waitUntilReady(join(home, "postgres"), running.pid);
  return addressOf(await keepPassword(join(home, "postgres-password")), port, DATABASE);
}

/** Whether an embedded PostgreSQL was ever started on this folder. */
export function hasCluster(dataDirectory: string): boolean {
  return existsSync(join(resolve(dataDirectory), "postgres", "PG_VERSION"));
}

function addressOf(password: string, port: number, database: string): string {
  return `postgresql://${CLUSTER_USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
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
  if (!hasCluster(home)) await createCluster(home, directory, user, password);

  const durable = options.durable ?? true;
  const surviving = await runningPostmaster(directory);
  let master = surviving
    ? await waitUntilReady(directory, surviving.pid)
    : await launch(home, directory, user, durable, await freePort());
  const { port } = master;
  const urlOf = (database: string) => addressOf(password, port, database);
  let stopping = false;
  const onLost = () => {
    if (!stopping) void revive();
  };
  let owner = await own(urlOf("postgres"), home, onLost);

  /** PostgreSQL died or closed all connections after a crash of its own: start it where it was, or wait for it. */
  async function revive(): Promise<void> {
    try {
      const running = await runningPostmaster(directory);
      if (stopping) return;
      master = running
        ? await waitUntilReady(directory, running.pid)
        : await launch(home, directory, user, durable, port);
      owner = await own(urlOf("postgres"), home, onLost);
    } catch {
      // Recovering, or the port not free yet: whoever queries meanwhile is told; the next attempt follows.
      setTimeout(onLost, REVIVE_PAUSE_MS).unref();
    }
  }

  return {
    url: urlOf(DATABASE),
    port,
    get pid() {
      return master.pid;
    },
    urlOf,
    async stop() {
      stopping = true;
      await owner.end();
      await stopPostmaster(master.pid);
    },
    stopNow() {
      stopping = true;
      if (isAlive(master.pid)) process.kill(master.pid, "SIGINT");
    },
  };
}

async function own(url: string, home: string, onLost: () => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  // Errors are followed by "end"; unheard they would end the process.
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
  client.on("end", onLost);
  return client;
}

async function launch(
  home: string,
  directory: string,
  user: PostgresUser,
  durable: boolean,
  port: number,
): Promise<Postmaster> {
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
