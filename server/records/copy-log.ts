import * as Y from "yjs";
import { BODY } from "#copy/format.ts";
import { openCopyDocument } from "#copy/open-document.ts";
import { digestOf, saveDigests } from "./copy-digest.ts";
import { changeOf, FIRST_SERVER_CLIENT, serverClientId, writersIn } from "./copy-document.ts";
import { askOwners, loadCopy } from "./copy-load.ts";
import { type Ask, askPrisma, numberIn, textIn } from "./copy-sql.ts";
import type { Db, Tx } from "./db.ts";

/** A story's committed copy, whole, as of exactly `sequence`. Destroy `doc` after use. */
export interface StoryDocument {
  readonly doc: Y.Doc;
  readonly generation: number;
  readonly sequence: bigint;
}

/** Reads the committed copy. Throws for a story without one or a damaged log; never answers an empty document. */
export async function loadDocument(db: Db, storyId: string): Promise<StoryDocument> {
  const { doc, generation, sequence } = await loadCopy(askPrisma(db), storyId);
  return { doc, generation, sequence: BigInt(sequence) };
}

export interface CopySeed {
  readonly storyId: string;
  readonly stafferId: string;
  /** Words it starts with, besides the empty body. */
  readonly write?: (doc: Y.Doc) => void;
}

/** Starts a story's copy, in the transaction that creates the story. Nobody else ever seeds a document. */
export async function seedStoryCopy(tx: Tx, { storyId, stafferId, write }: CopySeed): Promise<void> {
  const ask = askPrisma(tx);
  const doc = openCopyDocument();
  const client = serverClientId();
  doc.clientID = client;
  doc.transact(() => {
    doc.getText(BODY).insert(0, "\n");
    write?.(doc);
  });
  await ask("INSERT INTO copy_heads (story_id, generation) VALUES ($1::uuid, 1)", [storyId]);
  await claimClient(ask, { storyId, generation: 1, client, stafferId });
  await appendOne(ask, { storyId, generation: 1, stafferId, bytes: Y.encodeStateAsUpdate(doc) });
  await saveDigests(ask, [{ storyId, sequence: 1, digest: digestOf(doc) }]);
  doc.destroy();
}

export interface CopyEdit {
  readonly storyId: string;
  readonly stafferId: string;
  /**
   * Changes the live document by a diff (Y8): never empties and refills it, or others' carets and words are lost. Words
   * are the staffer's own but for those put in after `writeAs` has named somebody else, until it names null.
   */
  readonly edit: (doc: Y.Doc, writeAs: (stafferId: string | null) => void) => void;
}

/**
 * Edits the copy as one more collaborator, within the command's transaction: open editors see it once it commits. Takes
 * the log's lock, so keystrokes of this story wait until then. Answers what it did to the document; null for nothing.
 */
export async function editDocument(
  tx: Tx,
  { storyId, stafferId, edit }: CopyEdit,
): Promise<Uint8Array | null> {
  const ask = askPrisma(tx);
  await ask("SELECT 1 FROM copy_heads WHERE story_id = $1::uuid FOR UPDATE", [storyId]);
  const { doc, generation, sequence } = await loadCopy(ask, storyId);
  const clients = await serverClients(ask, storyId, generation);
  const claims = new Map<string, number>();
  const clientOf = (person: string) => {
    const client = clients.get(person) ?? claims.get(person) ?? serverClientId();
    if (!clients.has(person)) claims.set(person, client);
    return client;
  };
  const writeAs = (person: string | null) => {
    doc.clientID = clientOf(person ?? stafferId);
  };
  writeAs(null);
  const change = changeOf(doc, () => doc.transact(() => edit(doc, writeAs)));
  if (change !== null) {
    for (const [person, client] of claims)
      await claimClient(ask, { storyId, generation, client, stafferId: person });
    await appendOne(ask, { storyId, generation, stafferId, bytes: change });
    await saveDigests(ask, [{ storyId, sequence: sequence + 1, digest: digestOf(doc) }]);
  }
  doc.destroy();
  return change;
}

interface Place {
  readonly storyId: string;
  readonly generation: number;
  readonly stafferId: string;
}

/** Everyone's Yjs client for edits by the server. Under the log's lock nobody else writes with them. */
async function serverClients(
  ask: Ask,
  storyId: string,
  generation: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await ask(
    `SELECT staffer_id::text AS staffer_id, min(client_id) AS client_id FROM copy_clients
     WHERE story_id = $1::uuid AND generation = $2::int AND client_id >= $3::bigint GROUP BY staffer_id`,
    [storyId, generation, FIRST_SERVER_CLIENT],
  );
  return new Map(rows.map((row) => [textIn(row, "staffer_id"), numberIn(row, "client_id")]));
}

async function claimClient(ask: Ask, claim: Place & { readonly client: number }): Promise<void> {
  await ask(
    `INSERT INTO copy_clients (story_id, generation, client_id, staffer_id)
     VALUES ($1::uuid, $2::int, $3::bigint, $4::uuid)`,
    [claim.storyId, claim.generation, claim.client, claim.stafferId],
  );
}

/** The same as appendUpdates, within a transaction that holds the head's lock. */
async function appendOne(ask: Ask, row: Place & { readonly bytes: Uint8Array }): Promise<void> {
  await ask(
    `WITH head AS (
       UPDATE copy_heads SET last_sequence = last_sequence + 1, last_edited_at = clock_timestamp(),
         last_edited_by = $3::uuid
       WHERE story_id = $1::uuid AND generation = $2::int RETURNING last_sequence
     ), inserted AS (
       INSERT INTO copy_updates (story_id, sequence, generation, staffer_id, client_ids, bytes)
       SELECT $1::uuid, last_sequence, $2::int, $3::uuid, $4::text::bigint[], $5::bytea FROM head
     )
     SELECT count(pg_notify('copy', 'command'))::int AS told FROM head`,
    [row.storyId, row.generation, row.stafferId, `{${writersIn(row.bytes).join(",")}}`, row.bytes],
  );
}

/** Staffers who wrote after `sequence`. Compaction keeps everyone's newest row, so this stays true. */
export async function writersSince(db: Db, storyId: string, sequence: bigint): Promise<string[]> {
  const rows = await askPrisma(db)(
    `SELECT DISTINCT staffer_id::text AS staffer_id FROM copy_updates
     WHERE story_id = $1::uuid AND sequence > $2::bigint ORDER BY staffer_id`,
    [storyId, sequence],
  );
  return rows.map((row) => textIn(row, "staffer_id"));
}

/** Who wrote each character of a document of this generation: the staffer of each Yjs client (`item.id.client`). */
export function attribution(
  db: Db,
  storyId: string,
  generation: number,
): Promise<ReadonlyMap<number, string>> {
  return askOwners(askPrisma(db), storyId, generation);
}
