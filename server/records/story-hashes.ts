import * as Y from "yjs";
import { canonicalCopy } from "#copy/canonical.ts";
import { COPY_VERSION } from "#copy/format.ts";
import { readCopy } from "#copy/read.ts";
import { CopyDamaged, loadCopy, sha256Of } from "./copy-load.ts";
import { type Ask, numberIn, textIn } from "./copy-sql.ts";

/** What a story holds, in hashes (SHA-256, hex): equal exactly when its words, revisions and releases are. */
export interface StoryHashes {
  readonly storyId: string;
  /** Of the working copy's log: how far it goes, the whole document, and what a person reads of it. */
  readonly sequence: number;
  readonly document: string;
  readonly copyVersion: number;
  readonly canonical: string;
  /** Of all frozen revisions, recomputed from their bytes. */
  readonly revisions: { readonly count: number; readonly sha256: string };
  /** Of all releases with their stamps and every output readers got, recomputed from their bytes. */
  readonly releases: { readonly count: number; readonly sha256: string };
}

/** In place of a document's hash when its log can't be read whole: one such story must not stop the backup of all others. */
export const DAMAGED = "damaged";

/** Hashes of every story, by ID. Reads every word there is; call it in a transaction that sees one state. */
export async function* hashStories(ask: Ask): AsyncGenerator<StoryHashes> {
  const stories = await ask("SELECT story_id::text AS story_id FROM copy_heads ORDER BY story_id", []);
  for (const row of stories) yield await hashStory(ask, textIn(row, "story_id"));
}

async function hashStory(ask: Ask, storyId: string): Promise<StoryHashes> {
  return {
    storyId,
    ...(await hashDocument(ask, storyId)),
    copyVersion: COPY_VERSION,
    revisions: await hashRows(ask, REVISIONS, storyId),
    releases: await hashRows(ask, RELEASES, storyId),
  };
}

async function hashDocument(
  ask: Ask,
  storyId: string,
): Promise<Pick<StoryHashes, "sequence" | "document" | "canonical">> {
  try {
    const { doc, sequence } = await loadCopy(ask, storyId);
    const document = sha256Of(Y.encodeStateAsUpdate(doc));
    const canonical = sha256Of(canonicalCopy(readCopy(doc)));
    doc.destroy();
    return { sequence, document, canonical };
  } catch (problem) {
    if (!(problem instanceof CopyDamaged)) throw problem;
    return { sequence: 0, document: DAMAGED, canonical: DAMAGED };
  }
}

async function hashRows(
  ask: Ask,
  text: string,
  storyId: string,
): Promise<{ readonly count: number; readonly sha256: string }> {
  const [row] = await ask(text, [storyId]);
  if (row === undefined) throw new Error("PostgreSQL answered nothing");
  return { count: numberIn(row, "count"), sha256: textIn(row, "sha256") };
}

/** One line an item, hashed by PostgreSQL, so that no revision's bytes have to travel. */
const hashOfLines = (lines: string) => `
  WITH lines AS (${lines})
  SELECT count(*)::int AS count,
    encode(sha256(convert_to(coalesce(string_agg(line, E'\\n' ORDER BY line), ''), 'UTF8')), 'hex') AS sha256
  FROM lines`;

const REVISIONS = hashOfLines(`
  SELECT concat_ws(' ', number, encode(sha256(canonical), 'hex'), sha256) AS line
  FROM revisions WHERE story_id = $1::uuid`);

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.US'`;

const RELEASES = hashOfLines(`
  SELECT concat_ws(' ', r.number, r.kind, coalesce(r.revision_number::text, '-'), coalesce(r.sha256, '-'), r.moved,
    r.wire_version, r.wire_status, r.public_state,
    to_char(r.first_published_at AT TIME ZONE 'UTC', ${INSTANT}), to_char(r.updated_at AT TIME ZONE 'UTC', ${INSTANT}),
    (SELECT string_agg(o.format || '=' || encode(sha256(o.bytes), 'hex'), ',' ORDER BY o.format)
       FROM public_outputs o WHERE o.story_id = r.story_id AND o.number = r.number)) AS line
  FROM releases r WHERE r.story_id = $1::uuid`);
