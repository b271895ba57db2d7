import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { StartRefused } from "../start-refused.ts";

/** The key Prisma's own `migrate deploy` locks, so that the two can never run at once. */
const MIGRATION_LOCK = 72707369;
const FOLDER = join(import.meta.dirname, "../../prisma/migrations");

/** The database and this version of Writethru do not fit together. The message is the sentence to print. */
class MigrationRefused extends StartRefused {}

interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, hex, as Prisma computes it. */
  readonly checksum: string;
}

/**
 * Applies what is missing, each migration with its row in `_prisma_migrations` in one transaction, so that one that
 * fails leaves nothing behind. The table is Prisma's own: `prisma migrate deploy` may take over at any time.
 * Answers the names it applied.
 */
export async function migrate(url: string, folder: string = FOLDER): Promise<readonly string[]> {
  const known = await readMigrations(folder);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query(TABLE);
    const pending = await pendingOf(client, known);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end(); // also frees the lock
  }
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function pendingOf(client: pg.Client, known: readonly Migration[]): Promise<readonly Migration[]> {
  const rows = await client.query<{ migration_name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const row of rows.rows) {
    const migration = byName.get(row.migration_name);
    if (!migration) {
      throw new MigrationRefused(
        `The database was made by a newer Writethru (it has ${row.migration_name}); start that version instead.`,
      );
    }
    if (!row.finished) {
      throw new MigrationRefused(
        `The migration ${row.migration_name} failed half way; restore the database from its backup.`,
      );
    }
    if (row.checksum !== migration.checksum) {
      throw new MigrationRefused(
        `The migration ${row.migration_name} differs from the one this database was made with; put the original back.`,
      );
    }
  }
  const applied = new Set(rows.rows.map((row) => row.migration_name));
  return known.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("COMMIT");
  } catch (problem) {
    await client.query("ROLLBACK");
    throw new Error(`The migration ${migration.name} could not be applied.`, { cause: problem });
  }
}

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;
