import type { Session } from "#server/database/session.ts";
import { appendAuditRow } from "#server/records/audit.ts";
import { NotRewritable } from "#server/records/copy-authors.ts";
import { CopyDamaged } from "#server/records/copy-load.ts";
import { type Rebased, rebaseCopy } from "#server/records/copy-rebase.ts";
import { isId } from "#server/records/db.ts";
import { StartRefused } from "../start-refused.ts";

/** The story can't be rebased, and is as it was. The message is the sentence to print. */
class RebaseRefused extends StartRefused {}

/** One transaction: the new generation, the row in the trail that tells of it, and the notice that closes open pages. */
export async function rebaseStory(session: Session, storyId: string, now: Date): Promise<Rebased> {
  await session.run("BEGIN");
  try {
    const rebased = await rebaseCopy(session.ask, storyId, now);
    await appendAuditRow(session.ask, {
      actorId: null,
      action: "rebase-copy",
      storyId,
      facts: {
        generation: rebased.generation,
        clientsBefore: rebased.before.clients,
        clientsAfter: rebased.after.clients,
      },
    });
    await session.run("COMMIT");
    return rebased;
  } catch (problem) {
    await session.run("ROLLBACK").catch(() => undefined); // the connection may be what broke
    if (problem instanceof NotRewritable || problem instanceof CopyDamaged) {
      throw new RebaseRefused(`Story ${storyId} stays as it is: ${problem.message}.`);
    }
    throw problem;
  }
}

/** The story an operator names by its ID or its slug. */
export async function findStory({ ask }: Pick<Session, "ask">, name: string): Promise<string> {
  const rows = await ask(
    `SELECT id::text AS id FROM stories
      WHERE ${isId(name) ? "id = $1::uuid" : "slug = $1::text"} AND expunged_at IS NULL ORDER BY id`,
    [name],
  );
  const [first, ...others] = rows.map((row) => String(row.id));
  if (first === undefined) throw new RebaseRefused(`There is no story ${name}.`);
  if (others.length > 0) {
    throw new RebaseRefused(
      `Several stories are called ${name}; name one by its ID: ${[first, ...others].join(", ")}.`,
    );
  }
  return first;
}
