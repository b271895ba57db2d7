import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "#server/database/embedded.ts";
import { migrate } from "#server/database/migrate.ts";

const TEMPLATE = "bench_template";
const TICKS_PER_SECOND = 100;

/** PostgreSQL as all servers of the bench that need one use it. */
export interface Cluster extends AsyncDisposable {
  /** A migrated database of its own. */
  freshDatabase(): Promise<string>;
  version(): Promise<string>;
  /** What all of PostgreSQL's processes used so far, microseconds; 0 where nobody can tell. */
  cpu(): number;
}

/** A durable PostgreSQL (fsync on) in a folder that is gone afterwards. */
export async function startCluster(): Promise<Cluster> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "writethru-bench-"));
  const cluster = await startEmbedded({ dataDirectory });
  const url = cluster.urlOf("postgres");
  await asAdmin(url, `CREATE DATABASE ${TEMPLATE}`);
  await migrate(cluster.urlOf(TEMPLATE));
  return {
    ...copiesOf(url, (name) => cluster.urlOf(name)),
    cpu: () => cpuOfGroup(cluster.pid),
    async [Symbol.asyncDispose]() {
      await cluster.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** A cluster that somebody else started, e.g. that of the tests; `template` is migrated. */
export function borrowCluster(url: string, template: string): Cluster {
  const urlOf = (name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return { ...copiesOf(url, urlOf, template), cpu: () => 0, async [Symbol.asyncDispose]() {} };
}

function copiesOf(url: string, urlOf: (name: string) => string, template = TEMPLATE) {
  return {
    async freshDatabase() {
      const name = `bench_${randomBytes(6).toString("hex")}`;
      await asAdmin(url, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
      return urlOf(name);
    },
    async version() {
      const [row] = await asAdmin(url, "SHOW server_version");
      return String(row?.server_version);
    },
  };
}

async function asAdmin(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The postmaster with those it waited for, and the children it has. */
function cpuOfGroup(postmaster: number): number {
  let ticks = 0;
  for (const entry of readdirSync("/proc")) {
    const fields = /^\d+$/.test(entry) ? statOf(entry) : null;
    if (fields === null) continue;
    // Counted from the process's state: 1 its parent, 11 and 12 its own time, 13 and 14 that of ended children.
    const [own, ended] = [sum(fields, 11, 12), sum(fields, 13, 14)];
    if (Number(entry) === postmaster) ticks += own + ended;
    else if (Number(fields[1]) === postmaster) ticks += own;
  }
  return (ticks / TICKS_PER_SECOND) * 1e6;
}

function statOf(pid: string): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    // It ended between being listed and being read.
    return null;
  }
}

function sum(fields: readonly string[], ...at: readonly number[]): number {
  return at.reduce((total, index) => total + Number(fields[index] ?? 0), 0);
}
