import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openDatabase } from "#server/database/connect.ts";
import { startEmbedded } from "#server/database/embedded.ts";
import { migrate } from "#server/database/migrate.ts";
import { foundNewsroom } from "./found-newsroom.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Of the cluster's own database, from which tests make theirs. */
    clusterUrl: string;
  }
}

/** Migrated and empty. */
export const TEMPLATE = "writethru_template";
/** The same with the test newsroom in it. */
export const NEWSROOM_TEMPLATE = "writethru_newsroom_template";

/** Vitest's global setup: one PostgreSQL for the run, with the databases that tests copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "writethru-tests-"));
  const cluster = await startEmbedded({ dataDirectory, durable: false });
  const admin = new pg.Client({ connectionString: cluster.urlOf("postgres") });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await migrate(cluster.urlOf(TEMPLATE));
  await admin.query(`CREATE DATABASE ${NEWSROOM_TEMPLATE} TEMPLATE ${TEMPLATE}`);
  await admin.end();
  const newsroom = openDatabase({ url: cluster.urlOf(NEWSROOM_TEMPLATE), max: 1 });
  await foundNewsroom(newsroom.prisma);
  await newsroom.close();
  project.provide("clusterUrl", cluster.urlOf("postgres"));
  return async () => {
    await cluster.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  };
}
