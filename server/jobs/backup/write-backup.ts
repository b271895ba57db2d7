import { createHash, type Hash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { access, open, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { appliedMigrations } from "#server/database/migrate.ts";
import type { Session } from "#server/database/session.ts";
import { holdShape, listTables, type Table } from "#server/database/tables.ts";
import { auditHeadBy } from "#server/records/audit.ts";
import { hashStories, type StoryHashes } from "#server/records/story-hashes.ts";
import { countRows, FORMAT, PROGRAM, writeFrame, writeJsonFrame } from "./backup-format.ts";
import { BackupRefused } from "./backup-refused.ts";

/** A migration that runs at this very moment changes the tables; then they are listed again. */
const ATTEMPTS = 5;

/**
 * Writes everything the database holds, as of one instant, to `file`, while people go on writing: one transaction that
 * sees one state and locks out nothing but migrations. The file appears under its name only when it is whole and on
 * disk. Refused when there is a file of that name.
 */
export async function writeBackup(session: Session, file: string, now: Date): Promise<void> {
  const target = resolve(file);
  if (await exists(target)) throw new BackupRefused(`${file} exists already; name another file.`);
  const unfinished = `${target}.unfinished-${process.pid}`;
  try {
    // Passwords' hashes and unpublished words are in it.
    const sink = createWriteStream(unfinished, { mode: 0o600, flags: "wx", flush: true });
    await pipeline(Readable.from(frames(session, now)), createGzip(), sink);
    await rename(unfinished, target);
    await settleFolder(dirname(target));
  } catch (problem) {
    await rm(unfinished, { force: true });
    throw sentenceOf(problem, file);
  } finally {
    await session.run("ROLLBACK").catch(() => undefined); // the connection may be what broke
  }
}

async function* frames(session: Session, now: Date): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  for await (const frame of content(session, now)) {
    hash.update(frame);
    yield frame;
  }
  yield writeFrame("end", hash.digest());
}

async function* content(session: Session, now: Date): AsyncGenerator<Buffer> {
  const tables = await beginSnapshot(session);
  const migrations = await appliedMigrations(session);
  const head = await auditHeadBy(session.ask);
  yield writeJsonFrame("header", {
    program: PROGRAM,
    format: FORMAT,
    madeAt: now.toISOString(),
    audit: head && { number: head.number.toString(), hash: head.hash },
    migrations,
  });
  for (const table of tables) yield* tableFrames(session, table);
  const stories: StoryHashes[] = [];
  for await (const story of hashStories(session.ask)) stories.push(story);
  yield writeJsonFrame("stories", stories);
}

/** Tables are locked before the transaction's snapshot is taken, or a migration could fall between the two. */
async function beginSnapshot(session: Session): Promise<readonly Table[]> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await listTables(session);
    if (before.length === 0) break;
    await session.run("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await holdShape(session, before);
    const held = await listTables(session);
    if (JSON.stringify(held) === JSON.stringify(before)) return held;
    await session.run("ROLLBACK");
  }
  throw new BackupRefused("The database holds no newsroom yet, so there is nothing to back up.");
}

async function* tableFrames(session: Session, table: Table): AsyncGenerator<Buffer> {
  yield writeJsonFrame("table", table);
  const hash: Hash = createHash("sha256");
  let rows = 0;
  for await (const chunk of session.copyOut(table)) {
    hash.update(chunk);
    rows += countRows(chunk);
    yield writeFrame("rows", chunk);
  }
  yield writeJsonFrame("tableEnd", { rows, sha256: hash.digest("hex") });
}

/** Renaming is on disk only when the folder is. */
async function settleFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist",
  ENOTDIR: "its folder does not exist",
  EACCES: "its folder is not ours to write to",
  EROFS: "its folder is not ours to write to",
  ENOSPC: "the disk is full",
};

function sentenceOf(problem: unknown, file: string): unknown {
  const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
  const cause = CAUSES[code];
  return cause === undefined ? problem : new BackupRefused(`${file} cannot be written: ${cause}.`);
}
