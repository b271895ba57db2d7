import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Session } from "#server/database/session.ts";
import {
  backUp,
  busyNewsroom,
  hashesOf,
  NOW,
  restore,
  somewhere,
  withSession,
} from "#tests/support/backups.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { readBackup } from "./read-backup.ts";
import { restoreBackup } from "./restore-backup.ts";
import { writeBackup } from "./write-backup.ts";

test("a database that holds anything is refused and left as it is", async () => {
  await using place = await somewhere();
  const { newsroom } = await busyNewsroom();
  await using db = newsroom.db;
  await backUp(db.url, place.file);
  const before = await hashesOf(db.url);
  await expect(restore(db.url, place.file)).rejects.toThrow("The database already holds something");
  expect(await hashesOf(db.url)).toEqual(before);
  await using other = await emptyDatabase();
  await withSession(other.url, ({ run }) => run("CREATE TABLE theirs ()"));
  await expect(restore(other.url, place.file)).rejects.toThrow("The database already holds something");
});

test("a backup is never written over a file, and half a backup has no name", async () => {
  await using place = await somewhere();
  const { newsroom } = await busyNewsroom();
  await using db = newsroom.db;
  await writeFile(place.file, "kept");
  await expect(backUp(db.url, place.file)).rejects.toThrow("exists already");
  expect(await readFile(place.file, "utf8")).toBe("kept");
  await expect(backUp(db.url, join(place.folder, "nowhere", "x"))).rejects.toThrow(
    "its folder does not exist",
  );
  const failing = join(place.folder, "failing");
  await withSession(db.url, async (session) => {
    const ask: Session["ask"] = async (text, values) => {
      if (text.includes("FROM copy_heads")) throw new Error("the connection is gone");
      return await session.ask(text, values);
    };
    await expect(writeBackup({ ...session, ask }, failing, NOW)).rejects.toThrow("the connection is gone");
  });
  expect(await readdir(place.folder)).toEqual(["newsroom.backup"]);
  await using empty = await emptyDatabase();
  await expect(backUp(empty.url, failing)).rejects.toThrow("holds no newsroom yet");
});

test("a file that ends at any other byte is refused, and nothing was restored", async () => {
  await using place = await somewhere();
  const { newsroom } = await busyNewsroom();
  await using db = newsroom.db;
  await backUp(db.url, place.file);
  const whole = await readFile(place.file);
  const part = join(place.folder, "part");
  const everywhere = Array.from({ length: 120 }, (_, index) => Math.floor((whole.length * index) / 120));
  const atTheEnds = Array.from({ length: 24 }, (_, index) => [index, whole.length - 1 - index]).flat();
  for (const length of new Set([...everywhere, ...atTheEnds])) {
    await writeFile(part, whole.subarray(0, length));
    await expect(readBackup(part), `${length} of ${whole.length} bytes`).rejects.toThrow("was cut short");
  }
  await using target = await emptyDatabase();
  await writeFile(part, whole.subarray(0, whole.length - 9));
  await expect(restore(target.url, part)).rejects.toThrow("was cut short");
  await restore(target.url, place.file);
  expect(await hashesOf(target.url)).toEqual(await hashesOf(db.url));
});

test("an altered byte is refused, or changes nothing of what is read", async () => {
  await using place = await somewhere();
  const { newsroom } = await busyNewsroom();
  await using db = newsroom.db;
  await backUp(db.url, place.file);
  const whole = await readFile(place.file);
  const content = gunzipSync(whole);
  const { sha256 } = await readBackup(place.file);
  const other = join(place.folder, "other");
  const isRefused = async (bytes: Uint8Array) => {
    await writeFile(other, bytes);
    return await readBackup(other).then(
      (backup) => backup.sha256 === sha256,
      () => true,
    );
  };
  const byteOf = (bytes: Uint8Array) => fc.integer({ min: 0, max: bytes.length - 1 });
  const flipped = (bytes: Buffer, at: number, by: number) => {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(at) ^ by, at);
    return copy;
  };
  const by = fc.integer({ min: 1, max: 255 });
  await fc.assert(
    fc.asyncProperty(byteOf(whole), by, async (at, mask) => await isRefused(flipped(whole, at, mask))),
    { numRuns: 150 },
  );
  // Compressed again after it was changed: gzip's own sum is right then, and only our hashes are left.
  await fc.assert(
    fc.asyncProperty(byteOf(content), by, async (at, mask) => {
      await writeFile(other, gzipSync(flipped(content, at, mask), { level: 1 }));
      await expect(readBackup(other)).rejects.toThrow();
    }),
    { numRuns: 150 },
  );
  await writeFile(other, Buffer.concat([whole, Buffer.from("more")]));
  await expect(readBackup(other)).rejects.toThrow("is not as it was written");
  await writeFile(other, "a letter");
  await expect(readBackup(other)).rejects.toThrow("is not a backup of Writethru");
  await expect(readBackup(join(place.folder, "none"))).rejects.toThrow("There is no file");
});

test("hashes that do not come out as they went in are caught, and undo the whole restore", async () => {
  await using place = await somewhere();
  const { newsroom, inWork } = await busyNewsroom();
  await using db = newsroom.db;
  await backUp(db.url, place.file);
  const planted: readonly string[] = [
    `UPDATE copy_updates SET bytes = '\\x0000' WHERE story_id = '${inWork}' AND sequence = 2`,
    `DELETE FROM copy_updates WHERE story_id = '${inWork}' AND sequence = 2`,
    "UPDATE public_outputs SET bytes = 'other' WHERE number = 1",
    "ALTER TABLE revisions DISABLE TRIGGER ALL; UPDATE revisions SET canonical = 'other' WHERE number = 1",
    "ALTER TABLE releases DISABLE TRIGGER ALL; UPDATE releases SET updated_at = updated_at + interval '1 microsecond'",
  ];
  for (const fault of planted) {
    await using target = await emptyDatabase();
    await withSession(target.url, async (session) => {
      const copyIn: Session["copyIn"] = async (table, rows) => {
        await session.copyIn(table, rows);
        if (table.name === "public_outputs") isCopied = true;
      };
      let isCopied = false;
      const ask: Session["ask"] = async (text, values) => {
        // The last thing before documents are moved and hashed.
        if (isCopied && text.includes("relkind = 'S'")) await session.run(fault);
        return await session.ask(text, values);
      };
      await expect(restoreBackup({ ...session, ask, copyIn }, place.file, NOW), fault).rejects.toThrow(
        "did not come out as it went in; nothing was restored",
      );
      expect(await session.ask("SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace")).toEqual(
        [],
      );
    });
  }
});
