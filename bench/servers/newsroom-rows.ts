import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Role } from "#domain/staffer.ts";
import type { SampleStory } from "../clients/sample-story.ts";

const DESK = "national";

/** Somebody of the newsroom who is signed in. */
export interface Hired {
  readonly stafferId: string;
  readonly signInId: string;
}

/** Hires that many reporters of one desk, and others of it behind them, and signs them in. */
export async function hire(pool: pg.Pool, reporters: number, others: readonly Role[] = []): Promise<Hired[]> {
  const roles: Role[] = [...Array.from({ length: reporters }, (): Role => "reporter"), ...others];
  const hired = roles.map(() => ({ stafferId: randomUUID(), signInId: randomUUID() }));
  const staffers = hired.map(({ stafferId }) => stafferId);
  await pool.query(
    `INSERT INTO publication (id, name, zone, legal_name, reprint_url, comment_policy_url, ad_rule)
     VALUES (1, 'The Courier', 'America/New_York', 'Courier, LLC', '/reprints', '/comments',
             '{"firstBefore": 3, "apart": 3, "keepLast": 2}')`,
  );
  await pool.query("INSERT INTO desks (id, name) VALUES ($1, 'National')", [DESK]);
  await pool.query(
    `INSERT INTO staffers (id, email, name, password_hash)
     SELECT id, n || '@courier.test', 'Staffer ' || n, 'nobody signs in with it'
     FROM unnest($1::uuid[]) WITH ORDINALITY AS t(id, n)`,
    [staffers],
  );
  await pool.query(
    `INSERT INTO desk_roles (id, staffer_id, desk_id, role)
     SELECT gen_random_uuid(), id, $2, role FROM unnest($1::uuid[], $3::text[]) AS t(id, role)`,
    [staffers, DESK, roles],
  );
  await pool.query(
    `INSERT INTO sign_ins (id, staffer_id, expires_at)
     SELECT i, s, clock_timestamp() + interval '1 day' FROM unnest($1::uuid[], $2::uuid[]) AS t(i, s)`,
    [hired.map(({ signInId }) => signInId), staffers],
  );
  return hired;
}

interface StoriesOrder {
  readonly count: number;
  readonly sample: SampleStory;
  readonly author: string;
}

/** Stories whose log holds one row, the sample; all of them the author's so far. Answers their IDs. */
export async function insertStories(
  pool: pg.Pool,
  { count, sample, author }: StoriesOrder,
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await pool.query(
    `INSERT INTO stories (id, slug, desk_id, created_by) SELECT id, 'bench-' || n, $2, $3::uuid
     FROM unnest($1::uuid[]) WITH ORDINALITY AS t(id, n)`,
    [ids, DESK, author],
  );
  await pool.query(
    "INSERT INTO copy_heads (story_id, generation, last_sequence) SELECT id, 1, 1 FROM unnest($1::uuid[]) AS t(id)",
    [ids],
  );
  await pool.query(
    `INSERT INTO copy_clients (story_id, generation, client_id, staffer_id)
     SELECT id, 1, client, $3::uuid FROM unnest($1::uuid[]) AS t(id), unnest($2::bigint[]) AS c(client)`,
    [ids, sample.clients, author],
  );
  await pool.query(
    `INSERT INTO copy_updates (story_id, sequence, generation, staffer_id, client_ids, bytes)
     SELECT id, 1, 1, $2::uuid, $3::bigint[], $4 FROM unnest($1::uuid[]) AS t(id)`,
    [ids, author, sample.clients, Buffer.from(sample.update)],
  );
  return ids;
}
