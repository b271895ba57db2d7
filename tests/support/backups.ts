import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSession, type Session } from "#server/database/session.ts";
import { restoreBackup } from "#server/jobs/backup/restore-backup.ts";
import { writeBackup } from "#server/jobs/backup/write-backup.ts";
import { hashStories, type StoryHashes } from "#server/records/story-hashes.ts";
import { publish, releaseChange, type TestNewsroom, testNewsroom, write, writtenStory } from "./newsroom.ts";

/** When everything here is done. */
export const NOW = new Date("2026-11-22T18:00:00Z");

/** A folder of the test's own, and a name in it that nothing has yet. */
export async function somewhere(): Promise<
  { readonly folder: string; readonly file: string } & AsyncDisposable
> {
  const folder = await mkdtemp(join(tmpdir(), "writethru-backup-"));
  return {
    folder,
    file: join(folder, "newsroom.backup"),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A connection for as long as it is used. */
export async function withSession<T>(url: string, use: (session: Session) => Promise<T>): Promise<T> {
  const session = await openSession(url);
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}

/** What `npm run backup` and `npm run restore` do. */
export const backUp = (url: string, file: string) =>
  withSession(url, (session) => writeBackup(session, file, NOW));
export const restore = (url: string, file: string, folder?: string) =>
  withSession(url, async (session) => {
    const options = folder === undefined ? {} : { migrationsFolder: folder };
    return (await restoreBackup(session, file, NOW, options)).backup;
  });

/** Every story of a database, hash by hash. */
export async function hashesOf(url: string): Promise<readonly StoryHashes[]> {
  return await withSession(url, async ({ ask }) => {
    const hashes: StoryHashes[] = [];
    for await (const story of hashStories(ask)) hashes.push(story);
    return hashes;
  });
}

/** Two stories: one published and corrected, one in work. */
export async function busyNewsroom(): Promise<{ newsroom: TestNewsroom; published: string; inWork: string }> {
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
