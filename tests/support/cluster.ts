import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "#server/database/embedded.ts";
import { migrate } from "#server/database/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Of the cluster's own database, from which tests make theirs. */
    clusterUrl: string;
  }
}

export const TEMPLATE = "writethru_template";

/** Vitest's global setup: one PostgreSQL for the run, with a migrated database that tests copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "writethru-tests-"));
  const cluster = await startEmbedded({ dataDirectory, durable: false });
  const admin = new pg.Client({ connectionString: cluster.urlOf("postgres") });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await migrate(cluster.urlOf(TEMPLATE));
  await admin.end();
  project.provide("clusterUrl", cluster.urlOf("postgres"));
  return async () => {
    await cluster.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  };
}
