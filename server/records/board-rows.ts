import type { BoardFacts } from "#domain/board.ts";
import { PUBLIC_STATES, STAGES, type WorkingStage } from "#domain/story.ts";
import type { Database } from "#server/database/connect.ts";
import { isId } from "./db.ts";
import { parseOneOf } from "./stored-shapes.ts";

export interface BoardQuery {
  /** A staffer's ID: what is theirs is told from what they touched. */
  readonly reader: string;
  /** A desk's ID. */
  readonly desk?: string;
  /** Found in slug, hed, byline or budget line, in any case. */
  readonly q?: string;
  readonly tag?: string;
  /** Only these stories. */
  readonly only?: readonly string[];
  /** Due from the one instant until before the other, however long it was left alone; otherwise what is on the board now. */
  readonly due?: { readonly from: Date; readonly until: Date };
}

/** More stories than a newsroom has in hand at once; the board says when it stops there. */
export const MOST_ON_BOARD = 5_000;

/**
 * What places stories on the board, newest first, in one statement. On it is all that is unpublished, and what is out or
 * spiked for as long as it was moved, written in, claimed or released in the last two days.
 */
export async function boardRows(
  { pool }: Pick<Database, "pool">,
  query: BoardQuery,
): Promise<readonly BoardFacts[]> {
  const { reader, desk, q = "", tag, only, due } = query;
  const { rows } = await pool.query<Row>(SQL, [
    reader,
    desk ?? null,
    q.trim() === "" ? null : `%${q.trim().replaceAll(/[\\%_]/g, "\\$&")}%`,
    tag ?? null,
    only === undefined ? null : only.filter(isId),
    due?.from ?? null,
    due?.until ?? null,
    MOST_ON_BOARD + 1,
  ]);
  return rows.map((row) => factsOf(row, reader));
}

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly desk: string;
  readonly stage: string;
  readonly stage_before: string | null;
  readonly public_state: string;
  readonly created_by: string;
  readonly claimed_by: string | null;
  readonly deadline: Date | null;
  readonly priority: number;
  readonly needs_checking: boolean;
  readonly is_author: boolean;
  readonly is_touched: boolean;
  readonly needs_review: boolean;
  readonly is_approved: boolean;
}

const SQL = `
  WITH authored AS (
    SELECT story_id FROM copy_clients WHERE staffer_id = $1::uuid
    UNION SELECT story_id FROM copy_digests WHERE credited @> ARRAY[$1::uuid]
    UNION SELECT r.story_id FROM revisions r WHERE r.authors @> ARRAY[$1::uuid]
      AND NOT EXISTS (SELECT 1 FROM revisions n WHERE n.story_id = r.story_id AND n.number > r.number)
  ), touched AS (
    SELECT story_id FROM stage_moves WHERE "by" = $1::uuid
    UNION SELECT story_id FROM approvals WHERE "by" = $1::uuid
    UNION SELECT story_id FROM releases WHERE "by" = $1::uuid
    UNION SELECT story_id FROM revisions WHERE created_by = $1::uuid
    UNION SELECT story_id FROM flag_changes WHERE "by" = $1::uuid
    UNION SELECT story_id FROM checklist_ticks WHERE "by" = $1::uuid
  ), alone AS (
    SELECT l.story_id FROM releases l LEFT JOIN release_reviews v USING (story_id, number)
    WHERE l.alone_reason IS NOT NULL AND v.story_id IS NULL AND l."by" <> $1::uuid
  ), approved AS (
    SELECT story_id FROM approvals WHERE revoked_at IS NULL AND release_number IS NULL
  )
  SELECT s.id::text, s.slug, s.desk_id AS desk, s.stage, s.stage_before, s.public_state,
         s.created_by::text, s.claimed_by::text, s.deadline, s.priority,
         'needs-checking' IN (s.flags->>'legal', s.flags->>'picture') AS needs_checking,
         s.id IN (SELECT story_id FROM authored) AS is_author,
         s.id IN (SELECT story_id FROM touched) AS is_touched,
         s.id IN (SELECT story_id FROM alone) AS needs_review,
         s.id IN (SELECT story_id FROM approved) AS is_approved
  FROM stories s
  LEFT JOIN copy_digests d ON d.story_id = s.id
  LEFT JOIN copy_heads h ON h.story_id = s.id
  LEFT JOIN public_releases p ON p.story_id = s.id AND p.live
  WHERE s.public_state <> 'killed' AND s.expunged_at IS NULL
    AND ($2::text IS NULL OR s.desk_id = $2)
    AND ($3::text IS NULL OR s.slug ILIKE $3 OR d.hed ILIKE $3 OR d.byline ILIKE $3 OR s.budget_line ILIKE $3)
    AND ($4::text IS NULL OR $4 = ANY (s.tags))
    AND ($5::uuid[] IS NULL OR s.id = ANY ($5))
    AND CASE WHEN $6::timestamptz IS NOT NULL THEN s.deadline >= $6 AND s.deadline < $7
        ELSE (s.public_state = 'unpublished' AND s.stage <> 'spiked')
          OR greatest(s.stage_since, s.claimed_at, h.last_edited_at, p.released_at) > newsroom_now() - interval '2 days' END
  ORDER BY s.id DESC
  LIMIT $8`;

function factsOf(row: Row, reader: string): BoardFacts {
  const isMine = row.is_author || row.created_by === reader || row.claimed_by === reader;
  return {
    id: row.id,
    slug: row.slug,
    desk: row.desk,
    stage: parseOneOf(STAGES, row.stage),
    stageBefore: row.stage_before === null ? null : parseOneOf(WORKING_STAGES, row.stage_before),
    publicState: parseOneOf(PUBLIC_STATES, row.public_state),
    createdBy: row.created_by,
    // Whether this reader is one is all that is asked here.
    authors: row.is_author ? [reader] : [],
    claimedBy: row.claimed_by,
    deadline: row.deadline,
    priority: row.priority,
    isMine,
    isTouched: row.is_touched,
    needsChecking: row.needs_checking,
    needsReview: row.needs_review,
    isApproved: row.is_approved,
  };
}

const WORKING_STAGES = STAGES.filter(
  (stage): stage is WorkingStage => stage !== "held" && stage !== "spiked",
);
