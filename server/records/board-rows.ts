import type { BoardFacts } from "#domain/board.ts";
import { RELEASE_KINDS } from "#domain/release.ts";
import { ROLES } from "#domain/staffer.ts";
import { PUBLIC_STATES, STAGES, type WorkingStage } from "#domain/story.ts";
import type { Database } from "#server/database/connect.ts";
import { isId } from "./db.ts";
import { parseOneOf } from "./stored-shapes.ts";
import { WROTE } from "./wrote-sql.ts";

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
  readonly is_credited: boolean;
  readonly is_reporter: boolean;
  readonly is_touched: boolean;
  readonly needs_review: boolean;
  readonly approved_kind: string | null;
  readonly approved_by: string | null;
  readonly holder_roles: readonly { readonly role: string; readonly desk: string | null }[] | null;
}

/**
 * First which stories those are, then what this reader is to each of them, looked up by the story: a whole board costs what
 * its stories do, and one story next to nothing, however much the newsroom has published before.
 */
const SQL = `
  WITH shown AS MATERIALIZED (
    SELECT s.* FROM stories s
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
            OR greatest(s.stage_since, s.claimed_at, h.last_edited_at, p.released_at) > (SELECT newsroom_now() - interval '2 days') END
    ORDER BY s.id DESC
    LIMIT $8
  )
  SELECT s.id::text, s.slug, s.desk_id AS desk, s.stage, s.stage_before, s.public_state,
         s.created_by::text, s.claimed_by::text, s.deadline, s.priority,
         'needs-checking' IN (s.flags->>'legal', s.flags->>'picture') AS needs_checking,
         EXISTS (SELECT FROM (${WROTE}) w WHERE w.story_id = s.id AND w.staffer_id = $1::uuid)
           OR EXISTS (SELECT FROM copy_digests WHERE story_id = s.id AND credited @> ARRAY[$1::uuid])
           OR $1::uuid = ANY ((SELECT authors FROM revisions WHERE story_id = s.id ORDER BY number DESC LIMIT 1)::uuid[])
           AS is_author,
         EXISTS (SELECT FROM copy_digests WHERE story_id = s.id AND credited @> ARRAY[$1::uuid]) AS is_credited,
         EXISTS (SELECT FROM desk_roles WHERE staffer_id = $1::uuid AND role = 'reporter') AS is_reporter,
         EXISTS (SELECT FROM stage_moves WHERE story_id = s.id AND "by" = $1::uuid)
           OR EXISTS (SELECT FROM approvals WHERE story_id = s.id AND "by" = $1::uuid)
           OR EXISTS (SELECT FROM releases WHERE story_id = s.id AND "by" = $1::uuid)
           OR EXISTS (SELECT FROM revisions WHERE story_id = s.id AND created_by = $1::uuid)
           OR EXISTS (SELECT FROM flag_changes WHERE story_id = s.id AND "by" = $1::uuid)
           OR EXISTS (SELECT FROM checklist_ticks WHERE story_id = s.id AND "by" = $1::uuid) AS is_touched,
         EXISTS (SELECT FROM releases l LEFT JOIN release_reviews v USING (story_id, number)
                 WHERE l.story_id = s.id AND l.alone_reason IS NOT NULL AND v.story_id IS NULL AND l."by" <> $1::uuid) AS needs_review,
         a.kind AS approved_kind, a."by"::text AS approved_by,
         CASE WHEN s.claimed_by IS NOT NULL THEN
           (SELECT coalesce(json_agg(json_build_object('role', r.role, 'desk', r.desk_id)), '[]')
              FROM desk_roles r WHERE r.staffer_id = s.claimed_by) END AS holder_roles
  FROM shown s
  LEFT JOIN LATERAL (
    SELECT o.kind, o."by" FROM approvals o
    LEFT JOIN public_releases p ON p.story_id = s.id AND p.live
    LEFT JOIN releases l ON l.story_id = s.id AND l.number = p.number
    WHERE o.story_id = s.id AND o.revoked_at IS NULL AND o.release_number IS NULL
      AND (l.number IS NULL OR o.revision_number > l.revision_number
        OR (o.revision_number = l.revision_number AND o.at > l.at))
    ORDER BY o.at DESC, o.id DESC LIMIT 1
  ) a ON true
  ORDER BY s.id DESC`;

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
    approved:
      row.approved_kind === null || row.approved_by === null
        ? null
        : { kind: parseOneOf(RELEASE_KINDS, row.approved_kind), by: row.approved_by },
    isWriter: row.is_credited || (row.is_author && row.is_reporter),
    holder:
      row.claimed_by === null || row.holder_roles === null
        ? null
        : {
            id: row.claimed_by,
            roles: row.holder_roles.map(({ role, desk }) => ({ role: parseOneOf(ROLES, role), desk })),
          },
  };
}

const WORKING_STAGES = STAGES.filter(
  (stage): stage is WorkingStage => stage !== "held" && stage !== "spiked",
);
