import { type Database, openDatabase } from "./connect.ts";

const KEY = Symbol.for("writethru.process-database");
// globalThis is the one place that Next's copies of this module share; a pool per copy (and per hot reload) would
// use up PostgreSQL's connections.
const shared: typeof globalThis & { [KEY]?: Database } = globalThis;

/** The database of this process for Next's pages and routes, opened at first use from DATABASE_URL. */
export function processDatabase(): Database {
  const known = shared[KEY];
  if (known) return known;
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set; server/main.ts sets it before Next starts.");
  const directUrl = process.env.DATABASE_DIRECT_URL;
  const opened = openDatabase({ url, isPooled: Boolean(directUrl) && directUrl !== url });
  shared[KEY] = opened;
  return opened;
}

/** Closes it, if anyone opened it. */
export async function closeProcessDatabase(): Promise<void> {
  const known = shared[KEY];
  delete shared[KEY];
  await known?.close();
}
