import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runningPostmaster, stopPostmaster } from "#server/database/postmaster.ts";
import { freePort } from "#server/free-port.ts";

const ROOT = join(import.meta.dirname, "../..");
const START_LIMIT_MS = 150_000;
const STOP_LIMIT_MS = 30_000;

/** Signs the sessions of every server that is given a database. */
export const TEST_SECRET = "a secret of the tests alone";

type Variables = Readonly<Record<string, string>>;

export interface ServerOptions {
  /** A database of `freshDatabase()`; without one the server runs an embedded PostgreSQL of its own. */
  readonly database?: { readonly url: string };
  readonly env?: Variables;
}

/** The real server as a process of its own: `await using server = await startServer({ database })`. */
export interface TestServer extends AsyncDisposable {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly dataDirectory: string;
  /** All it printed since its last start. */
  output(): string;
  /** As if the power went: no code of ours runs any more. Returns when the process is gone. */
  kill9(): Promise<void>;
  /** As Ctrl-C does. Answers the exit code. */
  stop(): Promise<number>;
  /** Starts it again on the same port and data, or with these variables; stops it first if it runs. */
  restart(changed?: Variables): Promise<void>;
}

/** Starts the server on a free port and returns when it is ready. SEED=none unless `env` says otherwise. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const port = await freePort();
  const dataDirectory = await mkdtemp(join(tmpdir(), "writethru-server-"));
  const named: Variables = options.database
    ? { DATABASE_URL: options.database.url, NEXTAUTH_SECRET: TEST_SECRET }
    : {};
  const env = { PORT: String(port), DATA_DIR: dataDirectory, SEED: "none", ...named, ...options.env };
  const url = `http://localhost:${port}`;
  let run = await startReady(env, url);

  const stop = async () => {
    if (isOver(run.child)) return run.child.exitCode ?? 1;
    run.child.kill("SIGINT");
    return await exitOf(run.child);
  };
  const kill9 = async () => {
    if (isOver(run.child)) return;
    run.child.kill("SIGKILL");
    await exitOf(run.child);
  };
  return {
    url,
    port,
    dataDirectory,
    output: () => run.output(),
    kill9,
    stop,
    async restart(changed = {}) {
      await stop();
      run = await startReady({ ...env, ...changed }, url);
    },
    async [Symbol.asyncDispose]() {
      await stop();
      await removeData(dataDirectory);
    },
  };
}

export interface Refused {
  readonly code: number;
  readonly stderr: string;
}

/** Starts the server in an environment it should refuse, and answers what it said. */
export async function startRefused(env: Variables): Promise<Refused> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "writethru-server-"));
  try {
    const run = launch({ PORT: String(await freePort()), DATA_DIR: dataDirectory, SEED: "none", ...env });
    const code = await exitOf(run.child, START_LIMIT_MS);
    return { code, stderr: run.stderr() };
  } finally {
    await removeData(dataDirectory);
  }
}

interface Run {
  readonly child: ChildProcess;
  output(): string;
  stderr(): string;
}

function launch(env: Variables): Run {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    cwd: ROOT,
    // Vitest's own NODE_ENV and the like are not the server's business.
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let all = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => {
    all += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    all += chunk;
    errors += chunk;
  });
  return { child, output: () => all, stderr: () => errors };
}

async function startReady(env: Variables, url: string): Promise<Run> {
  const run = launch(env);
  const end = Date.now() + START_LIMIT_MS;
  while (!(await isReady(url))) {
    if (isOver(run.child)) throw new Error(`the server did not start:\n${run.output()}`);
    if (Date.now() > end) {
      run.child.kill("SIGKILL");
      throw new Error(`the server was not ready in time:\n${run.output()}`);
    }
    // Nothing tells another process that a port opened; asking again is the only way.
    await new Promise((again) => setTimeout(again, 100));
  }
  return run;
}

async function isReady(url: string): Promise<boolean> {
  // Refused connections are the normal answer until it listens.
  const answer = await fetch(`${url}/api/ready`).catch(() => null);
  return answer?.status === 200;
}

function isOver(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function exitOf(child: ChildProcess, within = STOP_LIMIT_MS): Promise<number> {
  if (!isOver(child)) await once(child, "exit", { signal: AbortSignal.timeout(within) });
  return child.exitCode ?? 1;
}

/** A killed server leaves its PostgreSQL running; a test must not. */
async function removeData(dataDirectory: string): Promise<void> {
  const left = await runningPostmaster(join(dataDirectory, "postgres"));
  if (left) await stopPostmaster(left.pid);
  await rm(dataDirectory, { recursive: true, force: true });
}
