import { askPrisma, numberIn, textIn } from "./copy-sql.ts";
import type { Db, Tx } from "./db.ts";

/** A story in whose log something was committed after its newest revision. */
export interface RestedCopy {
  readonly storyId: string;
  /** Of its log. */
  readonly sequence: number;
}

/**
 * Stories whose log has moved past their newest revision and was left alone since `before`, longest first. `except`: not
 * these, unless something was committed since.
 */
export async function restedCopies(
  db: Db,
  before: Date,
  except: readonly RestedCopy[],
  most: number,
): Promise<readonly RestedCopy[]> {
  const rows = await askPrisma(db)(
    `SELECT h.story_id::text AS story_id, h.last_sequence AS sequence
       FROM copy_heads h JOIN stories s ON s.id = h.story_id
       LEFT JOIN LATERAL (
         SELECT sequence FROM revisions r WHERE r.story_id = h.story_id ORDER BY number DESC LIMIT 1
       ) newest ON true
      WHERE s.expunged_at IS NULL AND h.last_edited_at <= $1::text::timestamptz
        AND h.last_sequence > coalesce(newest.sequence, 1)
        AND NOT EXISTS (SELECT 1 FROM unnest($2::text::uuid[], $3::text::bigint[]) AS seen(id, sequence)
                         WHERE seen.id = h.story_id AND seen.sequence = h.last_sequence)
      ORDER BY h.last_edited_at LIMIT $4::int`,
    [
      before.toISOString(),
      `{${except.map(({ storyId }) => storyId)}}`,
      `{${except.map(({ sequence }) => sequence)}}`,
      most,
    ],
  );
  return rows.map((row) => ({ storyId: textIn(row, "story_id"), sequence: numberIn(row, "sequence") }));
}

/** Takes the story's lock for the rest of the transaction if nobody has it; false when somebody does. */
export async function lockStoryIfFree(tx: Tx, storyId: string): Promise<boolean> {
  const rows = await askPrisma(tx)(
    "SELECT 1 AS mine FROM stories WHERE id = $1::uuid FOR NO KEY UPDATE SKIP LOCKED",
    [storyId],
  );
  return rows.length > 0;
}
