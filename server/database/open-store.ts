import type { Env } from "../env.ts";
import { startEmbedded } from "./embedded.ts";
import { checkEcho } from "./listen.ts";
import { migrate } from "./migrate.ts";
import { makeNewsroomLogin, type Urls } from "./newsroom-login.ts";
import { reachDatabase } from "./reach.ts";
import { checkReadersLogin, checkReadersReach, makeReadersLogin } from "./readers-login.ts";

/** The newsroom's PostgreSQL, reached, migrated and with logins for the newsroom and for readers. */
export interface Store {
  /** The newsroom's own login (newsroom-login.ts). */
  readonly url: string;
  /** For LISTEN and advisory locks; the same login. */
  readonly directUrl: string;
  /** Of whoever owns the tables: for the demo newsroom only, which sets its own clock. */
  readonly ownerUrl: string;
  /** N7: false where the newsroom had to be given the owner's login, so that only triggers guard the audit trail. */
  readonly guarded: boolean;
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
      const owner = { url: cluster.url, directUrl: cluster.url };
      const stopNow = () => cluster.stopNow();
      const stop = () => cluster.stop();
      return { embedded: true, ...(await prepared(owner, null, secret)), stop, stopNow };
    } catch (problem) {
      await cluster.stop();
      throw problem;
    }
  }
  await reachDatabase("DATABASE_URL", env.databaseUrl);
  const directUrl = env.databaseDirectUrl ?? env.databaseUrl;
  if (env.databaseDirectUrl !== null) await reachDatabase("DATABASE_DIRECT_URL", directUrl);
  if (env.publicDatabaseUrl !== null) await reachDatabase("PUBLIC_DATABASE_URL", env.publicDatabaseUrl);
  const owner = { url: env.databaseUrl, directUrl };
  const nothing = () => undefined;
  return {
    embedded: false,
    ...(await prepared(owner, env.publicDatabaseUrl, secret)),
    stop: async () => nothing(),
    stopNow: nothing,
  };
}

type Prepared = Pick<Store, "url" | "directUrl" | "ownerUrl" | "guarded" | "publicUrl" | "prepare">;

async function prepared(owner: Urls, givenPublicUrl: string | null, secret: string): Promise<Prepared> {
  await checkEcho(owner.url, owner.directUrl);
  const prepare = async () => {
    await migrate(owner.directUrl);
    const own = await makeNewsroomLogin(owner, secret);
    return { own, publicUrl: await readersUrl(owner, givenPublicUrl, secret) };
  };
  const { own, publicUrl } = await prepare();
  return {
    ...(own ?? owner),
    ownerUrl: owner.directUrl,
    guarded: own !== null,
    publicUrl,
    prepare: async () => void (await prepare()),
  };
}

async function readersUrl({ url }: Urls, given: string | null, secret: string): Promise<string> {
  if (given === null) {
    const made = await makeReadersLogin(url, secret);
    await checkReadersReach(made);
    return made;
  }
  await checkReadersLogin(url, given);
  return given;
}
