import type { Tx } from "./db.ts";

/** Stories of one transaction: so long are their locks held at most. */
const TOGETHER = 20;

/**
 * Locks stories whose deadline lies ahead by `until` at the latest, that readers don't have, and of which nobody has been
 * told so. Those that somebody else is at are passed over; they come next time.
 */
export async function lockNearDeadlines(
  tx: Tx,
  now: Date,
  until: Date,
): Promise<{ readonly ids: readonly string[]; readonly more: boolean }> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM stories
     WHERE deadline > ${now} AND deadline <= ${until} AND deadline_told IS DISTINCT FROM deadline
       AND public_state = 'unpublished' AND stage <> 'spiked' AND expunged_at IS NULL
     ORDER BY deadline, id LIMIT ${TOGETHER} FOR NO KEY UPDATE SKIP LOCKED`;
  return { ids: rows.map(({ id }) => id), more: rows.length === TOGETHER };
}

/** Only with the story's lock held: its people have been told of this deadline. */
export async function markDeadlineTold(tx: Tx, storyId: string, deadline: Date): Promise<void> {
  await tx.story.update({ where: { id: storyId }, data: { deadlineTold: deadline } });
}
