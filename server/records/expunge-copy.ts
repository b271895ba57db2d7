import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { openCopyDocument } from "#copy/open-document.ts";
import { serverClientId } from "./copy-document.ts";
import { nextGeneration } from "./copy-generation.ts";
import { sha256Of } from "./copy-load.ts";
import { type Ask, numberIn, textIn } from "./copy-sql.ts";
import { PLACES } from "./expunge-places.ts";
import { dropMailsOfStory } from "./notice-mails.ts";
import { forgetSearchText } from "./search-index.ts";

/** What became of a story's words. */
export interface Expunged {
  /** Of the empty document that stands in place of the old one. */
  readonly generation: number;
  /** How many tombstones stand where there were words, by "table.column". */
  readonly tombstones: Readonly<Record<string, number>>;
}

/**
 * N6: takes a story's words out of every place there is (expunge-places.ts) and leaves the SHA-256 of what was there;
 * gives the document a new generation, so that every page that holds the old one is closed and takes nothing in; takes
 * it from readers, from the list and from everybody's sight. Within the caller's transaction, after the story's lock
 * and once `expunges` says that two people confirmed it. Doing it twice changes nothing more.
 */
export async function expungeCopy(ask: Ask, storyId: string, now: Date): Promise<Expunged> {
  const [head] = await ask(
    `SELECT h.generation, h.last_sequence, s.created_by::text AS created_by
       FROM copy_heads h JOIN stories s ON s.id = h.story_id WHERE h.story_id = $1::uuid FOR UPDATE OF h`,
    [storyId],
  );
  if (head === undefined) throw new Error(`there is no copy of story ${storyId}`);
  const tombstones: Record<string, number> = {};
  for (const [table, { story, copy }] of Object.entries(PLACES)) {
    for (const column of copy) {
      const [changed] = await ask(
        "SELECT expunge_column($1::uuid, $2::text, $3::text, $4::text)::int AS changed",
        [storyId, table, story, column],
      );
      const count = changed === undefined ? 0 : numberIn(changed, "changed");
      if (count > 0) tombstones[`${table}.${column}`] = count;
    }
  }
  const generation = nextGeneration(numberIn(head, "generation"), now);
  await startEmpty(ask, {
    storyId,
    generation,
    sequence: numberIn(head, "last_sequence") + 1,
    createdBy: textIn(head, "created_by"),
  });
  await forgetSearchText(ask, storyId);
  await takeFromSight(ask, storyId, now);
  await dropMailsOfStory(ask, storyId);
  return { generation, tombstones };
}

interface EmptyCopy {
  readonly storyId: string;
  readonly generation: number;
  readonly sequence: number;
  readonly createdBy: string;
}

/** A document with nothing in it, as a snapshot: the log of the old one is not read any more. */
async function startEmpty(ask: Ask, { storyId, generation, sequence, createdBy }: EmptyCopy): Promise<void> {
  const doc = openCopyDocument();
  doc.clientID = serverClientId();
  doc.getText(BODY).insert(0, "\n");
  const bytes = Y.encodeStateAsUpdate(doc);
  await ask(
    `INSERT INTO copy_clients (story_id, generation, client_id, staffer_id)
     VALUES ($1::uuid, $2::int, $3::bigint, $4::uuid)`,
    [storyId, generation, doc.clientID, createdBy],
  );
  await ask(
    `INSERT INTO copy_snapshots (story_id, generation, sequence, bytes, sha256)
     VALUES ($1::uuid, $2::int, $3::bigint, $4::bytea, $5::text)`,
    [storyId, generation, sequence, bytes, sha256Of(bytes)],
  );
  await ask(
    `UPDATE copy_heads SET generation = $2::int, last_sequence = $3::bigint, snapshot_sequence = $3::bigint
     WHERE story_id = $1::uuid`,
    [storyId, generation, sequence],
  );
  // A digest of the old document that is on its way is older than this one, and so is not kept.
  await ask("UPDATE copy_digests SET sequence = $2::bigint, word_count = 0 WHERE story_id = $1::uuid", [
    storyId,
    sequence,
  ]);
  doc.destroy();
}

async function takeFromSight(ask: Ask, storyId: string, now: Date): Promise<void> {
  for (const [table, { story, emptied = [] }] of Object.entries(PLACES)) {
    for (const column of emptied) {
      // Names of our own list above, never anybody's words.
      await ask(`UPDATE ${table} SET ${column} = '{}' WHERE ${story} = $1::uuid`, [storyId]);
    }
  }
  // R6: nothing of it goes out any more.
  await ask(
    `UPDATE scheduled_releases SET state = 'taken-back', ended_why = 'expunged', ended_at = $2::text::timestamptz
      WHERE story_id = $1::uuid AND state = 'waiting'`,
    [storyId, now.toISOString()],
  );
  await ask("UPDATE public_releases SET state = 'expunged' WHERE story_id = $1::uuid", [storyId]);
  await ask(
    `UPDATE stories SET stage = 'spiked', stage_before = NULL, claimed_by = NULL, claimed_at = NULL,
       embargo_until = NULL, deadline = NULL, expunged_at = $2::text::timestamptz,
       public_state = CASE public_state WHEN 'unpublished' THEN 'unpublished' ELSE 'killed' END
     WHERE id = $1::uuid`,
    [storyId, now.toISOString()],
  );
  // Sockets first of all: what people type from here on has no place to go.
  for (const [channel, payload] of [
    ["access", storyId],
    ["copy", "expunge"],
    ["release", storyId],
    ["desk", storyId],
  ])
    await ask("SELECT count(pg_notify($1::text, $2::text))::int AS told", [channel, payload]);
}
