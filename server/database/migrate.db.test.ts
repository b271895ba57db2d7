import pg from "pg";
import { expect, test } from "vitest";
import { freshDatabase } from "#tests/support/database.ts";
import { migrate } from "./migrate.ts";

const ONE_ROW =
  "INSERT INTO audit_rows (number, at, action, facts, previous, hash) VALUES (1, now(), 'x', '{}', '', '')";

test("a second run applies nothing", async () => {
  await using db = await freshDatabase();
  expect(await migrate(db.url)).toEqual([]);
  const rows = await db.pool.query(
    "SELECT migration_name, applied_steps_count FROM _prisma_migrations ORDER BY 1",
  );
  expect(rows.rows[0]).toEqual({ migration_name: "20261122000000_init", applied_steps_count: 1 });
});

test("processes that start together migrate once", async () => {
  await using db = await freshDatabase();
  await db.pool.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  const applied = await Promise.all([migrate(db.url), migrate(db.url), migrate(db.url)]);
  expect(applied.flat()).toEqual([...new Set(applied.flat())]);
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
});

test("an edited migration, or one from a newer version, is refused", async () => {
  await using db = await freshDatabase();
  await db.pool.query("UPDATE _prisma_migrations SET checksum = 'other'");
  await expect(migrate(db.url)).rejects.toThrow("differs from the one this database was made with");
  await db.pool.query("UPDATE _prisma_migrations SET migration_name = '20990101000000_later'");
  await expect(migrate(db.url)).rejects.toThrow("made by a newer Writethru");
});

test("[N7] what is written in append-only tables stays", async () => {
  await using db = await freshDatabase();
  await db.pool.query(ONE_ROW);
  for (const table of [
    "audit_rows",
    "releases",
    "release_reviews",
    "stage_moves",
    "revisions",
    "approvals",
  ]) {
    await expect(db.pool.query(`TRUNCATE ${table} CASCADE`), table).rejects.toThrow("append-only");
  }
  await expect(db.pool.query("DELETE FROM audit_rows")).rejects.toThrow("append-only");
  await expect(db.pool.query("UPDATE audit_rows SET hash = 'forged'")).rejects.toThrow("append-only");
});

test("public time is one function, and tests may stop it", async () => {
  await using db = await freshDatabase();
  await db.setNow("2026-11-22T16:00:00Z");
  const stopped = await db.pool.query<{ now: Date }>("SELECT newsroom_now() AS now");
  expect(stopped.rows[0]?.now.toISOString()).toBe("2026-11-22T16:00:00.000Z");
  await db.setNow(null);
  const running = await db.pool.query<{ real: boolean }>("SELECT newsroom_now() > now() AS real");
  expect(running.rows[0]?.real).toBe(true);
});

test("readers may select what is public and nothing else, and write nothing", async () => {
  await using db = await freshDatabase();
  const readers = new pg.Client({ connectionString: await db.readersUrl() });
  await readers.connect();
  try {
    const tables = await readers.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
         AND has_table_privilege(oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE') ORDER BY 1`,
    );
    expect(tables.rows.map(({ name }) => name)).toEqual([
      "public_addresses",
      "public_outputs",
      "public_releases",
      "publication",
    ]);
    await expect(readers.query("SELECT * FROM stories")).rejects.toThrow("permission denied");
    await expect(readers.query("DELETE FROM public_releases")).rejects.toThrow();
    await expect(readers.query("CREATE TABLE mine ()")).rejects.toThrow();
  } finally {
    await readers.end();
  }
});
