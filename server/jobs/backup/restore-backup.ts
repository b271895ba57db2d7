import { lockMigrations, schemaOfBackup } from "#server/database/migrate.ts";
import type { Session } from "#server/database/session.ts";
import { isEmptyDatabase, resetSequences } from "#server/database/tables.ts";
import { appendAuditRow } from "#server/records/audit.ts";
import { startNewGenerations } from "#server/records/copy-generation.ts";
import type { ExpungeRecord } from "#server/records/expunges.ts";
import { dropMailsOfBackup } from "#server/records/notice-mails.ts";
import { hashStories, type StoryHashes } from "#server/records/story-hashes.ts";
import { type Replayed, replayExpunges } from "../expunged/replay-expunges.ts";
import { BackupRefused } from "./backup-refused.ts";
import { type Backup, readBackup } from "./read-backup.ts";

const NOT_EMPTY =
  "The database already holds something; restore into an empty one (a new DATA_DIR, or a new database in DATABASE_URL).";

export interface RestoreOptions {
  /** N6: what the law took, from every ledger there is; it is taken out again before anything is committed. */
  readonly expunged?: readonly ExpungeRecord[];
  readonly migrationsFolder?: string;
}

export interface Restored {
  /** What the backup says of itself. */
  readonly backup: Backup;
  readonly replayed: Replayed;
}

/**
 * Fills an empty database from a backup, in one transaction: the tables as they were when it was made, its rows, what
 * this version added since. Every story's document, revisions and releases are hashed again and compared. Documents
 * start a new generation, so that pages with words newer than the backup keep them instead of merging them. E-mail that
 * waited then is not sent any more. What the law took since is taken out again.
 */
export async function restoreBackup(
  session: Session,
  file: string,
  now: Date,
  { expunged = [], migrationsFolder }: RestoreOptions = {},
): Promise<Restored> {
  // Before the database is touched: a damaged file is refused even when it would take an hour to copy in.
  const backup = await readBackup(file);
  const schema = await schemaOfBackup(backup.header.migrations, migrationsFolder);
  await lockMigrations(session);
  await session.run("BEGIN");
  try {
    if (!(await isEmptyDatabase(session))) throw new BackupRefused(NOT_EMPTY);
    await schema.make(session);
    const again = await readBackup(file, (table, rows) => session.copyIn(table, rows));
    if (again.sha256 !== backup.sha256) throw new BackupRefused(`${file} changed while it was read.`);
    await resetSequences(session);
    await schema.bringUpToDate(session);
    await startNewGenerations(session.ask, now);
    await dropMailsOfBackup(session.ask);
    await compareStories(session, backup);
    await appendAuditRow(session.ask, {
      actorId: null,
      action: "restore-backup",
      facts: { backup: backup.sha256, madeAt: backup.header.madeAt, stories: backup.stories.length },
    });
    const replayed = await replayExpunges(session, expunged, now);
    await session.run("COMMIT");
    return { backup, replayed };
  } catch (problem) {
    await session.run("ROLLBACK").catch(() => undefined); // the connection may be what broke
    throw problem;
  }
}

async function compareStories({ ask }: Session, { file, stories }: Backup): Promise<void> {
  const expected = new Map(stories.map((story) => [story.storyId, story]));
  for await (const story of hashStories(ask)) {
    const known = expected.get(story.storyId);
    if (known === undefined || !isSame(known, story)) throw differs(file, story.storyId);
    expected.delete(story.storyId);
  }
  const [missing] = expected.keys();
  if (missing !== undefined) throw differs(file, missing);
}

/** What a person reads is only comparable between versions that read alike; the document itself always is. */
function isSame(known: StoryHashes, found: StoryHashes): boolean {
  const comparable = (story: StoryHashes) => [
    story.sequence,
    story.document,
    known.copyVersion === found.copyVersion ? story.canonical : null,
    [story.revisions.count, story.revisions.sha256],
    [story.releases.count, story.releases.sha256],
  ];
  return JSON.stringify(comparable(known)) === JSON.stringify(comparable(found));
}

function differs(file: string, storyId: string): BackupRefused {
  return new BackupRefused(
    `Story ${storyId} of ${file} did not come out as it went in; nothing was restored, use another backup.`,
  );
}
