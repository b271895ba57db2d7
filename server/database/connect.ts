import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "../records/generated/client.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { clientFor } from "./pooled-client.ts";

/** One pool of connections to the newsroom's database, and Prisma on top of it. */
export interface Database {
  readonly url: string;
  readonly prisma: PrismaClient;
  /** For what Prisma is too slow or too polite for: the log's group commits. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  /** Most connections at once; 10 when absent. */
  readonly max?: number;
  /** Told of connections that broke while idle; the pool replaces them by itself. */
  readonly onLost?: (problem: Error) => void;
  /** A pooler that shares sessions may stand before it: DATABASE_DIRECT_URL names the server itself. */
  readonly isPooled?: boolean;
}

/** Opens nothing yet: connections are made when they are first needed. */
export function openDatabase({
  url,
  max = 10,
  onLost = () => undefined,
  isPooled = false,
}: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    // Whoever knows better says so with the query; without any, one forgotten by the network would take a connection for ever.
    query_timeout: 60_000,
    Client: clientFor(isPooled),
  });
  // Without a listener an idle connection that breaks would end the process.
  pool.on("error", onLost);
  const prisma = new PrismaClient({ adapter: oneAtATime(new PrismaPg(pool, { onPoolError: onLost })) });
  return {
    url,
    prisma,
    pool,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
