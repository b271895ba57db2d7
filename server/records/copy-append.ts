import type pg from "pg";

/** What one process appends to one story's log at once. */
export interface Append {
  readonly storyId: string;
  /** Of the document the rows were made against; another one takes nothing. */
  readonly generation: number;
  readonly rows: readonly NewRow[];
}

export interface NewRow {
  readonly stafferId: string;
  /** Yjs clients that wrote its structs; empty for one that only deletes. */
  readonly clientIds: readonly number[];
  /** Those of them that the writer's process has not seen in the log yet (Y2). */
  readonly claims: readonly number[];
  readonly bytes: Uint8Array;
}

/**
 * What became of one story's rows. `appended`: committed, as `first` and the numbers after it. `busy`: the story's log
 * is locked by somebody else (only without `wait`). `refused`: one of the clients is another staffer's. `generation`:
 * the document was started afresh.
 */
export type Appended =
  | { readonly kind: "appended"; readonly first: number }
  | { readonly kind: "busy" }
  | { readonly kind: "refused" }
  | { readonly kind: "generation" };

export interface AppendOptions {
  /** Goes with the notice, so that the writer doesn't follow its own rows. */
  readonly processId: string;
  /** Wait for a story's lock; without it, a locked story answers `busy` and holds nobody else up. */
  readonly wait: boolean;
  /** How long to wait for the database, ms. The rows may still be committed after that: taking them twice is harmless. */
  readonly timeoutMs: number;
}

/**
 * Group commit: all stories' rows in one statement, which is one transaction. The head's row lock, taken in story ID
 * order, makes `last_sequence` gapless and in commit order. A client that is another staffer's turns its NOT NULL
 * column null and so rolls everything back; then each story is tried by itself.
 */
export async function appendUpdates(
  pool: pg.Pool,
  appends: readonly Append[],
  options: AppendOptions,
): Promise<ReadonlyMap<string, Appended>> {
  try {
    return await appendAll(pool, appends, options);
  } catch (problem) {
    if (!isForeignClient(problem)) throw problem;
    const [only] = appends;
    if (appends.length === 1 && only) return new Map([[only.storyId, { kind: "refused" }]]);
    return appendEach(pool, appends, options);
  }
}

async function appendEach(
  pool: pg.Pool,
  appends: readonly Append[],
  options: AppendOptions,
): Promise<ReadonlyMap<string, Appended>> {
  const outcomes = new Map<string, Appended>();
  for (const append of appends) {
    for (const [storyId, outcome] of await appendUpdates(pool, [append], options))
      outcomes.set(storyId, outcome);
  }
  return outcomes;
}

async function appendAll(
  pool: pg.Pool,
  appends: readonly Append[],
  { processId, wait, timeoutMs }: AppendOptions,
): Promise<ReadonlyMap<string, Appended>> {
  const values = [
    appends.map((append) => append.storyId),
    appends.map((append) => append.generation),
    appends.map((append) => append.rows.length),
    appends.map((append) => append.rows.at(-1)?.stafferId),
    ...rowColumns(appends),
    ...claimColumns(appends),
    processId,
  ];
  const { rows } = await pool.query<{ story_id: string; generation: number; first: string | null }>({
    name: wait ? "append-waiting" : "append",
    text: statement(wait),
    values,
    // pg's types leave out this setting of a single query; its Query reads it.
    ...{ query_timeout: timeoutMs },
  });
  const found = new Map(rows.map((row) => [row.story_id, row]));
  return new Map(appends.map((append) => [append.storyId, outcomeOf(append, found.get(append.storyId))]));
}

function outcomeOf(append: Append, row: { generation: number; first: string | null } | undefined): Appended {
  if (row === undefined || row.generation !== append.generation) return { kind: "generation" };
  if (row.first === null) return { kind: "busy" };
  return { kind: "appended", first: Number(row.first) };
}

function rowColumns(appends: readonly Append[]): unknown[] {
  const all = appends.flatMap(({ storyId, rows }) => rows.map((row, index) => ({ storyId, row, index })));
  return [
    all.map(({ storyId }) => storyId),
    all.map(({ index }) => index),
    all.map(({ row }) => row.stafferId),
    all.map(({ row }) => `{${row.clientIds.join(",")}}`),
    // pg turns a Buffer within a list into hex, which it doesn't do for a plain Uint8Array.
    all.map(({ row }) => Buffer.from(row.bytes.buffer, row.bytes.byteOffset, row.bytes.byteLength)),
  ];
}

function claimColumns(appends: readonly Append[]): unknown[] {
  const claims = appends.flatMap(({ storyId, rows }) =>
    // One client twice in one statement would be an error of its own.
    [...new Map(rows.flatMap((row) => row.claims.map((client) => [client, row.stafferId]))).entries()].map(
      ([client, stafferId]) => ({ storyId, client, stafferId }),
    ),
  );
  return [
    claims.map(({ storyId }) => storyId),
    claims.map(({ client }) => client),
    claims.map(({ stafferId }) => stafferId),
  ];
}

function statement(wait: boolean): string {
  return `
WITH asked AS (
  SELECT * FROM unnest($1::uuid[], $2::int[], $3::int[], $4::uuid[]) AS t(story_id, generation, rows, staffer_id)
), locked AS MATERIALIZED (
  SELECT h.story_id FROM copy_heads h JOIN asked a ON a.story_id = h.story_id AND a.generation = h.generation
  ORDER BY h.story_id FOR UPDATE OF h${wait ? "" : " SKIP LOCKED"}
), head AS (
  UPDATE copy_heads h SET last_sequence = h.last_sequence + a.rows, last_edited_at = clock_timestamp(),
    last_edited_by = a.staffer_id
  FROM locked l JOIN asked a ON a.story_id = l.story_id
  WHERE h.story_id = l.story_id
  RETURNING h.story_id, h.generation, h.last_sequence - a.rows + 1 AS first
), claimed AS (
  INSERT INTO copy_clients AS c (story_id, generation, client_id, staffer_id)
  SELECT h.story_id, h.generation, t.client_id, t.staffer_id
  FROM unnest($10::uuid[], $11::bigint[], $12::uuid[]) AS t(story_id, client_id, staffer_id)
  JOIN head h ON h.story_id = t.story_id
  ON CONFLICT (story_id, generation, client_id) DO UPDATE
  SET staffer_id = CASE WHEN c.staffer_id = excluded.staffer_id THEN c.staffer_id END
), inserted AS (
  INSERT INTO copy_updates (story_id, sequence, generation, staffer_id, client_ids, bytes)
  SELECT h.story_id, h.first + t.index, h.generation, t.staffer_id, t.client_ids::bigint[], t.bytes
  FROM unnest($5::uuid[], $6::int[], $7::uuid[], $8::text[], $9::bytea[])
    AS t(story_id, index, staffer_id, client_ids, bytes)
  JOIN head h ON h.story_id = t.story_id
), told AS (
  SELECT pg_notify('copy', $13::text) WHERE EXISTS (SELECT 1 FROM head)
)
SELECT a.story_id::text AS story_id, coalesce(h.generation, k.generation) AS generation, h.first,
  (SELECT count(*) FROM told) AS told
FROM asked a LEFT JOIN head h ON h.story_id = a.story_id LEFT JOIN copy_heads k ON k.story_id = a.story_id
WHERE k.story_id IS NOT NULL`;
}

/** The trick of the claim above: only another staffer's client makes this column null. */
function isForeignClient(problem: unknown): boolean {
  return (
    problem instanceof Error &&
    "code" in problem &&
    problem.code === "23502" &&
    "table" in problem &&
    problem.table === "copy_clients"
  );
}
