import { expect, test } from "vitest";
import { freshDatabase } from "#tests/support/database.ts";
import { openPublicDatabase } from "./public-database.ts";

const PUBLIC = ["public_addresses", "public_outputs", "public_releases", "publication"];

test("[threat 3] the readers' login cannot read drafts", async () => {
  await using db = await freshDatabase();
  const tables = await db.pool.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'v', 'm', 'p', 'f') ORDER BY 1`,
  );
  const names = tables.rows.map((row) => row.name);
  expect(names).toEqual(
    expect.arrayContaining([...PUBLIC, "stories", "copy_updates", "revisions", "releases"]),
  );
  const readers = openPublicDatabase({ url: await db.readersUrl(), max: 1 });
  try {
    for (const name of names.filter((each) => !PUBLIC.includes(each))) {
      await expect(readers.pool.query(`SELECT 1 FROM "${name}"`), name).rejects.toMatchObject({
        code: "42501",
      });
    }
    for (const name of PUBLIC) await readers.pool.query(`SELECT 1 FROM "${name}"`);
  } finally {
    await readers.close();
  }
});

test("[threat 3] the readers' login can change nothing, not even what readers see", async () => {
  await using db = await freshDatabase();
  const readers = openPublicDatabase({ url: await db.readersUrl() });
  const client = await readers.pool.connect();
  try {
    // Out of the read-only default, so that it is the missing right that refuses, not the setting. One connection, for the setting is its own.
    await client.query("SET default_transaction_read_only = off");
    for (const sql of [
      ...PUBLIC.map((name) => `DELETE FROM "${name}"`),
      "UPDATE public_releases SET state = 'published'",
      "INSERT INTO public_addresses VALUES ('/x/y', gen_random_uuid(), true, now())",
      "TRUNCATE public_outputs",
      "CREATE TABLE mine (x int)",
      "ALTER TABLE public_releases DISABLE TRIGGER ALL",
      `SET ROLE "${new URL(db.url).username}"`,
      "COPY public_releases TO PROGRAM 'true'",
      "SELECT pg_read_file('postgresql.conf')",
    ]) {
      await expect(client.query(sql), sql).rejects.toMatchObject({ code: "42501" });
    }
  } finally {
    client.release();
    await readers.close();
  }
});
