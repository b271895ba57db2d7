import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type pg from "pg";
import { expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";

const ROOT = join(import.meta.dirname, "..");
const run = promisify(execFile);

/** What the migrations add by hand because Prisma's schema cannot say it, a line of the catalog each. */
const BY_HAND = [
  "expunges: CREATE UNIQUE INDEX expunges_one_confirmed_key ON expunges USING btree (story_id) WHERE (confirmed_at IS NOT NULL)",
  "expunges: expunges_one_end CHECK (((confirmed_at IS NULL) OR (withdrawn_at IS NULL)))",
  "expunges: expunges_two_people CHECK ((confirmed_by <> proposed_by))",
  "public_addresses: CREATE UNIQUE INDEX public_addresses_one_current_key ON public_addresses USING btree (story_id) WHERE current",
  "public_releases: CREATE UNIQUE INDEX public_releases_one_live_key ON public_releases USING btree (story_id) WHERE live",
  "publication: publication_only_one CHECK ((id = 1))",
  "scheduled_releases: CREATE UNIQUE INDEX scheduled_releases_one_waiting_key ON scheduled_releases USING btree (story_id) WHERE (state = 'waiting'::text)",
  "scheduled_releases: scheduled_releases_one_end CHECK ((((state = 'waiting'::text) AND (ended_at IS NULL) AND (ended_why IS NULL) AND (release_number IS NULL) AND (failure IS NULL)) OR ((state = 'released'::text) AND (ended_at IS NOT NULL) AND (ended_why IS NULL) AND (release_number IS NOT NULL) AND (failure IS NULL)) OR ((state = 'taken-back'::text) AND (ended_at IS NOT NULL) AND (ended_why IS NOT NULL) AND (release_number IS NULL) AND (failure IS NULL)) OR ((state = 'failed'::text) AND (ended_at IS NOT NULL) AND (ended_why IS NULL) AND (release_number IS NULL) AND (failure IS NOT NULL))))",
  "story_search: CREATE INDEX story_search_head_idx ON story_search USING gin (head) WITH (fastupdate=off)",
  "story_search: CREATE INDEX story_search_pairs_idx ON story_search USING gin (pairs) WITH (fastupdate=off)",
  "story_search: CREATE INDEX story_search_words_idx ON story_search USING gin (words) WITH (fastupdate=off)",
];

test("all migrations together give exactly the schema that prisma/schema.prisma describes", async () => {
  await using migrated = await freshDatabase();
  await using described = await freshDatabase();
  await makeAsDescribed(described);
  const [has, says] = [await catalogOf(migrated.pool), await catalogOf(described.pool)];
  // It looked: every table of the schema is there.
  const schema = await readFile(join(ROOT, "prisma/schema.prisma"), "utf8");
  const tables = [...schema.matchAll(/@@map\("(\w+)"\)/g)].map((match) => match[1] ?? "");
  expect(tables.length).toBeGreaterThan(20);
  expect([...new Set(says.map((line) => line.split(/[.:]/)[0]))]).toEqual(tables.sort());

  expect(has.filter((line) => !says.includes(line))).toEqual(BY_HAND);
  expect(says.filter((line) => !has.includes(line))).toEqual([]);
});

test("the comparison notices a column, an index and a default that a migration forgot", async () => {
  await using db = await freshDatabase();
  // One connection: what a transaction changes is seen on its own only.
  const client = await db.pool.connect();
  const before = await catalogOf(client);
  for (const change of [
    "ALTER TABLE notices ADD COLUMN forgotten TEXT",
    "CREATE INDEX forgotten ON notices (kind)",
    "ALTER TABLE notices ALTER COLUMN created_at DROP DEFAULT",
    "ALTER TABLE notices ALTER COLUMN seen_at SET NOT NULL",
    "ALTER TABLE notices DROP CONSTRAINT notices_story_id_fkey",
  ]) {
    await client.query(`BEGIN; ${change}`);
    expect(await catalogOf(client), change).not.toEqual(before);
    await client.query("ROLLBACK");
  }
  client.release();
});

/** Replaces what the migrations made by what Prisma makes of the schema alone. */
async function makeAsDescribed({ pool, url }: TestDatabase): Promise<void> {
  const { stdout } = await run(
    process.execPath,
    ["--experimental-wasm-modules", "--import", "tsx", "scripts/schema-sql.ts"],
    { cwd: ROOT, env: { ...process.env, DATABASE_URL: url }, maxBuffer: 4 * 1024 * 1024 },
  );
  await pool.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await pool.query(
    "CREATE FUNCTION newsroom_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()'",
  );
  await pool.query(stdout);
}

/** Columns, constraints and indexes, a line each, sorted. Prisma's own table of migrations is left out. */
async function catalogOf(on: pg.Pool | pg.PoolClient): Promise<readonly string[]> {
  const { rows } = await on.query<{ line: string }>(`
    WITH tables AS (
      SELECT oid, relname FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations')
    SELECT concat(relname, '.', attname, ' ', format_type(atttypid, atttypmod),
                  CASE WHEN attnotnull THEN ' NOT NULL' END, ' DEFAULT ' || pg_get_expr(adbin, adrelid)) AS line
      FROM tables JOIN pg_attribute ON attrelid = oid AND attnum > 0 AND NOT attisdropped
      LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    UNION ALL
    SELECT concat(relname, ': ', conname, ' ', pg_get_constraintdef(c.oid))
      FROM tables JOIN pg_constraint c ON conrelid = tables.oid AND contype <> 'n'
    UNION ALL
    SELECT concat(relname, ': ', replace(replace(pg_get_indexdef(indexrelid), ' ON public.', ' ON '),
                                         ' NULLS NOT DISTINCT', ''))
      FROM tables JOIN pg_index ON indrelid = oid
    ORDER BY 1`);
  return rows.map(({ line }) => line);
}
