import type { Env } from "../env.ts";
import { startEmbedded } from "./embedded.ts";
import { checkEcho } from "./listen.ts";
import { migrate } from "./migrate.ts";
import { reachDatabase } from "./reach.ts";
import { checkReadersLogin, checkReadersReach, makeReadersLogin } from "./readers-login.ts";

/** The newsroom's PostgreSQL, reached, migrated and with a login for readers. */
export interface Store {
  readonly url: string;
  /** For LISTEN and advisory locks. */
  readonly directUrl: string;
  /** The readers' login. */
  readonly publicUrl: string;
  readonly embedded: boolean;
  /** Brings a database that was emptied back to where `openStore` left it. */
  prepare(): Promise<void>;
  /** Stops the embedded PostgreSQL; leaves any other alone. */
  stop(): Promise<void>;
  /** The same without waiting, for a process that leaves at once. */
  readonly stopNow: () => void;
}

/** Starts or reaches PostgreSQL, whichever the environment names, and brings its tables up to date. */
export async function openStore(env: Env, dataDirectory: string, secret: string): Promise<Store> {
  if (env.databaseUrl === null) {
    const cluster = await startEmbedded({ dataDirectory: dataDirectory });
    try {
      const own = { url: cluster.url, directUrl: cluster.url, embedded: true };
      const stopNow = () => cluster.stopNow();
      return { ...own, ...(await prepared(own, null, secret)), stop: () => cluster.stop(), stopNow };
    } catch (problem) {
      await cluster.stop();
      throw problem;
    }
  }
  await reachDatabase("DATABASE_URL", env.databaseUrl);
  const directUrl = env.databaseDirectUrl ?? env.databaseUrl;
  if (env.databaseDirectUrl !== null) await reachDatabase("DATABASE_DIRECT_URL", directUrl);
  if (env.publicDatabaseUrl !== null) await reachDatabase("PUBLIC_DATABASE_URL", env.publicDatabaseUrl);
  const named = { url: env.databaseUrl, directUrl, embedded: false };
  const nothing = () => undefined;
  return {
    ...named,
    ...(await prepared(named, env.publicDatabaseUrl, secret)),
    stop: async () => nothing(),
    stopNow: nothing,
  };
}

async function prepared(
  at: { readonly url: string; readonly directUrl: string },
  givenPublicUrl: string | null,
  secret: string,
): Promise<Pick<Store, "publicUrl" | "prepare">> {
  await checkEcho(at.url, at.directUrl);
  const prepare = async () => {
    await migrate(at.directUrl);
    if (givenPublicUrl === null) {
      const made = await makeReadersLogin(at.url, secret);
      await checkReadersReach(made);
      return made;
    }
    await checkReadersLogin(at.url, givenPublicUrl);
    return givenPublicUrl;
  };
  return { publicUrl: await prepare(), prepare: async () => void (await prepare()) };
}
