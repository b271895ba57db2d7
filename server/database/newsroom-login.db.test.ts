import pg from "pg";
import { expect, test } from "vitest";
import { appendAudit, verifyAudit } from "#server/records/audit.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import {
  publish,
  release,
  type TestNewsroom,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { openDatabase } from "./connect.ts";
import { makeNewsroomLogin } from "./newsroom-login.ts";

async function newsroomUrl({ url }: TestDatabase): Promise<string> {
  const made = await makeNewsroomLogin({ url, directUrl: url }, "secret of the tests");
  if (made === null) throw new Error("the test cluster's owner makes roles");
  return made.url;
}

const CONNECTED_AS_OWNER = "must be owner of|permission denied|must be superuser";

/** Everything that somebody who holds the newsroom's own login could try against the trail. */
const ATTEMPTS = [
  "UPDATE audit_rows SET action = 'other'",
  "UPDATE audit_rows SET hash = hash",
  "DELETE FROM audit_rows",
  "TRUNCATE audit_rows",
  "TRUNCATE audit_rows CASCADE",
  "DROP TABLE audit_rows",
  "ALTER TABLE audit_rows DISABLE TRIGGER ALL",
  "ALTER TABLE audit_rows DISABLE TRIGGER audit_rows_append_only",
  "ALTER TABLE audit_rows ALTER COLUMN hash DROP NOT NULL",
  "ALTER TABLE audit_rows RENAME TO away",
  "ALTER TABLE audit_rows ENABLE ROW LEVEL SECURITY",
  "DROP TRIGGER audit_rows_append_only ON audit_rows",
  "DROP TRIGGER audit_rows_no_truncate ON audit_rows",
  "CREATE RULE forget AS ON INSERT TO audit_rows DO INSTEAD NOTHING",
  "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
  "CREATE OR REPLACE FUNCTION newsroom_now() RETURNS timestamptz LANGUAGE sql AS 'SELECT now()'",
  "SET session_replication_role = replica",
  "SELECT set_config('session_replication_role', 'replica', false)",
  "INSERT INTO audit_rows SELECT * FROM audit_rows ON CONFLICT (number) DO UPDATE SET action = 'other'",
  "MERGE INTO audit_rows a USING (SELECT 1::bigint AS number) b ON a.number = b.number WHEN MATCHED THEN DELETE",
  "SELECT * FROM audit_rows FOR UPDATE",
  "BEGIN; LOCK TABLE audit_rows IN ACCESS EXCLUSIVE MODE",
  "SET ROLE writethru",
  "SET SESSION AUTHORIZATION writethru",
  "ALTER ROLE CURRENT_USER SUPERUSER",
  "CREATE ROLE another SUPERUSER",
  "COPY audit_rows FROM PROGRAM 'true'",
  "DROP SCHEMA public CASCADE",
  "CREATE TABLE public.theirs ()",
  "SELECT expunge_column(gen_random_uuid(), 'audit_rows', 'story_id', 'action')",
  "SELECT set_config('writethru.expunging', (SELECT id::text FROM stories LIMIT 1), false); UPDATE revisions SET hed = 'other'",
  "SELECT expunge_column((SELECT id FROM stories LIMIT 1), 'revisions', 'story_id', 'canonical')",
  "UPDATE releases SET note = 'other'",
  "DELETE FROM revisions",
  "UPDATE approvals SET note = 'other'",
  "UPDATE _prisma_migrations SET checksum = 'other'",
];

test("[N7] with the newsroom's own login the trail can be neither changed, emptied, nor laid open", async () => {
  await using newsroom = await testNewsroom();
  const { db } = newsroom;
  await publish(newsroom, await writtenStory(newsroom));
  const before = await db.prisma.auditRow.findMany({ orderBy: { number: "asc" } });
  const client = new pg.Client({ connectionString: await newsroomUrl(db) });
  await client.connect();
  try {
    for (const attempt of ATTEMPTS) {
      await expect(client.query(attempt), attempt).rejects.toThrow(
        new RegExp(`${CONNECTED_AS_OWNER}|append-only|the audit trail holds no copy|nobody confirmed`),
      );
      await client.query("ROLLBACK");
    }
    // These PostgreSQL answers with a warning, and gives nothing.
    await client.query("GRANT ALL ON audit_rows TO CURRENT_USER; GRANT ALL ON audit_rows TO PUBLIC");
    // PostgreSQL says it itself, whatever was tried.
    const rights = await client.query(
      `SELECT has_table_privilege('audit_rows', 'SELECT, INSERT') AS may,
              has_table_privilege('audit_rows', 'UPDATE') OR has_any_column_privilege('audit_rows', 'UPDATE')
                OR has_table_privilege('audit_rows', 'DELETE') OR has_table_privilege('audit_rows', 'TRUNCATE')
                OR has_table_privilege('audit_rows', 'TRIGGER') AS "mayMore",
              (SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication FROM pg_roles
                WHERE rolname = current_user) AS powerful,
              (SELECT count(*)::int FROM pg_class WHERE relowner = current_user::regrole) AS owns,
              (SELECT count(*)::int FROM pg_auth_members WHERE member = current_user::regrole) AS "memberOf"`,
    );
    expect(rights.rows).toEqual([{ may: true, mayMore: false, powerful: false, owns: 0, memberOf: 0 }]);
  } finally {
    await client.end();
  }
  expect(await db.prisma.auditRow.findMany({ orderBy: { number: "asc" } })).toEqual(before);
  expect(await verifyAudit(db.prisma)).toMatchObject({ ok: true });
});

test("[N7] with it the newsroom does all its work: it writes, approves, publishes, and the chain goes on", async () => {
  await using newsroom = await testNewsroom();
  const own = openDatabase({ url: await newsroomUrl(newsroom.db) });
  const working: TestNewsroom = { ...newsroom, db: { ...newsroom.db, prisma: own.prisma, pool: own.pool } };
  const story = await writtenStory(working);
  await publish(working, story);
  await write(working, working.people.reporter, story, { hed: [{ text: "Council passes budget at dawn" }] });
  const withheld = await release(working, working.people.editor, story, {
    kind: "withhold",
    note: "Checking a claim.",
  });
  expect(withheld).toMatchObject({ ok: true });
  expect(await verifyAudit(own.prisma)).toMatchObject({ ok: true });
  await own.close();
});

test("[N7] a row made up with that login stands at the end of the chain and doesn't fit it", async () => {
  await using db = await freshDatabase();
  await db.prisma.$transaction((tx) => appendAudit(tx, { actorId: null, action: "sign-in" }));
  const own = openDatabase({ url: await newsroomUrl(db) });
  await own.pool.query(
    "INSERT INTO audit_rows SELECT 2, at, actor_id, 'forged', story_id, facts, hash, hash FROM audit_rows",
  );
  expect(await verifyAudit(db.prisma)).toEqual({ ok: false, rows: 1, firstBad: 2n });
  await own.close();
});

test("[N7] a login that may not make roles is told apart, so that the start can say what guards the trail", async () => {
  await using db = await freshDatabase();
  const name = `plain_${Date.now()}`;
  await db.pool.query(`CREATE ROLE ${name} LOGIN PASSWORD 'plain'`);
  const plain = new URL(db.url);
  plain.username = name;
  plain.password = "plain";
  try {
    expect(await makeNewsroomLogin({ url: plain.href, directUrl: plain.href }, "secret")).toBeNull();
  } finally {
    await db.pool.query(`DROP ROLE ${name}`);
  }
});
