import { type Ask, bytesIn, numberIn, type Row, textIn } from "./copy-sql.ts";
import type { ReadStory } from "./read-for-search.ts";

/** Rises when domain/search-vector.ts makes other entries of the same words; then everything is read anew. */
export const SEARCH_FORMAT = 2;
/** Of a story the law took: nothing reads it any more. */
const FORGOTTEN = -1;

/** A story whose words search doesn't know yet as they are. */
export interface StaleStory {
  readonly storyId: string;
  readonly slug: string;
  readonly tags: readonly string[];
  readonly editedAt: Date;
  /** Number of the release readers have; 0 for none. */
  readonly liveRelease: number;
  /** Canonical copy of that release. */
  readonly live: Uint8Array | null;
}

/** Which stories to ask about. */
export interface Suspects {
  /** Every story there is: costs a tenth of a second at 50,000. */
  readonly all: boolean;
  /** Those edited after this; null for none. */
  readonly editedAfter: Date | null;
  readonly ids: readonly string[];
  /** Not these: they couldn't be read. */
  readonly except: readonly string[];
}

/** Of a story that is typed in, words are read once it has been left alone so long, or at latest so long after last time. */
export interface Patience {
  readonly quietMs: number;
  readonly latestMs: number;
}

const STALE = `
  FROM copy_heads h JOIN stories s ON s.id = h.story_id LEFT JOIN story_search d ON d.story_id = h.story_id
  LEFT JOIN LATERAL (
    SELECT r.number, r.revision_number FROM releases r WHERE r.story_id = s.id ORDER BY r.number DESC LIMIT 1
  ) l ON s.public_state = 'published'
  WHERE ($1::boolean OR h.last_edited_at > $2::timestamptz OR h.story_id = ANY($3::uuid[]))
    AND h.story_id <> ALL($4::uuid[]) AND s.expunged_at IS NULL
    AND (d.story_id IS NULL OR d.format <> ${FORGOTTEN} AND (
      d.format <> ${SEARCH_FORMAT} OR d.generation <> h.generation OR d.sequence <> h.last_sequence
      OR d.live_release <> coalesce(l.number, 0) OR d.slug <> s.slug OR d.tags IS DISTINCT FROM s.tags))
    AND (h.last_edited_at IS NULL OR d.sequence = h.last_sequence
      OR h.last_edited_at < clock_timestamp() - $5::float8 * interval '1 ms'
      OR coalesce(d.indexed_at, s.created_at) < clock_timestamp() - $6::float8 * interval '1 ms')`;

/** Stories to read, those edited last first. */
export async function staleStories(
  ask: Ask,
  suspects: Suspects,
  patience: Patience,
  limit: number,
): Promise<readonly StaleStory[]> {
  const rows = await ask(
    `WITH stale AS (
       SELECT s.id, s.slug, s.tags, coalesce(h.last_edited_at, s.created_at) AS edited_at, l.number, l.revision_number
       ${STALE}
       ORDER BY 4 DESC, s.id LIMIT $7::int
     )
     SELECT t.id::text AS story_id, t.slug, t.tags, t.edited_at, coalesce(t.number, 0) AS live_release, v.canonical
     FROM stale t LEFT JOIN revisions v ON v.story_id = t.id AND v.number = t.revision_number`,
    [
      suspects.all,
      suspects.editedAfter,
      suspects.ids,
      suspects.except,
      patience.quietMs,
      patience.latestMs,
      limit,
    ],
  );
  return rows.map(staleFromRow);
}

function staleFromRow(row: Row): StaleStory {
  const { tags, edited_at: editedAt } = row;
  if (!(editedAt instanceof Date)) throw new Error("column edited_at is not an instant");
  return {
    storyId: textIn(row, "story_id"),
    slug: textIn(row, "slug"),
    tags: Array.isArray(tags) ? tags.map(String) : [],
    editedAt,
    liveRelease: numberIn(row, "live_release"),
    live: row.canonical === null ? null : bytesIn(row, "canonical"),
  };
}

export interface SearchEntry {
  readonly story: StaleStory;
  /** Of the log that was read. */
  readonly generation: number;
  readonly sequence: number;
  readonly read: ReadStory;
}

/** Keeps what a story is found by. An older reading, or one of words the law took meanwhile, changes nothing. */
export async function saveSearchEntry(
  ask: Ask,
  { story, generation, sequence, read }: SearchEntry,
): Promise<void> {
  await ask(
    `INSERT INTO story_search AS d (story_id, format, generation, sequence, live_release, edited_at, indexed_at,
       slug, tags, hed, byline, text, released, head, words, pairs)
     SELECT h.story_id, ${SEARCH_FORMAT}, $2::int, $3::bigint, $4::int, $5::timestamptz, clock_timestamp(),
       $6::text, $7::text[], $8::text, $9::text, $10::text, $11::text, $12::text::tsvector, $13::text::tsvector,
       $14::int[]
     FROM copy_heads h WHERE h.story_id = $1::uuid AND h.generation = $2::int
     ON CONFLICT (story_id) DO UPDATE SET format = excluded.format, generation = excluded.generation,
       sequence = excluded.sequence, live_release = excluded.live_release, edited_at = excluded.edited_at,
       indexed_at = excluded.indexed_at, slug = excluded.slug, tags = excluded.tags, hed = excluded.hed,
       byline = excluded.byline, text = excluded.text, released = excluded.released, head = excluded.head,
       words = excluded.words, pairs = excluded.pairs
     WHERE d.format <> ${FORGOTTEN}
       AND (d.generation < excluded.generation OR (d.generation = excluded.generation AND d.sequence <= excluded.sequence))`,
    [
      story.storyId,
      generation,
      sequence,
      story.liveRelease,
      story.editedAt,
      story.slug,
      story.tags,
      read.hed,
      read.byline,
      read.text,
      read.released,
      read.head,
      read.words,
      read.pairs,
    ],
  );
}

/**
 * N6: takes a story's words out of search for good, in the transaction in which the law takes them. Its row stays, empty,
 * so that a reading that is under way finds it and writes nothing. What PostgreSQL keeps of the old row until a vacuum is
 * the caller's affair, as with every other table.
 */
export async function forgetSearchText(ask: Ask, storyId: string): Promise<void> {
  await ask(
    `INSERT INTO story_search (story_id, format, generation, sequence, live_release, edited_at, slug, tags, hed, byline,
       text, released, head, words, pairs)
     VALUES ($1::uuid, ${FORGOTTEN}, 0, 0, 0, clock_timestamp(), '', '{}', '', '', '', '', '', '', '{}')
     ON CONFLICT (story_id) DO UPDATE SET format = excluded.format, slug = '', tags = '{}', hed = '', byline = '',
       text = '', released = '', head = '', words = '', pairs = '{}'`,
    [storyId],
  );
}
