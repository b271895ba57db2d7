import type pg from "pg";
import type { SearchFilter } from "#domain/search-filters.ts";
import type { Actor } from "#domain/staffer.ts";
import { PUBLIC_STATES, type PublicState, STAGES, type Stage } from "#domain/story.ts";
import { type Ask, askPool, type Row, textIn } from "./copy-sql.ts";
import { SqlValues } from "./sql-values.ts";
import { parseOneOf } from "./stored-shapes.ts";
import { authoredBy, storiesWithinReach } from "./stories-within-reach.ts";

/** A story that was found, with the words that show where. */
export interface FoundRow {
  readonly id: string;
  readonly slug: string;
  readonly desk: string;
  readonly deskName: string;
  readonly stage: Stage;
  readonly publicState: PublicState;
  readonly claimedBy: { readonly id: string; readonly name: string } | null;
  readonly editedAt: Date;
  readonly hed: string;
  readonly byline: string;
  readonly tags: readonly string[];
  /** The start of its words: enough for most stories' whole. */
  readonly text: string;
  readonly released: string;
}

export interface StoriesSearch {
  /** A text that PostgreSQL reads as tsquery; null: by filters only. */
  readonly words: string | null;
  /** Pairs of words that every story found has (domain/search-pairs.ts). */
  readonly pairs: readonly number[];
  /** Desks by their IDs. */
  readonly filters: readonly SearchFilter[];
  readonly offset: number;
  readonly limit: number;
}

/** Of what is found, the newest are weighed against each other: so many mentions, and so many stories named so. */
const MENTIONS = 300;
const NAMED = 100;
/** What is found can be paged through so far. */
export const MOST_FOUND = MENTIONS;
/** Characters of a story that a snippet is looked for in. */
const SHOWN = 20_000;

/** How much a place counts: D (text), C (names), B (slug), A (hed). */
const WEIGHTS = "'{0.1, 0.5, 0.8, 1.0}'";
/** Half the weight at a month, a tenth at two years; a story is never nothing for being old. */
const RECENCY = "(0.1 + 0.9 / (1.0 + extract(epoch FROM newsroom_now() - f.edited_at) / 2592000.0))";

/** A search that takes longer is a fault. */
const PATIENCE_MS = 10_000;
/**
 * To see whether a story has a word, PostgreSQL reads all of its entries, which it reckons as cheap as comparing two
 * numbers; and a page of an index as dear as on a spinning disk. Left alone it would rather read through 50,000 stories
 * than look into the index. And it would compile or share out what takes a few milliseconds.
 */
const PLANNING = `SELECT set_config('cpu_operator_cost', '0.025', true), set_config('random_page_cost', '1.1', true),
  set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)`;

/** The stories of a search that this person may read (N2), best first. One more than `limit` says that there is a next page. */
export async function searchStories(
  pool: pg.Pool,
  reader: Actor,
  search: StoriesSearch,
): Promise<readonly FoundRow[]> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN READ ONLY");
    await client.query(PLANNING);
    const found = await askStories(askPool(client, PATIENCE_MS), reader, search);
    await client.query("COMMIT");
    client.release();
    return found;
  } catch (problem) {
    // Whatever it is still doing, nobody else waits for it.
    client.release(true);
    throw problem;
  }
}

async function askStories(ask: Ask, reader: Actor, search: StoriesSearch): Promise<readonly FoundRow[]> {
  const way = search.words === null ? "by-filters" : await wayTo(ask, search);
  const values = new SqlValues();
  const where = [
    storiesWithinReach(reader, "read-copy", values),
    ...search.filters.map((filter) => narrowed(filter, reader, values)),
  ]
    .filter((condition) => condition !== "true")
    .join(" AND ");
  const scored = scoredBy(way, search, where, values);
  const paging = `LIMIT ${values.add(search.limit + 1, "int")} OFFSET ${values.add(search.offset, "int")}`;
  const rows = await ask(
    `WITH ${scored}, page AS (
       SELECT f.story_id, f.score, f.edited_at FROM scored f
       ORDER BY f.score DESC, f.edited_at DESC, f.story_id ${paging}
     )
     SELECT s.id::text AS id, s.slug, s.desk_id, k.name AS desk_name, s.stage, s.public_state,
       s.claimed_by::text AS claimed_by, c.name AS claimed_by_name, d.edited_at, d.hed, d.byline, d.tags,
       left(d.text, ${SHOWN}) AS text, left(d.released, ${SHOWN}) AS released
     FROM page p JOIN stories s ON s.id = p.story_id JOIN story_search d ON d.story_id = p.story_id
     JOIN desks k ON k.id = s.desk_id LEFT JOIN staffers c ON c.id = s.claimed_by
     -- What the law took is nobody's to find (N6); its row here is empty, too.
     WHERE s.expunged_at IS NULL
     ORDER BY p.score DESC, p.edited_at DESC, p.story_id`,
    values.all,
  );
  return rows.map(foundFromRow);
}

/**
 * Where the newest 300 that have these words are come by sooner: in the index, which answers all of them at once, or by
 * looking at one story after another from the newest on, when every fifth has them.
 */
type Way = "by-index" | "by-walking" | "by-filters";

const WALKED_FROM = 0.2;

async function wayTo(ask: Ask, search: StoriesSearch): Promise<Way> {
  const values = new SqlValues();
  const [plan] = await ask(
    `EXPLAIN (FORMAT JSON) SELECT 1 FROM story_search d WHERE ${saying("words", search, values)}`,
    values.all,
  );
  const [size] = await ask("SELECT reltuples FROM pg_class WHERE oid = 'story_search'::regclass", []);
  return expectedRows(plan) > Number(size?.reltuples) * WALKED_FROM ? "by-walking" : "by-index";
}

/** [{Plan: {"Plan Rows": 12}}]: what PostgreSQL expects from the frequencies it has counted. */
function expectedRows(row: Row | undefined): number {
  const plan = row?.["QUERY PLAN"];
  const [first] = Array.isArray(plan) ? plan : [];
  return Number(first?.Plan?.["Plan Rows"] ?? 0);
}

/** That a story has the words; the pairs spare PostgreSQL to read through those that can't have a phrase. */
function saying(column: "words" | "head", { words, pairs }: StoriesSearch, values: SqlValues): string {
  const neighbours = pairs.length === 0 ? "" : ` AND d.pairs @> ${values.add(pairs, "int[]")}`;
  return `d.${column} @@ ${values.add(words, "tsquery")}${neighbours} AND d.format > 0`;
}

/**
 * The newest that mention it, and the newest that are named so, however old: weighing each of 50,000 that say "said" would
 * take a second, and change nothing that anybody looks at.
 */
function scoredBy(way: Way, search: StoriesSearch, where: string, values: SqlValues): string {
  const newest = (most: number) => `ORDER BY d.edited_at DESC, d.story_id LIMIT ${most}`;
  // Who may read every story, and asks for any, spares PostgreSQL to look each of them up.
  const readable = (from: string) =>
    where === ""
      ? `FROM ${from} d WHERE true`
      : `FROM ${from} d JOIN stories s ON s.id = d.story_id WHERE ${where}`;
  if (way === "by-filters") {
    return `scored AS (SELECT d.story_id, d.edited_at, 0::float8 AS score
      ${readable("story_search")} AND d.format > 0 ${newest(MENTIONS)})`;
  }
  const looked = (column: "words" | "head") =>
    `AS MATERIALIZED (SELECT d.story_id, d.edited_at FROM story_search d WHERE ${saying(column, search, values)})`;
  const mentions =
    way === "by-index"
      ? `SELECT d.story_id, d.edited_at ${readable("mention")} ${newest(MENTIONS)}`
      : // OFFSET keeps PostgreSQL from reading a story's entries before it knows whether it may be shown.
        `SELECT d.story_id, d.edited_at FROM (
           SELECT d.story_id, d.edited_at, d.words, d.pairs, d.format ${readable("story_search")}
           ORDER BY d.edited_at DESC, d.story_id OFFSET 0
         ) d WHERE ${saying("words", search, values)} LIMIT ${MENTIONS}`;
  return `${way === "by-index" ? `mention ${looked("words")}, ` : ""}named ${looked("head")},
    found AS MATERIALIZED (
      (${mentions}) UNION (SELECT d.story_id, d.edited_at ${readable("named")} ${newest(NAMED)})
    ), scored AS (
      SELECT f.story_id, f.edited_at,
        ts_rank(${WEIGHTS}::float4[], d.words, ${values.add(search.words, "tsquery")}, 1) * ${RECENCY} AS score
      FROM found f JOIN story_search d ON d.story_id = f.story_id
    )`;
}

function narrowed(filter: SearchFilter, reader: Actor, values: SqlValues): string {
  const condition = fits(filter, reader, values);
  return filter.without ? `NOT (${condition})` : condition;
}

function fits(filter: SearchFilter, reader: Actor, values: SqlValues): string {
  switch (filter.by) {
    case "desk":
      return `s.desk_id = ${values.add(filter.desk, "text")}`;
    case "stage":
      return `s.stage = ${values.add(filter.stage, "text")}`;
    case "public":
      return `s.public_state = ${values.add(filter.state, "text")}`;
    case "mine":
      return `(${authoredBy(reader.id, values)} OR s.claimed_by IS NOT DISTINCT FROM ${values.add(reader.id, "uuid")})`;
    case "before":
      return `d.edited_at < (${values.add(filter.day, "date")})::timestamp AT TIME ZONE 'UTC'`;
    case "since":
      return `d.edited_at >= (${values.add(filter.day, "date")})::timestamp AT TIME ZONE 'UTC'`;
  }
}

function foundFromRow(row: Row): FoundRow {
  const { claimed_by: claimedBy, claimed_by_name: claimedByName, edited_at: editedAt, tags } = row;
  if (!(editedAt instanceof Date)) throw new Error("column edited_at is not an instant");
  return {
    id: textIn(row, "id"),
    slug: textIn(row, "slug"),
    desk: textIn(row, "desk_id"),
    deskName: textIn(row, "desk_name"),
    stage: parseOneOf(STAGES, textIn(row, "stage")),
    publicState: parseOneOf(PUBLIC_STATES, textIn(row, "public_state")),
    claimedBy:
      typeof claimedBy === "string" ? { id: claimedBy, name: String(claimedByName ?? "Somebody") } : null,
    editedAt,
    hed: textIn(row, "hed"),
    byline: textIn(row, "byline"),
    tags: Array.isArray(tags) ? tags.map(String) : [],
    text: textIn(row, "text"),
    released: textIn(row, "released"),
  };
}
