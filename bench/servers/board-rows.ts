import { createHash, randomUUID } from "node:crypto";
import type pg from "pg";
import * as Y from "yjs";
import { canonicalCopy } from "#copy/canonical.ts";
import { COPY_VERSION } from "#copy/format.ts";
import { readCopy } from "#copy/read.ts";
import { countWords } from "#copy/word-count.ts";
import type { Stage } from "#domain/story.ts";
import { SEARCH_FORMAT } from "#server/records/search-index.ts";
import { type Random, seeded } from "../clients/random.ts";
import { type SampleStory, sampleStory } from "../clients/sample-story.ts";
import { WordModel } from "../clients/word-model.ts";
import { DESKS } from "./archive-rows.ts";

/** Of twenty stories on the board, so many stand here; the rest of them are out already. */
const STANDING: Readonly<Record<Exclude<Stage, "spiked">, number>> = {
  drafting: 8,
  filed: 3,
  editing: 3,
  copy: 1,
  ready: 2,
  held: 1,
};
const TOGETHER = 1_000;
const WORDS = 400;

interface BoardOrder {
  /** Stories in hand. */
  readonly inHand: number;
  /** Stories that went out long ago: the board has to leave them out. */
  readonly archived: number;
  /** Staffers' IDs; each story is one's own. */
  readonly people: readonly string[];
}

interface BoardStory {
  readonly id: string;
  readonly slug: string;
  readonly hed: string;
  readonly byline: string;
  readonly desk: string;
  readonly stage: Stage;
  readonly isOut: boolean;
  readonly author: string;
  readonly hoursAgo: number;
  /** Hours from now; null for none. */
  readonly dueIn: number | null;
  readonly priority: number;
}

/** Fills an empty newsroom with a board and an archive, each story with its log, revision, moves and releases. */
export async function fillBoard(pool: pg.Pool, { inHand, archived, people }: BoardOrder): Promise<void> {
  await pool.query(
    "INSERT INTO desks (id, name) SELECT id, id FROM unnest($1::text[]) AS t(id) ON CONFLICT DO NOTHING",
    [DESKS],
  );
  const model = new WordModel(2026);
  const random = seeded(inHand);
  const sample = sampleStory(WORDS);
  const count = inHand + archived;
  for (let start = 0; start < count; start += TOGETHER) {
    const stories = Array.from({ length: Math.min(TOGETHER, count - start) }, (_, index) => {
      const number = start + index;
      return number < archived
        ? storyOf(model, random, people, { stage: "ready", isOut: true, hoursAgo: 100 + random.below(9_000) })
        : storyOf(model, random, people, { ...standing(number), hoursAgo: random.below(40) });
    });
    await insertTogether(pool, stories, sample);
  }
  await pool.query("VACUUM ANALYZE");
}

function standing(number: number): Pick<BoardStory, "stage" | "isOut"> {
  let place = number % 20;
  for (const [stage, many] of Object.entries(STANDING)) {
    // The keys are those of STANDING.
    if (place < many) return { stage: stage as Stage, isOut: false };
    place -= many;
  }
  return { stage: "ready", isOut: true };
}

function storyOf(
  model: WordModel,
  random: Random,
  people: readonly string[],
  place: Pick<BoardStory, "stage" | "isOut" | "hoursAgo">,
): BoardStory {
  const { slug, hed, byline } = model.story(0);
  return {
    id: randomUUID(),
    slug,
    hed,
    byline,
    desk: random.of(DESKS),
    author: random.of(people),
    dueIn: random.below(3) === 0 ? null : random.below(96) - 24,
    priority: 1 + random.below(6),
    ...place,
  };
}

async function insertTogether(pool: pg.Pool, stories: readonly BoardStory[], sample: SampleStory) {
  const given = JSON.stringify(stories);
  const frozen = frozenOf(sample);
  await pool.query(`INSERT INTO stories ${STORIES}`, [given]);
  await pool.query(
    `INSERT INTO copy_heads (story_id, generation, last_sequence, last_edited_at, last_edited_by)
     SELECT id, 1, 1, now() - hours, author ${GIVEN}`,
    [given],
  );
  await pool.query(
    `INSERT INTO copy_clients (story_id, generation, client_id, staffer_id)
     SELECT id, 1, client, author ${GIVEN}, unnest($2::bigint[]) AS c(client)`,
    [given, sample.clients],
  );
  await pool.query(
    `INSERT INTO copy_updates (story_id, sequence, generation, staffer_id, client_ids, bytes)
     SELECT id, 1, 1, author, $2::bigint[], $3 ${GIVEN}`,
    [given, sample.clients, Buffer.from(sample.update)],
  );
  await pool.query(
    `INSERT INTO copy_digests (story_id, sequence, hed, word_count, byline, credited)
     SELECT id, 1, hed, $2, byline, ARRAY[author] ${GIVEN}`,
    [given, frozen.words],
  );
  await pool.query(
    `INSERT INTO revisions (story_id, number, generation, sequence, copy_version, canonical, sha256, word_count, hed,
       authors, writers, reason, created_by, created_at)
     SELECT id, 1, 1, 1, ${COPY_VERSION}, $2, $3, $4, hed, ARRAY[author], ARRAY[author], 'move', author, now() - hours
     ${GIVEN}`,
    [given, frozen.canonical, frozen.sha256, frozen.words],
  );
  await pool.query(
    `INSERT INTO stage_moves (id, story_id, move, "from", "to", by, at)
     SELECT gen_random_uuid(), id, 'file', 'drafting', 'filed', author, now() - hours ${GIVEN} WHERE stage <> 'drafting'`,
    [given],
  );
  await pool.query(
    `INSERT INTO approvals (id, story_id, revision_number, sha256, kind, subject, by, at, release_number)
     SELECT gen_random_uuid(), id, 1, $2, 'initial', $2, author, now() - hours, CASE WHEN "isOut" THEN 1 END
     ${GIVEN} WHERE stage = 'ready'`,
    [given, frozen.sha256],
  );
  await pool.query(
    `INSERT INTO releases (story_id, number, kind, revision_number, sha256, by, at, first_published_at, updated_at, moved,
       wire_version, wire_status, public_state, idempotency_key, request_sha256)
     SELECT id, 1, 'initial', 1, $2, author, at, at, at, false, 1, 'usable', 'published', id::text, $2
     ${GIVEN}, LATERAL (SELECT now() - hours AS at) AS a WHERE "isOut"`,
    [given, frozen.sha256],
  );
  await pool.query(
    `INSERT INTO public_releases (story_id, number, live, kind, state, address, desk_id, desk_name, hed, dek, byline,
       first_published_at, updated_at, moved, released_at, wire_version, wire_status, line, notes)
     SELECT id, 1, true, 'initial', 'published', '/' || id, desk, desk, hed, '', byline, at, at, false, at, 1, 'usable',
       '', '[]' ${GIVEN}, LATERAL (SELECT now() - hours AS at) AS a WHERE "isOut"`,
    [given],
  );
  // As the indexer leaves them, or it would be at work on them while something else is measured.
  await pool.query(
    `INSERT INTO story_search (story_id, format, generation, sequence, live_release, edited_at, slug, tags, hed, byline,
       text, released, head, words, pairs)
     SELECT id, ${SEARCH_FORMAT}, 1, 1, "isOut"::int, now() - hours, slug, '{}', hed, byline, '', '', '', '', '{}' ${GIVEN}`,
    [given],
  );
}

const GIVEN = `FROM json_to_recordset($1::json) AS t(id uuid, slug text, hed text, byline text, desk text, stage text,
  "isOut" boolean, author uuid, "hoursAgo" float8, "dueIn" float8, priority int),
  LATERAL (SELECT "hoursAgo" * interval '1 hour' AS hours) AS ago`;

const STORIES = `(id, slug, desk_id, stage, stage_before, stage_since, public_state, created_by, created_at, claimed_by,
    claimed_at, deadline, priority, budgeted_length, budget_line)
  SELECT id, slug, desk, stage, CASE WHEN stage = 'held' THEN 'editing' END, now() - hours,
    CASE WHEN "isOut" THEN 'published' ELSE 'unpublished' END, author, now() - hours,
    CASE WHEN priority > 3 THEN author END, CASE WHEN priority > 3 THEN now() - hours END,
    now() + "dueIn" * interval '1 hour', priority, 600, hed ${GIVEN}`;

/** What freezing the sample gives. */
function frozenOf(sample: SampleStory) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, sample.update);
  const copy = readCopy(doc);
  const canonical = Buffer.from(canonicalCopy(copy));
  return { canonical, sha256: createHash("sha256").update(canonical).digest("hex"), words: countWords(copy) };
}
