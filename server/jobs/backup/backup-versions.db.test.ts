import { createHash } from "node:crypto";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { migrate } from "#server/database/migrate.ts";
import { backUp, busyNewsroom, hashesOf, restore, somewhere, withSession } from "#tests/support/backups.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { FRAME_HEAD_BYTES, writeFrame, writeJsonFrame } from "./backup-format.ts";

const MIGRATIONS = join(import.meta.dirname, "../../../prisma/migrations");

/** The same backup with another header, whole in itself. */
async function withHeader(file: string, change: (header: Record<string, unknown>) => void): Promise<Buffer> {
  const content = gunzipSync(await readFile(file));
  const length = content.readUInt32BE(1);
  // What our own header is: an object.
  const header = JSON.parse(content.toString("utf8", FRAME_HEAD_BYTES, FRAME_HEAD_BYTES + length)) as Record<
    string,
    unknown
  >;
  change(header);
  const body = Buffer.concat([
    writeJsonFrame("header", header),
    content.subarray(FRAME_HEAD_BYTES + length, content.length - FRAME_HEAD_BYTES - 32),
  ]);
  return gzipSync(Buffer.concat([body, writeFrame("end", createHash("sha256").update(body).digest())]));
}

test("a backup of a newer version is refused, and one of an older version is brought up to date", async () => {
  await using place = await somewhere();
  const { newsroom } = await busyNewsroom();
  await using db = newsroom.db;
  await backUp(db.url, place.file);
  const other = join(place.folder, "other");
  await using target = await emptyDatabase();
  await writeFile(
    other,
    await withHeader(place.file, (header) => {
      header.format = 2;
    }),
  );
  await expect(restore(target.url, other)).rejects.toThrow(
    "made by a newer Writethru; restore it with that version",
  );
  await writeFile(
    other,
    await withHeader(place.file, (header) => {
      header.migrations = [
        ...(header.migrations as unknown[]),
        { name: "20990101000000_later", checksum: "x" },
      ];
    }),
  );
  await expect(restore(target.url, other)).rejects.toThrow("it has 20990101000000_later");

  // A version to come, which adds a table, a column and words of its own to what is there.
  const folder = join(place.folder, "migrations");
  await cp(MIGRATIONS, folder, { recursive: true });
  const later = join(folder, "20990101000000_later");
  await cp(join(folder, "20261122000000_init"), later, { recursive: true });
  await writeFile(
    join(later, "migration.sql"),
    `CREATE TABLE later (id int PRIMARY KEY, slug text);
     INSERT INTO later SELECT row_number() OVER (ORDER BY slug), slug FROM stories;
     ALTER TABLE desks ADD COLUMN color text NOT NULL DEFAULT 'plain';`,
  );
  await restore(target.url, place.file, folder);
  expect(await hashesOf(target.url)).toEqual(await hashesOf(db.url));
  const rows = await withSession(target.url, ({ ask }) => ask("SELECT slug FROM later ORDER BY id"));
  expect(rows).toEqual([{ slug: "council" }, { slug: "harbor" }]);
  expect(await migrate(target.url, folder)).toEqual([]);
  await expect(backUp(target.url, join(place.folder, "newer"))).rejects.toThrow("made by a newer Writethru");
});
