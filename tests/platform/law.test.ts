import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "#scripts/run-command.ts";
import { confirmExpunge } from "#server/commands/confirm-expunge.ts";
import { proposeExpunge } from "#server/commands/propose-expunge.ts";
import { openDatabase } from "#server/database/connect.ts";
import { auditHead } from "#server/records/audit.ts";
import { somewhere } from "#tests/support/backups.ts";
import { storyOfCanaries, whereIsCanary } from "#tests/support/canary.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { mustDo, testNewsroom, writtenStory } from "#tests/support/newsroom.ts";

/** One of `npm run …`, without npm, on a database of its own. */
async function run(script: string, url: string, dataDirectory: string, ...args: string[]) {
  return await runCommand([process.execPath, "--import", "tsx", `scripts/${script}.ts`, ...args], {
    env: { DATABASE_URL: url, DATA_DIR: dataDirectory, NODE_ENV: "production" },
  });
}

// Each command is a process of its own.
test("[N6] an operator backs up, the law takes a story, and no restore of the older backup brings it back", async () => {
  await using place = await somewhere();
  await using newsroom = await testNewsroom();
  const { db, people } = newsroom;
  const data = join(place.folder, "data");
  const { id: storyId, slug } = await storyOfCanaries(newsroom, db.pool);
  const backup = await run("backup", db.url, data, place.file);
  expect(backup.output).toMatch(/\nThe audit trail's last row is \d+:[0-9a-f]{64}; note it /);
  expect(backup.output).toMatch(/\nThe law took 0 stories by now, listed in \S+expunged\.ledger;/);

  const asked = { storyId, slug, reason: "A court ordered it.", reference: "Docket 26-1017" };
  const { proposal } = mustDo(await proposeExpunge(newsroom, people.managing, asked));
  mustDo(await confirmExpunge(newsroom, people.admin, { storyId, slug, proposal }));
  const ledger = join(place.folder, "court.ledger");
  expect((await run("expunged", db.url, data, ledger)).output).toMatch(
    /^The law took 1 stories of this newsroom; /,
  );

  await using target = await emptyDatabase();
  const restored = await run("restore", target.url, data, place.file, "--expunged", ledger);
  expect(restored.output).toMatch(/^Restored 1 stories as they were at /);
  expect(restored.output).toMatch(
    /What the law took, from \S+court\.ledger and \S+: 1 taken out again, 0 held/,
  );
  expect(restored.code).toBe(0);
  const there = openDatabase({ url: target.url });
  expect(await whereIsCanary(there.pool)).toEqual([]);
  await there.close();
  expect((await run("audit-verify", target.url, data)).code).toBe(0);

  // The backup alone, carried to another machine.
  const elsewhere = join(place.folder, "elsewhere");
  await mkdir(elsewhere);
  const alone = join(elsewhere, "newsroom.backup");
  await copyFile(place.file, alone);
  await using other = await emptyDatabase();
  const asksFirst = await run("restore", other.url, elsewhere, alone);
  expect(asksFirst.output).toMatch(
    /^There is no list of the stories the law took beside [^\n]+--expunged none[^\n]+\n$/,
  );
  expect(asksFirst.code).toBe(1);
  const without = await run("restore", other.url, elsewhere, alone, "--expunged", "none");
  expect(without.output).toContain("No ledger of expunged stories was used, as you said");
  expect(without.code).toBe(0);
  expect((await run("restore", other.url, elsewhere, alone, "--expunge")).output).toMatch(
    /^Usage: npm run restore/,
  );
}, 120_000);

test("[N7] one command verifies the chain, against a row that was noted elsewhere too", async () => {
  await using place = await somewhere();
  await using newsroom = await testNewsroom();
  const { db } = newsroom;
  await writtenStory(newsroom, ["Words."], "one");
  await writtenStory(newsroom, ["Words."], "two");
  const head = await auditHead(db.prisma);
  const noted = `${head?.number}:${head?.hash}`;
  const verify = (...args: string[]) => run("audit-verify", db.url, place.folder, ...args);
  const whole = await verify();
  expect(whole).toEqual({ code: 0, output: `Verified 2 rows of the audit trail; the last is ${noted}.\n` });
  await writtenStory(newsroom, ["Words."], "three");
  const compared = await verify("--expect", noted);
  expect(compared.output).toMatch(
    /^Verified 3 rows of the audit trail; .*, and row 2 is the one that was noted\.\n$/,
  );
  expect(compared.code).toBe(0);

  const superuser = (sql: string) =>
    db.pool.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);
  await superuser("DELETE FROM audit_rows WHERE number > 1");
  // Nothing is wrong with what is left; only the note knows that there was more.
  expect((await verify()).code).toBe(0);
  const cut = await verify("--expect", noted);
  expect(cut).toEqual({ code: 1, output: "The audit trail is broken at row 2; 1 rows before it fit.\n" });
  await superuser("UPDATE audit_rows SET action = 'other' WHERE number = 1");
  expect(await verify()).toEqual({
    code: 1,
    output: "The audit trail is broken at row 1; 0 rows before it fit.\n",
  });
  expect((await verify("--expect", "2")).output).toMatch(/^Usage: npm run audit:verify/);
}, 60_000);
