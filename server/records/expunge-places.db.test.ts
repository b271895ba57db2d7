import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { PLACES, type Place } from "./expunge-places.ts";

/** Every column whose type could hold words, as the database has them. */
async function columnsThatCouldHoldWords({ pool }: TestDatabase): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT c.relname || '.' || a.attname AS name
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'm') AND c.relname <> '_prisma_migrations'
        AND a.attnum > 0 AND NOT a.attisdropped
        AND format_type(a.atttypid, NULL) NOT IN ('uuid', 'uuid[]', 'integer', 'bigint', 'bigint[]', 'boolean',
          'timestamp with time zone', 'double precision')
      ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

const listed = (place: Place) => [
  ...place.copy,
  ...(place.emptied ?? []),
  ...(place.derived ?? []),
  ...place.none,
];

test("[N6] every column that could hold words is known either to hold copy or not to", async () => {
  await using db = await freshDatabase();
  const known = Object.entries(PLACES).flatMap(([table, place]) =>
    listed(place).map((column) => `${table}.${column}`),
  );
  expect(new Set(known).size).toBe(known.length);
  expect(known.sort()).toEqual(await columnsThatCouldHoldWords(db));
  // It looked: the places that everybody knows are among them.
  for (const place of [
    "copy_updates.bytes",
    "revisions.canonical",
    "public_outputs.bytes",
    "audit_rows.facts",
  ])
    expect(known).toContain(place);
});

test("[N6] a column that somebody adds is missed by the list until they say what it holds", async () => {
  await using db = await freshDatabase();
  const before = await columnsThatCouldHoldWords(db);
  await db.pool.query(
    `ALTER TABLE stories ADD COLUMN quote text; ALTER TABLE notices ADD COLUMN picture bytea;
     ALTER TABLE desks ADD COLUMN many json; ALTER TABLE tokens ADD COLUMN found tsvector;
     CREATE TABLE margin_notes (id uuid PRIMARY KEY, story_id uuid, words varchar(20)[])`,
  );
  expect((await columnsThatCouldHoldWords(db)).filter((name) => !before.includes(name))).toEqual([
    "desks.many",
    "margin_notes.words",
    "notices.picture",
    "stories.quote",
    "tokens.found",
  ]);
});

test("[N6] whatever holds copy says whose it is", () => {
  for (const [table, { story, ...place }] of Object.entries(PLACES)) {
    if (listed({ story, ...place }).length > place.none.length) expect(story, table).not.toBeNull();
  }
});

/** Where stories are read, and what keeps the expunged ones out without saying so. */
const LEFT_OUT_OTHERWISE: Readonly<Record<string, string>> = {
  "server/records/search-stories.ts":
    "asks story_search, where such a story has the format of a forgotten one",
  "server/records/search-index.ts": "keeps out what was forgotten",
};

test("[N6] whatever reads stories leaves out those the law took", async () => {
  const files = await sourcesBelow(join(import.meta.dirname, "../.."), ["server", "app"]);
  const reading = files.filter(({ text }) =>
    /\b(?:FROM|JOIN) stories\b|\.story\.(?:find|count|aggregate|group)/.test(text),
  );
  expect(reading.length).toBeGreaterThan(5);
  const careless = reading.filter(
    ({ file, text }) => !/expunged/.test(text) && !(file in LEFT_OUT_OTHERWISE),
  );
  expect(careless.map(({ file }) => file)).toEqual([]);
});

async function sourcesBelow(
  root: string,
  folders: readonly string[],
): Promise<readonly { readonly file: string; readonly text: string }[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(root, folder), { recursive: true });
      return names
        .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.includes("generated"))
        .map((name) => join(folder, name));
    }),
  );
  return await Promise.all(
    found.flat().map(async (file) => ({ file, text: await readFile(join(root, file), "utf8") })),
  );
}
