import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { type Database, openDatabase } from "#server/database/connect.ts";
import { makeReadersLogin } from "#server/database/readers-login.ts";
import { TEMPLATE } from "./cluster.ts";

export interface TestDatabase extends Database, AsyncDisposable {
  /** Makes the login by which readers' pages see the same database, and answers its URL. */
  readersUrl(): Promise<string>;
  /** From now on public time stands still at `at`; null lets it run again. */
  setNow(at: string | Date | null): Promise<void>;
  /** Closes the pool and drops the database. */
  close(): Promise<void>;
}

/**
 * A migrated database of the test's own, empty unless `template` says otherwise: `await using db = await freshDatabase()`.
 * Never share one between tests: rows of releases and the audit trail cannot be deleted.
 */
export async function freshDatabase(template = TEMPLATE): Promise<TestDatabase> {
  const clusterUrl = inject("clusterUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asAdmin(clusterUrl, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  const address = new URL(clusterUrl);
  address.pathname = `/${name}`;
  const database = openDatabase({ url: address.href, max: 8 });
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await database.close();
    await asAdmin(clusterUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return {
    ...database,
    readersUrl: () => makeReadersLogin(address.href, "secret of the tests"),
    async setNow(at) {
      const time =
        at === null ? "clock_timestamp()" : `timestamptz ${pg.escapeLiteral(new Date(at).toISOString())}`;
      await database.pool.query(
        `CREATE OR REPLACE FUNCTION newsroom_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$SELECT ${time}$$`,
      );
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** A database of the test's own that holds nothing, not even tables; `url` is its owner's. */
export async function emptyDatabase(): Promise<{ readonly url: string } & AsyncDisposable> {
  const clusterUrl = inject("clusterUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asAdmin(clusterUrl, `CREATE DATABASE ${name}`);
  const address = new URL(clusterUrl);
  address.pathname = `/${name}`;
  return {
    url: address.href,
    [Symbol.asyncDispose]: () => asAdmin(clusterUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
