import pg from "pg";
import { clientFor } from "#server/database/pooled-client.ts";

/**
 * The readers' site's own connections. The URL is the readers' login's (PUBLIC_DATABASE_URL): PostgreSQL itself refuses
 * it every table but what readers may see, so no oversight here can show a draft.
 */
export interface PublicDatabase {
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export interface PublicDatabaseOptions {
  readonly url: string;
  /** Most connections at once; 8 when absent. */
  readonly max?: number;
  /** Told of connections that broke while idle; the pool replaces them by itself. */
  readonly onLost?: (problem: Error) => void;
  /** A pooler that shares sessions may stand before it. */
  readonly isPooled?: boolean;
}

/** Milliseconds. A reader who waits longer is better told to come back (503) than kept hanging. */
const LONGEST_QUERY = 3_000;
const LONGEST_CONNECT = 2_000;

/** Opens nothing yet: connections are made when a reader first asks. */
export function openPublicDatabase({
  url,
  max = 8,
  onLost = () => undefined,
  isPooled = false,
}: PublicDatabaseOptions): PublicDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    keepAlive: true,
    connectionTimeoutMillis: LONGEST_CONNECT,
    query_timeout: LONGEST_QUERY,
    // Poolers refuse what would be the session's own; there the login's setting holds (readers-login.ts).
    ...(isPooled ? {} : { statement_timeout: LONGEST_QUERY }),
    Client: clientFor(isPooled),
    application_name: "writethru readers",
  });
  // Without a listener an idle connection that breaks would end the process.
  pool.on("error", onLost);
  return { pool, close: () => pool.end() };
}
