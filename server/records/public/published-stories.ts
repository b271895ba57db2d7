import { z } from "zod";
import { readerMay } from "#domain/permissions.ts";
import { PUBLIC_STATES } from "#domain/story.ts";
import type { PublicDatabase } from "./public-database.ts";

const storyRow = z
  .object({
    story_id: z.string(),
    number: z.number(),
    address: z.string(),
    desk_id: z.string(),
    desk_name: z.string(),
    hed: z.string(),
    dek: z.string(),
    byline: z.string(),
    first_published_at: z.date(),
    updated_at: z.date(),
    moved: z.boolean(),
  })
  .transform((row) => ({
    storyId: row.story_id,
    number: row.number,
    address: row.address,
    desk: { id: row.desk_id, name: row.desk_name },
    hed: row.hed,
    dek: row.dek,
    byline: row.byline,
    firstPublished: row.first_published_at,
    updated: row.updated_at,
    moved: row.moved,
  }));

/** The live, published release of a story, as lists tell it. */
export type PublishedStory = Readonly<z.infer<typeof storyRow>>;

const COLUMNS =
  "story_id, number, address, desk_id, desk_name, hed, dek, byline, first_published_at, updated_at, moved";

/** N2: the public states in which the permission table lets a story be listed; with one, the index is walked as for `=`. */
const LISTED = PUBLIC_STATES.filter((state) => readerMay("be-listed", state))
  .map((state) => `'${state}'`)
  .join(", ");

/** What moved last, of all desks or of one. Walks the index on (live, state, updated_at). */
export async function latestStories(
  { pool }: PublicDatabase,
  { limit, desk = null }: { readonly limit: number; readonly desk?: string | null },
): Promise<readonly PublishedStory[]> {
  const result = await pool.query({
    name: "latest",
    text: `SELECT ${COLUMNS} FROM public_releases
           WHERE live AND state IN (${LISTED}) AND ($2::text IS NULL OR desk_id = $2)
           ORDER BY updated_at DESC, story_id LIMIT $1`,
    values: [limit, desk],
  });
  return result.rows.map((row) => storyRow.parse(row));
}

/**
 * Every published story for the sitemaps, newest first; with `hours` only those first published within them, by the
 * database's clock.
 */
export async function storiesForSitemap(
  { pool }: PublicDatabase,
  { hours = null }: { readonly hours?: number | null } = {},
): Promise<readonly PublishedStory[]> {
  const result = await pool.query({
    name: "sitemap",
    text: `SELECT ${COLUMNS} FROM public_releases
           WHERE live AND state IN (${LISTED})
             AND ($1::int IS NULL OR first_published_at > newsroom_now() - make_interval(hours => $1))
           ORDER BY first_published_at DESC, story_id`,
    values: [hours],
  });
  return result.rows.map((row) => storyRow.parse(row));
}
