import type { Session } from "#server/database/session.ts";
import { appendAuditRow } from "#server/records/audit.ts";
import { expungeCopy } from "#server/records/expunge-copy.ts";
import { addExpungeRecord, type ExpungeRecord } from "#server/records/expunges.ts";

/** What a ledger did to a restored newsroom. */
export interface Replayed {
  /** Stories whose words were taken out again. */
  readonly again: number;
  /** Those the backup held no words of any more. */
  readonly before: number;
  /** Those the backup doesn't know: they came after it. */
  readonly unknown: number;
}

/**
 * N6: takes out of a restored backup what the law took since, within the session's transaction, so that nobody can be
 * served the newsroom before it is done. Each leaves a row in the audit trail.
 */
export async function replayExpunges(
  { ask }: Pick<Session, "ask">,
  records: readonly ExpungeRecord[],
  now: Date,
): Promise<Replayed> {
  let again = 0;
  let before = 0;
  let unknown = 0;
  for (const record of records) {
    const [story] = await ask(
      "SELECT expunged_at IS NOT NULL AS gone FROM stories WHERE id = $1::uuid FOR NO KEY UPDATE",
      [record.storyId],
    );
    if (story === undefined) unknown += 1;
    else if (story.gone === true) before += 1;
    else {
      await addExpungeRecord(ask, record);
      const { generation, tombstones } = await expungeCopy(ask, record.storyId, now);
      await appendAuditRow(ask, {
        actorId: null,
        action: "replay-expunge",
        storyId: record.storyId,
        facts: { expunge: record.id, generation, tombstones },
      });
      again += 1;
    }
  }
  return { again, before, unknown };
}
