import type pg from "pg";
import { appendAuditRow } from "./audit.ts";
import { askPool } from "./copy-sql.ts";
import type { ForeignClient } from "./room-log.ts";

/** Y2: a clientID that is somebody else's was used. A fault of ours or a theft; either way a person must look at it. */
export async function auditForeignClient(pool: pg.Pool, report: ForeignClient): Promise<void> {
  const { storyId, stafferId, client } = report;
  const connection = await pool.connect();
  const ask = askPool(connection);
  try {
    await ask("BEGIN", []);
    await appendAuditRow(ask, {
      actorId: stafferId,
      action: "use-foreign-client",
      storyId,
      facts: { client },
    });
    await ask("COMMIT", []);
  } catch (problem) {
    await ask("ROLLBACK", []);
    throw problem;
  } finally {
    connection.release();
  }
}
