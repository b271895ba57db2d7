import { createHash, randomUUID } from "node:crypto";
import type pg from "pg";
import { canonicalCopy } from "#copy/canonical.ts";
import { COPY_VERSION, type Copy } from "#copy/format.ts";

interface ApprovedOrder {
  readonly count: number;
  readonly author: string;
  readonly approver: string;
  readonly words: number;
}

/** A story that is approved as a first publication, and the path that readers will find it at. */
export interface ApprovedStory {
  readonly id: string;
  readonly path: string;
}

/** Stories of some hundred words whose first revision is approved as initial, as commands would leave them. */
export async function insertApproved(
  pool: pg.Pool,
  { count, author, approver, words }: ApprovedOrder,
): Promise<readonly ApprovedStory[]> {
  const stories = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), path: `bench-${index}` }));
  const ids = stories.map(({ id }) => id);
  const frozen = canonicalCopy(copyOf(words));
  const sha256 = createHash("sha256").update(frozen).digest("hex");
  await pool.query(
    `INSERT INTO stories (id, slug, desk_id, created_by, stage, path)
     SELECT id, path, 'national', $3, 'ready', path FROM unnest($1::uuid[], $2::text[]) AS t(id, path)`,
    [ids, stories.map(({ path }) => path), author],
  );
  await pool.query(
    "INSERT INTO copy_heads (story_id, generation, last_sequence) SELECT id, 1, 1 FROM unnest($1::uuid[]) AS t(id)",
    [ids],
  );
  await pool.query(
    `INSERT INTO revisions (story_id, number, generation, sequence, copy_version, canonical, sha256, word_count, hed,
       authors, writers, reason, created_by)
     SELECT id, 1, 1, 1, $2, $3, $4, $5, 'Council passes budget', ARRAY[$6::uuid], ARRAY[$6::uuid], 'frozen', $6
       FROM unnest($1::uuid[]) AS t(id)`,
    [ids, COPY_VERSION, Buffer.from(frozen), sha256, words, author],
  );
  await pool.query(
    `INSERT INTO approvals (id, story_id, revision_number, sha256, kind, subject, by)
     SELECT gen_random_uuid(), id, 1, $2, 'initial', '', $3 FROM unnest($1::uuid[]) AS t(id)`,
    [ids, sha256, approver],
  );
  return stories;
}

/** Schedules them all for one instant. */
export async function insertSchedules(
  pool: pg.Pool,
  stories: readonly ApprovedStory[],
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await pool.query(
    `INSERT INTO scheduled_releases (id, story_id, kind, revision_number, sha256, approval_ids, by, asked_at, at,
       idempotency_key, request_sha256)
     SELECT gen_random_uuid(), r.story_id, 'initial', 1, r.sha256, '{}', $2, newsroom_now(), $3, 'bench', ''
       FROM revisions r WHERE r.story_id = ANY($1::uuid[])`,
    [stories.map(({ id }) => id), by, at],
  );
}

function copyOf(words: number): Copy {
  const sentence = "The council voted on Tuesday to close the bridge for repairs, and the mayor signed it. ";
  const paragraphs = Math.max(1, Math.round(words / 32));
  const body = Array.from({ length: paragraphs }, () => ({
    kind: "paragraph" as const,
    runs: [{ text: sentence.repeat(2).trim() }],
  }));
  const fields = {
    byline: [{ id: "c1", order: 1, name: "Jane Roe" }],
    dateline: "WASHINGTON",
    seoHed: "",
    socialText: "",
  };
  return {
    version: COPY_VERSION,
    hed: [{ text: "Council passes budget" }],
    dek: [{ text: "The bridge closes." }],
    fields,
    body,
  };
}
