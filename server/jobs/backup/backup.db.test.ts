import { randomBytes } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { BODY } from "#copy/format.ts";
import { openDatabase } from "#server/database/connect.ts";
import { migrate } from "#server/database/migrate.ts";
import { openSession, type Session } from "#server/database/session.ts";
import { verifyAudit } from "#server/records/audit.ts";
import { loadDocument } from "#server/records/copy-log.ts";
import { DAMAGED, hashStories, type StoryHashes } from "#server/records/story-hashes.ts";
import { openStockClient } from "#tests/convergence/stock-client.ts";
import { startSyncProcess } from "#tests/convergence/sync-process.ts";
import { emptyDatabase, type TestDatabase } from "#tests/support/database.ts";
import {
  publish,
  releaseChange,
  type TestNewsroom,
  testNewsroom,
  write,
  writtenStory,
} from "#tests/support/newsroom.ts";
import { CLOSES } from "#wire/close-codes.ts";
import { encodeFence } from "#wire/messages.ts";
import { FRAME_HEAD_BYTES } from "./backup-format.ts";
import { readBackup } from "./read-backup.ts";
import { restoreBackup } from "./restore-backup.ts";
import { writeBackup } from "./write-backup.ts";

const MIGRATIONS = join(import.meta.dirname, "../../../prisma/migrations");
const NOW = new Date("2026-11-22T18:00:00Z");
const soon = { timeout: 10_000, interval: 10 };

/** A folder of the test's own, and a name in it that nothing has yet. */
async function somewhere(): Promise<{ readonly folder: string; readonly file: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), "writethru-backup-"));
  return {
    folder,
    file: join(folder, "newsroom.backup"),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

async function withSession<T>(url: string, use: (session: Session) => Promise<T>): Promise<T> {
  const session = await openSession(url);
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}

const backUp = (url: string, file: string) => withSession(url, (session) => writeBackup(session, file, NOW));
const restore = (url: string, file: string, folder?: string) =>
  withSession(url, (session) => restoreBackup(session, file, NOW, folder));

async function hashesOf(url: string): Promise<readonly StoryHashes[]> {
  return await withSession(url, async ({ ask }) => {
    const hashes: StoryHashes[] = [];
    for await (const story of hashStories(ask)) hashes.push(story);
    return hashes;
  });
}

/** Two stories: one published and corrected, one in work. */
async function busyNewsroom(): Promise<{ newsroom: TestNewsroom; published: string; inWork: string }> {
  const newsroom = await testNewsroom();
  const published = await writtenStory(newsroom);
  await publish(newsroom, published);
  await write(newsroom, newsroom.people.reporter, published, {
    hed: [{ text: "Council passes budget after long night" }],
  });
  await releaseChange(newsroom, published, "update");
  const inWork = await writtenStory(newsroom, ["Ünï 😀 \\N \t tab"], "harbor");
  return { newsroom, published, inWork };
}

async function signInOf(db: TestDatabase, stafferId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + 3_600_000);
  return (await db.prisma.signIn.create({ data: { stafferId, expiresAt } })).id;
}

test("[Y1] a backup taken while people type holds every word acknowledged before it, and is restored hash by hash", async () => {
  await using place = await somewhere();
  const { newsroom, inWork, published } = await busyNewsroom();
  await using db = newsroom.db;
  const sync = await startSyncProcess(db.url);
  const writers = await Promise.all(
    [newsroom.people.reporter, newsroom.people.reporter2, newsroom.people.editor].map(async ({ id }) =>
      openStockClient(sync.url, inWork, await signInOf(db, id), { wire: "1" }),
    ),
  );
  await vi.waitFor(() => expect(writers.every(({ provider }) => provider.synced)).toBe(true), soon);
  let typed = 0;
  const acknowledged: string[] = [];
  /** Each types a word and asks whether it is saved. */
  const typeOn = async () => {
    typed += 1;
    const number = typed;
    writers.forEach(({ text, provider }, index) => {
      text.insert(0, `w${index}-${number} `);
      provider.ws?.send(encodeFence(number));
    });
    await vi.waitFor(() => expect(writers.every((one) => one.fences().includes(number))).toBe(true), soon);
    acknowledged.push(...writers.map((_, index) => `w${index}-${number}`));
  };
  for (let round = 0; round < 5; round++) await typeOn();
  const before = [...acknowledged];
  let isDone = false;
  const backingUp = backUp(db.url, place.file).then(() => {
    isDone = true;
  });
  // At least one word falls into the time of the backup, and one after it.
  do await typeOn();
  while (!isDone);
  await backingUp;
  await typeOn();

  await using target = await emptyDatabase();
  const said = await restore(target.url, place.file);
  expect(await hashesOf(target.url)).toEqual(said.stories);
  const restored = openDatabase({ url: target.url });
  const { doc, generation } = await loadDocument(restored.prisma, inWork);
  const words = doc.getText(BODY).toString().split(" ");
  expect(words).toEqual(expect.arrayContaining(before));
  // What came later is not in it: the snapshot was of one instant.
  expect(words).not.toContain(`w0-${typed}`);
  expect(generation).toBeGreaterThan(1);
  // Nobody typed in this one: it is the same to the byte.
  const now = new Map((await hashesOf(db.url)).map((story) => [story.storyId, story]));
  expect(said.stories.find((story) => story.storyId === published)).toEqual(now.get(published));
  expect(await verifyAudit(restored.prisma)).toMatchObject({ ok: true });

  // A page that holds words newer than the backup is told so, and takes nothing in and puts nothing in.
  const again = await startSyncProcess(target.url);
  const [first] = writers;
  const signIn = await restored.prisma.signIn.findFirstOrThrow({ where: { endedAt: null } });
  const late = openStockClient(again.url, inWork, signIn.id, { wire: "1", generation: "1" });
  const closed = new Promise<number>((resolve) => late.provider.on("closed", ({ code }) => resolve(code)));
  late.text.insert(0, first?.text.toString() ?? "");
  expect(await closed).toBe(CLOSES["other-version"].code);
  expect((await loadDocument(restored.prisma, inWork)).doc.getText(BODY).toString()).toBe(words.join(" "));
  // Whoever opens the story anew goes on from there.
  const fresh = openStockClient(again.url, inWork, signIn.id, { wire: "1", generation: String(generation) });
  await vi.waitFor(() => expect(fresh.text.toString()).toBe(words.join(" ")), soon);
  for (const { provider } of [...writers, late, fresh]) provider.destroy();
  await again.close();
  await sync.close();
  await restored.close();
});

test("[N7] what is restored goes on: numbers follow, nothing can be rewritten, and the trail says where it came from", async () => {
  await using place = await somewhere();
  const { newsroom, published } = await busyNewsroom();
  await using db = newsroom.db;
  await db.prisma.signInFailure.createMany({ data: [{ key: "a" }, { key: "b" }] });
  await backUp(db.url, place.file);
  await using target = await emptyDatabase();
  const { sha256 } = await restore(target.url, place.file);
  const restored = openDatabase({ url: target.url });
  const counts = (on: TestDatabase["pool"]) =>
    on.query(
      `SELECT (SELECT count(*) FROM releases) AS releases, (SELECT count(*) FROM public_outputs) AS outputs,
         (SELECT count(*) FROM staffers) AS staffers, (SELECT count(*) FROM _prisma_migrations) AS migrations`,
    );
  expect((await counts(restored.pool)).rows).toEqual((await counts(db.pool)).rows);
  expect(Number((await restored.prisma.signInFailure.create({ data: { key: "c" } })).id)).toBe(3);
  await expect(restored.pool.query("DELETE FROM releases")).rejects.toThrow("append-only");
  const last = await restored.prisma.auditRow.findFirstOrThrow({ orderBy: { number: "desc" } });
  expect(last).toMatchObject({
    action: "restore-backup",
    facts: { backup: sha256, madeAt: NOW.toISOString() },
  });
  expect(await migrate(target.url)).toEqual([]);
  // The newsroom works on: the next release follows the last.
  const next: TestNewsroom = {
    ...newsroom,
    db: { ...db, prisma: restored.prisma, pool: restored.pool, url: target.url },
  };
  await write(next, newsroom.people.reporter, published, {
    hed: [{ text: "Council passes budget at dawn" }],
  });
  expect(await releaseChange(next, published, "update")).toMatchObject({ number: 3 });
  await restored.close();
});

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
  const { writeFrame, writeJsonFrame } = await import("./backup-format.ts");
  const { createHash } = await import("node:crypto");
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

test("one story with a damaged log doesn't stop the backup of all others", async () => {
  await using place = await somewhere();
  const { newsroom, inWork } = await busyNewsroom();
  await using db = newsroom.db;
  await db.pool.query("DELETE FROM copy_updates WHERE story_id = $1 AND sequence = 1", [inWork]);
  await backUp(db.url, place.file);
  const { stories } = await readBackup(place.file);
  expect(stories.find(({ storyId }) => storyId === inWork)?.document).toBe(DAMAGED);
  await using target = await emptyDatabase();
  await restore(target.url, place.file);
  expect(await hashesOf(target.url)).toEqual(await hashesOf(db.url));
});

test("a large value and many chunks come back as they were", async () => {
  await using place = await somewhere();
  await using newsroom = await testNewsroom();
  const value = randomBytes(3_000_000).toString("hex");
  await newsroom.db.prisma.mark.create({ data: { name: "large", value } });
  await backUp(newsroom.db.url, place.file);
  await using target = await emptyDatabase();
  await restore(target.url, place.file);
  const rows = await withSession(target.url, ({ ask }) =>
    ask("SELECT value FROM marks WHERE name = 'large'"),
  );
  expect(rows[0]?.value === value).toBe(true);
});
