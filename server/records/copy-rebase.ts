import * as Y from "yjs";
import { serverClientId } from "./copy-document.ts";
import { nextGeneration } from "./copy-generation.ts";
import { askOwners, loadCopy, sha256Of } from "./copy-load.ts";
import { rewriteCopy } from "./copy-rewrite.ts";
import { type Ask, numberIn, textIn } from "./copy-sql.ts";

/** What a story's document weighs. */
export interface CopyWeight {
  /** Yjs clients that ever wrote in this generation; every page that is opened and written in adds one. */
  readonly clients: number;
  readonly structs: number;
  /** Of the whole document, encoded. */
  readonly bytes: number;
}

export interface Rebased {
  readonly generation: number;
  readonly before: CopyWeight;
  readonly after: CopyWeight;
}

/**
 * Starts a new generation of a story's document that says the same with none of its past: every page that holds the old
 * one is closed with 4409 and reopens. Within the caller's transaction, under the log's lock, so no word falls between
 * the two. The old generation's log and snapshot stay until the new one is compacted. Throws NotRewritable, NoSuchCopy
 * or CopyDamaged, and then nothing has changed.
 */
export async function rebaseCopy(ask: Ask, storyId: string, now: Date): Promise<Rebased> {
  await ask("SELECT 1 FROM copy_heads WHERE story_id = $1::uuid FOR UPDATE", [storyId]);
  const { doc, generation: old, sequence } = await loadCopy(ask, storyId);
  const owners = await askOwners(ask, storyId, old);
  const rewritten = rewriteCopy(doc, owners, serverClientId);
  const bytes = Y.encodeStateAsUpdate(rewritten.doc);
  const before = weigh(doc, owners.size);
  const after = weigh(rewritten.doc, rewritten.owners.size);
  doc.destroy();
  rewritten.doc.destroy();
  const generation = nextGeneration(old, now);
  await ask(
    `INSERT INTO copy_clients (story_id, generation, client_id, staffer_id)
     SELECT $1::uuid, $2::int, t.client, t.staffer FROM unnest($3::text::bigint[], $4::text::uuid[]) AS t(client, staffer)`,
    [storyId, generation, `{${[...rewritten.owners.keys()]}}`, `{${[...rewritten.owners.values()]}}`],
  );
  await ask(
    `WITH kept AS (
       INSERT INTO copy_snapshots (story_id, generation, sequence, bytes, sha256)
       VALUES ($1::uuid, $2::int, $3::bigint, $4::bytea, $5::text)
     ), moved AS (
       UPDATE copy_heads SET generation = $2::int, snapshot_sequence = $3::bigint
       WHERE story_id = $1::uuid RETURNING 1
     )
     SELECT count(pg_notify('copy', 'rebase'))::int AS told FROM moved`,
    [storyId, generation, sequence, bytes, sha256Of(bytes)],
  );
  return { generation, before, after };
}

function weigh(doc: Y.Doc, clients: number): CopyWeight {
  let structs = 0;
  for (const list of doc.store.clients.values()) structs += list.length;
  return { clients, structs, bytes: Y.encodeStateAsUpdate(doc).length };
}

/** A story that a new generation might make lighter. */
export interface RebaseCandidate extends CopyWeight {
  readonly storyId: string;
  readonly slug: string;
}

/** The stories with the most clients, the first `most` of them. */
export async function listHeaviest(ask: Ask, most: number): Promise<readonly RebaseCandidate[]> {
  const rows = await ask(
    `SELECT s.id::text AS id, s.slug, count(*)::int AS clients
       FROM stories s JOIN copy_heads h ON h.story_id = s.id
       JOIN copy_clients c ON c.story_id = s.id AND c.generation = h.generation
      WHERE s.expunged_at IS NULL
      GROUP BY s.id, s.slug ORDER BY count(*) DESC, s.slug LIMIT $1::int`,
    [most],
  );
  const candidates: RebaseCandidate[] = [];
  for (const row of rows) {
    const storyId = textIn(row, "id");
    const { doc } = await loadCopy(ask, storyId);
    candidates.push({ storyId, slug: textIn(row, "slug"), ...weigh(doc, numberIn(row, "clients")) });
    doc.destroy();
  }
  return candidates;
}
