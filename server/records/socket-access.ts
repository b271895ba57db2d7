import type { Actor } from "#domain/staffer.ts";
import {
  PUBLIC_STATES,
  type PublicState,
  STAGES,
  type Stage,
  type StoryFacts,
  type WorkingStage,
} from "#domain/story.ts";
import type { Database } from "../database/connect.ts";
import { ACTOR_COLUMNS, type ActorRow, actorOf } from "./actor-sql.ts";
import { isId } from "./db.ts";
import { parseOneOf } from "./stored-shapes.ts";
import { WROTE } from "./wrote-sql.ts";

type Pool = Database["pool"];

interface StandingRow extends ActorRow {
  readonly sign_in_id: string;
}

/**
 * A connection whose answer never comes is given up, or those asked again every sweep would take all there are. pg's
 * types leave out this setting of a single query; its Query reads it.
 */
const ANSWER_MS = 4_000;

/** Whose sign-ins still stand, by sign-in; one round trip for all sockets of a process. */
export async function standingActors(
  pool: Pool,
  signInIds: readonly string[],
): Promise<ReadonlyMap<string, Actor>> {
  const { rows } = await pool.query<StandingRow>({
    name: "standing-actors",
    text: `SELECT i.id::text AS sign_in_id, ${ACTOR_COLUMNS}
           FROM sign_ins i JOIN staffers s ON s.id = i.staffer_id
           WHERE i.id = ANY($1::uuid[]) AND i.ended_at IS NULL AND i.expires_at > newsroom_now()
             AND s.disabled_at IS NULL AND NOT s.must_change_password`,
    values: [signInIds.filter(isId)],
    ...{ query_timeout: ANSWER_MS },
  });
  return new Map(rows.map((row) => [row.sign_in_id, actorOf(row)]));
}

interface FactsRow {
  readonly id: string;
  readonly desk: string;
  readonly stage: string;
  readonly stage_before: string | null;
  readonly public_state: string;
  readonly created_by: string;
  readonly authors: string[];
  readonly claimed_by: string | null;
}

/** What the permission table asks of each story; one round trip for all rooms of a process. */
export async function storyFacts(
  pool: Pool,
  storyIds: readonly string[],
): Promise<ReadonlyMap<string, StoryFacts>> {
  const { rows } = await pool.query<FactsRow>({
    name: "story-facts",
    text: `SELECT s.id::text AS id, s.desk_id AS desk, s.stage, s.stage_before, s.public_state,
             s.created_by::text AS created_by, s.claimed_by::text AS claimed_by,
             ARRAY(SELECT DISTINCT w.staffer_id::text FROM (${WROTE}) w WHERE w.story_id = s.id)
               || coalesce((SELECT d.credited::text[] FROM copy_digests d WHERE d.story_id = s.id), '{}')
               || coalesce((SELECT r.authors::text[] FROM revisions r WHERE r.story_id = s.id
                            ORDER BY r.number DESC LIMIT 1), '{}') AS authors
           FROM stories s WHERE s.id = ANY($1::uuid[]) AND s.expunged_at IS NULL`,
    values: [storyIds.filter(isId)],
    ...{ query_timeout: ANSWER_MS },
  });
  return new Map(rows.map((row) => [row.id, factsOf(row)]));
}

/** N6: which of these stories the law took. */
export async function expungedStories(pool: Pool, storyIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ id: string }>({
    name: "expunged-stories",
    text: "SELECT id::text AS id FROM stories WHERE id = ANY($1::uuid[]) AND expunged_at IS NOT NULL",
    values: [storyIds.filter(isId)],
    ...{ query_timeout: ANSWER_MS },
  });
  return new Set(rows.map(({ id }) => id));
}

const WORKING_STAGES = STAGES.filter(
  (stage): stage is WorkingStage => stage !== "held" && stage !== "spiked",
);

function factsOf(row: FactsRow): StoryFacts {
  const stage: Stage = parseOneOf(STAGES, row.stage);
  const publicState: PublicState = parseOneOf(PUBLIC_STATES, row.public_state);
  return {
    id: row.id,
    desk: row.desk,
    stage,
    stageBefore: row.stage_before === null ? null : parseOneOf(WORKING_STAGES, row.stage_before),
    publicState,
    createdBy: row.created_by,
    authors: [...new Set(row.authors)],
    claimedBy: row.claimed_by,
  };
}
