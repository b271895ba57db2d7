import { stat } from "node:fs/promises";
import { readEnv } from "#server/env.ts";
import { withNewsroom } from "#server/jobs/backup/reach-newsroom.ts";
import { type Backup, readBackup } from "#server/jobs/backup/read-backup.ts";
import { writeBackup } from "#server/jobs/backup/write-backup.ts";
import { DAMAGED } from "#server/records/story-hashes.ts";
import { say } from "#server/say.ts";
import { onlyArgument, runToEnd } from "./say-refusal.ts";

// `npm run backup -- <file>`: everything the database holds, as of one instant, while people go on writing.
await runToEnd(async () => {
  const file = onlyArgument("npm run backup -- <file>");
  await withNewsroom(readEnv(process.env), (session) => writeBackup(session, file, new Date()));
  // What can't be read back was never a backup.
  const backup = await readBackup(file);
  for (const story of backup.stories) {
    if (story.document === DAMAGED)
      say(`Warning: the log of story ${story.storyId} is damaged, here as in the backup.`);
  }
  say(await summary(backup));
});

async function summary({ file, header, stories, sha256 }: Backup): Promise<string> {
  const megabytes = ((await stat(file)).size / 1_000_000).toFixed(1);
  const sum = (of: "revisions" | "releases") => stories.reduce((count, story) => count + story[of].count, 0);
  return `Backed up ${stories.length} stories, ${sum("revisions")} revisions and ${sum("releases")} releases as of ${header.madeAt} to ${file} (${megabytes} MB, ${sha256.slice(0, 12)}).`;
}
