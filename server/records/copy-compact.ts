import { dependsOnMissing, readStoredLog } from "./copy-load.ts";
import { mergeLog } from "./copy-merge.ts";
import { type Ask, numberIn } from "./copy-sql.ts";

/** Where a log's updates are merged: a long one takes long, and that is another thread's work. */
export type Merge = (updates: readonly Uint8Array[]) => Promise<ReturnType<typeof mergeLog>>;

/**
 * Replaces a story's long log by a snapshot of exactly the sequence it names. One statement, so one transaction. Of
 * what the snapshot before it holds, only everyone's newest row stays (writersSince); that snapshot itself stays until
 * the next one, in case this one can't be read; what an older generation left goes with it, but
 * for one client of everyone: whoever wrote once stays an author (storyFacts). False when somebody compacted further meanwhile.
 */
export async function compact(ask: Ask, storyId: string, merge: Merge = mergeHere): Promise<boolean> {
  const { updates, generation, sequence } = await readStoredLog(ask, storyId);
  const merged = await merge(updates);
  if (merged === null) throw dependsOnMissing(storyId);
  const [answer] = await ask(
    `WITH head AS (
       UPDATE copy_heads SET snapshot_sequence = $3::bigint
       WHERE story_id = $1::uuid AND generation = $2::int AND snapshot_sequence < $3::bigint RETURNING 1
     ), previous AS (
       SELECT max(sequence) AS sequence FROM copy_snapshots
       WHERE story_id = $1::uuid AND generation = $2::int AND sequence < $3::bigint
     ), kept AS (
       INSERT INTO copy_snapshots (story_id, generation, sequence, bytes, sha256)
       SELECT $1::uuid, $2::int, $3::bigint, $4::bytea, $5::text FROM head
     ), dropped AS (
       DELETE FROM copy_snapshots s USING previous p
       WHERE s.story_id = $1::uuid AND EXISTS (SELECT 1 FROM head) AND p.sequence IS NOT NULL
         AND (s.generation < $2::int OR (s.generation = $2::int AND s.sequence < p.sequence))
     ), forgotten AS (
       DELETE FROM copy_clients c USING previous p
       WHERE c.story_id = $1::uuid AND c.generation < $2::int AND EXISTS (SELECT 1 FROM head) AND p.sequence IS NOT NULL
         AND EXISTS (SELECT 1 FROM copy_clients later WHERE later.story_id = c.story_id AND later.staffer_id = c.staffer_id
                     AND (later.generation, later.client_id) > (c.generation, c.client_id))
     ), thinned AS (
       DELETE FROM copy_updates u USING previous p
       WHERE u.story_id = $1::uuid AND u.sequence <= p.sequence AND EXISTS (SELECT 1 FROM head)
         AND EXISTS (SELECT 1 FROM copy_updates later WHERE later.story_id = u.story_id
                     AND later.staffer_id = u.staffer_id AND later.sequence > u.sequence)
     )
     SELECT count(*)::int AS compacted FROM head`,
    [storyId, generation, sequence, merged.bytes, merged.sha256],
  );
  return answer !== undefined && numberIn(answer, "compacted") === 1;
}

async function mergeHere(updates: readonly Uint8Array[]): ReturnType<Merge> {
  return mergeLog(updates);
}
