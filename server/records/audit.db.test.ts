import fc from "fast-check";
import { expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { appendAudit, auditHead, listAudit, verifyAudit } from "./audit.ts";
import { CHAIN_START } from "./audit-chain.ts";
import { insertStaffer } from "./staffers.ts";

const SOMEBODY = "0190a000-0000-7000-8000-000000000001";
const STORY = "0190a000-0000-7000-8000-000000000002";

const quoted = (id: string) => `'${id}'`;

async function chainOf(db: TestDatabase, rows: number): Promise<void> {
  for (let row = 1; row <= rows; row += 1) {
    await db.prisma.$transaction((tx) =>
      appendAudit(tx, {
        actorId: row % 3 === 0 ? null : SOMEBODY,
        action: "move-story",
        storyId: row % 2 === 0 ? null : STORY,
        facts: { move: "file", note: null, revision: row, roles: ["editor@national", "admin"] },
      }),
    );
  }
}

/** Changes rows behind the trail's back: what the append-only trigger stops, a superuser can still do. */
async function tamper(db: TestDatabase, sql: string): Promise<void> {
  const client = await db.pool.connect();
  try {
    await client.query("BEGIN; SET LOCAL session_replication_role = replica");
    await client.query(sql);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

async function keep(db: TestDatabase): Promise<void> {
  await db.pool.query("CREATE TABLE kept AS TABLE audit_rows");
}

async function restore(db: TestDatabase): Promise<void> {
  await tamper(db, "DELETE FROM audit_rows; INSERT INTO audit_rows TABLE kept");
  await db.pool.query("DROP TABLE kept");
}

test("[N7] rows are numbered without gaps and each names the hash of the one before", async () => {
  await using db = await freshDatabase();
  await chainOf(db, 3);
  const rows = await listAudit(db.prisma, {});
  expect(rows.map((row) => row.number)).toEqual([3, 2, 1]);
  expect(rows.map((row) => row.previous)).toEqual([rows[1]?.hash, rows[2]?.hash, CHAIN_START]);
  expect(await verifyAudit(db.prisma)).toEqual({ ok: true, rows: 3 });
});

test("[N7] an empty trail verifies", async () => {
  await using db = await freshDatabase();
  expect(await verifyAudit(db.prisma)).toEqual({ ok: true, rows: 0 });
  expect(await auditHead(db.prisma)).toBeNull();
});

test("[N7] appends at once make one chain", async () => {
  await using db = await freshDatabase();
  await Promise.all(Array.from({ length: 6 }, () => chainOf(db, 5)));
  expect(await verifyAudit(db.prisma)).toEqual({ ok: true, rows: 30 });
});

test("[N7] what was rolled back leaves no gap", async () => {
  await using db = await freshDatabase();
  const undone = db.prisma.$transaction(async (tx) => {
    await appendAudit(tx, { actorId: null, action: "sign-in" });
    throw new Error("rolled back");
  });
  await expect(undone).rejects.toThrow("rolled back");
  await chainOf(db, 2);
  expect(await verifyAudit(db.prisma)).toEqual({ ok: true, rows: 2 });
});

test("[N7] rows can be neither changed nor deleted", async () => {
  await using db = await freshDatabase();
  await chainOf(db, 1);
  await expect(db.pool.query("UPDATE audit_rows SET action = 'other'")).rejects.toThrow();
  await expect(db.pool.query("DELETE FROM audit_rows")).rejects.toThrow();
});

test("[N7] every change of any field of any row is detected, and the first bad row is named", async () => {
  await using db = await freshDatabase();
  const rows = 8;
  await chainOf(db, rows);
  const mutations: readonly string[] = [
    "at = at + interval '1 microsecond'",
    "at = at - interval '1 year'",
    "actor_id = '0190a000-0000-7000-8000-00000000000f'",
    `actor_id = CASE WHEN actor_id IS NULL THEN ${quoted(STORY)}::uuid END`,
    `story_id = CASE WHEN story_id IS NULL THEN ${quoted(SOMEBODY)}::uuid END`,
    "action = 'Move-story'",
    "action = action || ' '",
    "story_id = '0190a000-0000-7000-8000-00000000000e'",
    'facts = facts || \'{"move": "spike"}\'',
    "facts = facts || '{\"more\": null}'",
    "facts = facts - 'note'",
    "facts = jsonb_set(facts, '{revision}', '1.0')",
    "facts = jsonb_set(facts, '{roles,0}', '\"editor\"')",
    "facts = jsonb_set(facts, '{roles}', '[\"admin\", \"editor@national\"]')",
    "previous = repeat('f', 64)",
    "hash = repeat('e', 64)",
    "number = number + 1000",
    "number = -number",
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: rows }),
      fc.constantFrom(...mutations),
      async (row, mutation) => {
        await keep(db);
        try {
          await tamper(db, `UPDATE audit_rows SET ${mutation} WHERE number = ${row}`);
          const verdict = await verifyAudit(db.prisma);
          expect(verdict.ok).toBe(false);
          if (!mutation.startsWith("number")) expect(verdict.firstBad).toBe(BigInt(row));
        } finally {
          await restore(db);
        }
      },
    ),
    { numRuns: 80 },
  );
  expect(await verifyAudit(db.prisma)).toEqual({ ok: true, rows });
});

test("[N7] a deleted, swapped, inserted or cut-off row is detected", async () => {
  await using db = await freshDatabase();
  await chainOf(db, 5);
  const head = await auditHead(db.prisma);
  if (head === null) throw new Error("the chain has a head");
  expect(await verifyAudit(db.prisma, head)).toEqual({ ok: true, rows: 5 });
  const cases: readonly [string, bigint][] = [
    ["DELETE FROM audit_rows WHERE number = 3", 3n],
    ["DELETE FROM audit_rows WHERE number = 1", 1n],
    [
      "UPDATE audit_rows SET number = CASE number WHEN 2 THEN -3 ELSE -2 END WHERE number IN (2, 3); UPDATE audit_rows SET number = -number WHERE number < 0",
      2n,
    ],
    [
      "INSERT INTO audit_rows SELECT 6, at, actor_id, action, story_id, facts, previous, hash FROM audit_rows WHERE number = 5",
      6n,
    ],
    ["DELETE FROM audit_rows WHERE number = 5", 5n],
  ];
  for (const [sql, firstBad] of cases) {
    await keep(db);
    await tamper(db, sql);
    expect(await verifyAudit(db.prisma, head), sql).toMatchObject({ ok: false, firstBad });
    await restore(db);
  }
});

test("[N7] a story's rows come newest first with the actor's name, page by page", async () => {
  await using db = await freshDatabase();
  const id = await insertStaffer(db.prisma, {
    email: "reporter@courier.test",
    name: "Jane Roe",
    contact: null,
    passwordHash: "none",
    mustChange: false,
    roles: [],
  });
  for (const storyId of [STORY, null, STORY]) {
    await db.prisma.$transaction((tx) => appendAudit(tx, { actorId: id, action: "claim", storyId }));
  }
  const page = await listAudit(db.prisma, { storyId: STORY, limit: 1 });
  expect(page).toMatchObject([{ number: 3, actorName: "Jane Roe" }]);
  expect(await listAudit(db.prisma, { storyId: STORY, before: 3 })).toMatchObject([{ number: 1 }]);
});
