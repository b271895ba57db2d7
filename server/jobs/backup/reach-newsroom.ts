import { hasCluster, reachEmbedded, startEmbedded } from "#server/database/embedded.ts";
import { reachDatabase } from "#server/database/reach.ts";
import { openSession, type Session } from "#server/database/session.ts";
import type { Env } from "#server/env.ts";
import { prepareDataDirectory } from "../../data-directory.ts";
import { BackupRefused } from "./backup-refused.ts";

type Use<T> = (session: Session) => Promise<T>;

/** The newsroom as it stands, beside whoever serves it: the embedded database is started only when nobody runs it. */
export async function withNewsroom<T>(env: Env, use: Use<T>): Promise<T> {
  if (env.databaseUrl !== null) return await withNamed(env, env.databaseUrl, use);
  if (!hasCluster(env.dataDirectory)) {
    throw new BackupRefused(`There is no newsroom in ${env.dataDirectory}; name its folder in DATA_DIR.`);
  }
  const running = await reachEmbedded(env.dataDirectory);
  return running === null ? await withOwnCluster(env, use) : await withSession(running, use);
}

/** A database that nobody else works on: the embedded one is refused while a server runs it. */
export async function withEmptyNewsroom<T>(env: Env, use: Use<T>): Promise<T> {
  if (env.databaseUrl !== null) return await withNamed(env, env.databaseUrl, use);
  await prepareDataDirectory(env.dataDirectory);
  return await withOwnCluster(env, use);
}

async function withNamed<T>(env: Env, url: string, use: Use<T>): Promise<T> {
  const [variable, directUrl] =
    env.databaseDirectUrl === null
      ? (["DATABASE_URL", url] as const)
      : (["DATABASE_DIRECT_URL", env.databaseDirectUrl] as const);
  await reachDatabase(variable, directUrl);
  return await withSession(directUrl, use);
}

async function withOwnCluster<T>(env: Env, use: Use<T>): Promise<T> {
  const cluster = await startEmbedded({ dataDirectory: env.dataDirectory });
  try {
    return await withSession(cluster.url, use);
  } finally {
    await cluster.stop();
  }
}

async function withSession<T>(url: string, use: Use<T>): Promise<T> {
  const session = await openSession(url);
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}
