import { randomUUID } from "node:crypto";
import pg from "pg";
import { searchVectors } from "#domain/search-vector.ts";
import { SEARCH_FORMAT } from "#server/records/search-index.ts";
import { seeded } from "../clients/random.ts";
import type { WordModel } from "../clients/word-model.ts";

export const DESKS = [
  "national",
  "world",
  "business",
  "sports",
  "metro",
  "culture",
  "opinion",
  "copy",
] as const;
const TOGETHER = 500;
const HOURS = 20_000;

/** The indexes that are made after the rows: one by one, 50,000 stories would take an hour. */
const INDEXES = ["story_search_words_idx", "story_search_head_idx", "story_search_pairs_idx"];

/**
 * Fills an empty newsroom with that many stories of the model, spread over its desks and over some years, as the indexer
 * would have read them. One in eight is one of `authors`' own.
 */
export async function fillArchive(
  pool: pg.Pool,
  model: WordModel,
  { count, words, authors }: { count: number; words: number; authors: readonly string[] },
): Promise<void> {
  const { rows: indexes } = await pool.query<{ made: string }>(
    "SELECT indexdef AS made FROM pg_indexes WHERE indexname = ANY($1)",
    [INDEXES],
  );
  for (const index of INDEXES) await pool.query(`DROP INDEX ${index}`);
  const random = seeded(count);
  for (let start = 0; start < count; start += TOGETHER) {
    const stories = Array.from({ length: Math.min(TOGETHER, count - start) }, (_, index) => ({
      id: randomUUID(),
      desk: random.of(DESKS),
      author: random.of(authors),
      hoursAgo: ((start + index) * HOURS) / count,
      published: random.below(10) > 0,
      ...model.story(words),
    }));
    await insertTogether(pool, stories);
  }
  await patiently(pool, [...indexes.map(({ made }) => made), "VACUUM ANALYZE"]);
}

/** On a connection of its own: the pool gives up what takes a minute. */
async function patiently(pool: pg.Pool, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: pool.options.connectionString });
  await client.connect();
  try {
    await client.query("SET maintenance_work_mem = '512MB'");
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

interface ArchiveStory {
  readonly id: string;
  readonly desk: string;
  readonly author: string;
  readonly hoursAgo: number;
  readonly published: boolean;
  readonly slug: string;
  readonly hed: string;
  readonly byline: string;
  readonly text: string;
}

async function insertTogether(pool: pg.Pool, stories: readonly ArchiveStory[]): Promise<void> {
  const column = <T>(read: (story: ArchiveStory) => T) => stories.map(read);
  const vectors = stories.map((story) => searchVectors({ ...story, tags: [], released: "" }));
  const ids = column(({ id }) => id);
  await pool.query(
    `INSERT INTO stories (id, slug, desk_id, created_by, stage, public_state)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::text[])`,
    [
      ids,
      column(({ slug }) => slug),
      column(({ desk }) => desk),
      column(({ author }) => author),
      column(({ published }) => (published ? "ready" : "drafting")),
      column(({ published }) => (published ? "published" : "unpublished")),
    ],
  );
  await pool.query(
    `INSERT INTO copy_clients (story_id, generation, client_id, staffer_id)
     SELECT id, 1, 1, author FROM unnest($1::uuid[], $2::uuid[]) AS t(id, author)`,
    [ids, column(({ author }) => author)],
  );
  await pool.query(
    `INSERT INTO story_search (story_id, format, generation, sequence, live_release, edited_at, slug, tags, hed, byline,
       text, released, head, words, pairs)
     SELECT id, ${SEARCH_FORMAT}, 1, 1, 0, now() - hours * interval '1 hour', slug, '{}', hed, byline, text, '',
       head::tsvector, words::tsvector, pairs::int[]
     FROM unnest($1::uuid[], $2::float8[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
       AS t(id, hours, slug, hed, byline, text, head, words, pairs)`,
    [
      ids,
      column(({ hoursAgo }) => hoursAgo),
      column(({ slug }) => slug),
      column(({ hed }) => hed),
      column(({ byline }) => byline),
      column(({ text }) => text),
      vectors.map(({ head }) => head),
      vectors.map(({ words }) => words),
      vectors.map(({ pairs }) => `{${pairs.join(",")}}`),
    ],
  );
}
