import { expect, test } from "vitest";
import { proofOf } from "#domain/planted-fault.fixture.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { appendAudit, auditHead, listAudit, verifyAudit } from "./audit.ts";
import { CHAIN_START } from "./audit-chain.ts";
import type { Db } from "./db.ts";

const ROWS = 4;

async function write(db: TestDatabase, from: number, to: number): Promise<void> {
  for (let row = from; row <= to; row += 1)
    await db.prisma.$transaction((tx) =>
      appendAudit(tx, { actorId: null, action: "move-story", facts: { row } }),
    );
}

/** What a superuser can do behind the trail's back, in a transaction that is taken back after `look`. */
async function tampered(db: TestDatabase, sql: string, look: (tx: Db) => Promise<void>): Promise<void> {
  const undo = new Error("taken back");
  const work = db.prisma.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
    await tx.$executeRawUnsafe(sql);
    await look(tx);
    throw undo;
  });
  await work.catch((problem: unknown) => {
    if (problem !== undo) throw problem;
  });
}

const TAMPERINGS = [
  "UPDATE audit_rows SET action = 'claim-story' WHERE number = 2",
  "UPDATE audit_rows SET at = at - interval '1 hour' WHERE number = 2",
  `UPDATE audit_rows SET facts = '{"row": 9}' WHERE number = 3`,
  "UPDATE audit_rows SET previous = repeat('f', 64) WHERE number = 2",
  "DELETE FROM audit_rows WHERE number = 2",
  `DELETE FROM audit_rows WHERE number = ${ROWS}`,
];

test.each(
  proofOf<typeof verifyAudit>(
    "[N7]",
    async (verify) => {
      await using db = await freshDatabase();
      await write(db, 1, ROWS);
      const head = (await auditHead(db.prisma)) ?? undefined;
      expect(await verify(db.prisma, head)).toEqual({ ok: true, rows: ROWS });
      for (const sql of TAMPERINGS)
        await tampered(db, sql, async (tx) => expect((await verify(tx, head)).ok, sql).toBe(false));
    },
    verifyAudit,
    {
      "rows are counted, not read": async (db, known) => {
        const rows = await db.auditRow.count();
        return { ok: rows === Number(known?.number), rows };
      },
      "links are followed, but no hash is made again": async (db, known) => {
        const rows = (await listAudit(db, { limit: 100 })).toReversed();
        const linked = rows.every((row, at) => row.previous === (rows[at - 1]?.hash ?? CHAIN_START));
        return { ok: linked && rows.at(-1)?.hash === known?.hash, rows: rows.length };
      },
      "rows cut off the end aren't missed": (db) => verifyAudit(db),
      "every chain is called broken": async () => ({ ok: false, rows: ROWS }),
    },
  ),
)("%s", (_title, run) => run());

test.each(
  proofOf<(db: TestDatabase) => Promise<unknown>>(
    "[N7]",
    async (plant) => {
      await using db = await freshDatabase();
      await plant(db);
      await write(db, 1, 2);
      expect(await listAudit(db.prisma, {})).toHaveLength(2);
      await expect(db.pool.query("UPDATE audit_rows SET action = 'other'")).rejects.toThrow();
      await expect(db.pool.query("DELETE FROM audit_rows")).rejects.toThrow();
      await expect(db.pool.query("TRUNCATE audit_rows CASCADE")).rejects.toThrow();
    },
    async () => undefined,
    {
      "the trail can be written over": (db) => db.pool.query("ALTER TABLE audit_rows DISABLE TRIGGER USER"),
      "what happened leaves no row": (db) =>
        db.pool.query("CREATE RULE forget AS ON INSERT TO audit_rows DO INSTEAD NOTHING"),
    },
  ),
)("%s", (_title, run) => run());
