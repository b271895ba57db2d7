import { type Ask, askPrisma, textIn } from "./copy-sql.ts";
import type { Db } from "./db.ts";

/** What a timeline is made of. */
const TIMELINE_KINDS = ["revision", "move", "approval", "revoked", "release"] as const;
type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Something that happened to a story, by the row that says so. */
export interface TimelineEntry {
  readonly kind: TimelineKind;
  /** Number of a revision or a release, ID of a move or an approval. */
  readonly key: string;
  /** Where it stands in the timeline: what a next page starts after. */
  readonly cursor: string;
}

/** Which part of a timeline: all, or only revisions with a name, moves, or what readers got. */
export const TIMELINE_FILTERS = ["all", "named", "moves", "releases"] as const;
export type TimelineFilter = (typeof TIMELINE_FILTERS)[number];

const NAMED =
  "coalesce(n.story_id IS NOT NULL AND n.name IS NOT NULL OR n.story_id IS NULL AND r.name IS NOT NULL, false)";

/**
 * Of things of one transaction, which share their instant, the effect stands above what it came from: a release above its
 * approval, a move above the revision it froze.
 */
const ALL = `
  SELECT 'revision' AS kind, 1 AS rank, lpad(r.number::text, 10, '0') AS key, r.created_at AS at, ${NAMED} AS named
    FROM revisions r LEFT JOIN revision_names n ON n.story_id = r.story_id AND n.number = r.number
   WHERE r.story_id = $1::uuid
  UNION ALL SELECT 'move', 2, id::text, at, false FROM stage_moves WHERE story_id = $1::uuid
  UNION ALL SELECT 'approval', 3, id::text, at, false FROM approvals WHERE story_id = $1::uuid
  UNION ALL SELECT 'revoked', 4, id::text, revoked_at, false FROM approvals
             WHERE story_id = $1::uuid AND revoked_at IS NOT NULL
  UNION ALL SELECT 'release', 5, lpad(number::text, 10, '0'), at, false FROM releases WHERE story_id = $1::uuid`;

const CHOSEN: Readonly<Record<TimelineFilter, string>> = {
  all: "true",
  named: "named",
  moves: "kind = 'move'",
  releases: "kind IN ('release', 'approval', 'revoked')",
};

const CURSOR = /^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z~[1-5]~[0-9a-f-]{1,36}$/;

/** Newest first. `after` is the cursor of the last entry already seen; one that nobody made starts from the top. */
export async function listTimeline(
  db: Db,
  storyId: string,
  page: { readonly filter: TimelineFilter; readonly after?: string; readonly limit: number },
): Promise<readonly TimelineEntry[]> {
  const ask: Ask = askPrisma(db);
  const after = page.after !== undefined && CURSOR.test(page.after) ? page.after.split("~") : null;
  const rows = await ask(
    `SELECT kind, key,
            to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '~' || rank || '~' || key AS cursor
       FROM (${ALL}) entries
      WHERE ${CHOSEN[page.filter]}
        AND ($2::text IS NULL OR (at, rank, key) < ($2::text::timestamptz, $3::text::int, $4::text))
      ORDER BY at DESC, rank DESC, key DESC LIMIT $5::int`,
    [storyId, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, page.limit],
  );
  return rows.map((row) => ({
    kind: kindIn(textIn(row, "kind")),
    key: textIn(row, "key"),
    cursor: textIn(row, "cursor"),
  }));
}

function kindIn(text: string): TimelineKind {
  const kind = TIMELINE_KINDS.find((each) => each === text);
  if (kind === undefined) throw new Error(`${text} is nothing of a timeline`);
  return kind;
}
