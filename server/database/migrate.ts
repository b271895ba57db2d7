import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { StartRefused } from "../start-refused.ts";
import type { Session } from "./session.ts";

/** The key Prisma's own `migrate deploy` locks, so that the two can never run at once. */
const MIGRATION_LOCK = 72707369;
const FOLDER = join(import.meta.dirname, "../../prisma/migrations");

/** The database and this version of Writethru do not fit together. The message is the sentence to print. */
class MigrationRefused extends StartRefused {}

/** One migration as a database remembers it. */
export interface AppliedMigration {
  readonly name: string;
  /** SHA-256 of the file, hex, as Prisma computes it. */
  readonly checksum: string;
}

interface Migration extends AppliedMigration {
  readonly sql: string;
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
  const answer = await client.query<MigrationRow>(APPLIED);
  const applied = checkApplied(answer.rows);
  checkKnown(applied, known, "database", "start that version instead");
  return missingFrom(applied, known);
}

interface MigrationRow {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

const APPLIED = `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
  FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`;

function checkApplied(rows: readonly MigrationRow[]): readonly AppliedMigration[] {
  const half = rows.find((row) => !row.finished);
  if (half) {
    throw new MigrationRefused(
      `The migration ${half.migration_name} failed half way; restore the database from its backup.`,
    );
  }
  return rows.map((row) => ({ name: row.migration_name, checksum: row.checksum }));
}

function checkKnown(
  applied: readonly AppliedMigration[],
  known: readonly Migration[],
  what: "database" | "backup",
  advice: string,
): void {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of applied) {
    const migration = byName.get(name);
    if (!migration) {
      throw new MigrationRefused(`The ${what} was made by a newer Writethru (it has ${name}); ${advice}.`);
    }
    if (checksum !== migration.checksum) {
      throw new MigrationRefused(
        `The migration ${name} differs from the one this ${what} was made with; put the original back.`,
      );
    }
  }
}

function missingFrom(
  applied: readonly AppliedMigration[],
  known: readonly Migration[],
): readonly Migration[] {
  const names = new Set(applied.map(({ name }) => name));
  return known.filter(({ name }) => !names.has(name));
}

/** What a database was made with, in order; refused when this version doesn't know all of it. */
export async function appliedMigrations(
  session: Session,
  folder: string = FOLDER,
): Promise<readonly AppliedMigration[]> {
  // The columns are those of the statement's own text.
  const rows = (await session.ask(APPLIED)) as readonly unknown[] as readonly MigrationRow[];
  const applied = checkApplied(rows);
  checkKnown(applied, await readMigrations(folder), "database", "use that version instead");
  return applied;
}

/** The tables of a backup, as they were when it was made, and the way from there to this version. */
export interface BackupSchema {
  /** Makes the empty tables that the backup's rows fit into, its own list of migrations among them. */
  make(session: Session): Promise<void>;
  /** Applies what came after the backup. Answers the names. */
  bringUpToDate(session: Session): Promise<readonly string[]>;
}

/** Within the session's transaction, all of it. Refused when the backup comes from a newer version. */
export async function schemaOfBackup(
  applied: readonly AppliedMigration[],
  folder: string = FOLDER,
): Promise<BackupSchema> {
  const known = await readMigrations(folder);
  checkKnown(applied, known, "backup", "restore it with that version");
  const names = new Set(applied.map(({ name }) => name));
  return {
    async make(session) {
      await session.run(TABLE);
      for (const { name, sql } of known) if (names.has(name)) await session.run(sql);
    },
    async bringUpToDate(session) {
      const missing = missingFrom(applied, known);
      for (const migration of missing) {
        await session.run(migration.sql);
        await session.ask(REMEMBER, [randomUUID(), migration.checksum, migration.name]);
      }
      return missing.map(({ name }) => name);
    },
  };
}

/** Waits until nobody migrates this database, and lets nobody until the session ends. */
export async function lockMigrations(session: Session): Promise<void> {
  await session.ask("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(migration.sql);
    await client.query(REMEMBER, [randomUUID(), migration.checksum, migration.name]);
    await client.query("COMMIT");
  } catch (problem) {
    await client.query("ROLLBACK");
    throw new Error(`The migration ${migration.name} could not be applied.`, { cause: problem });
  }
}

const REMEMBER = `INSERT INTO _prisma_migrations
  (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`;

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
