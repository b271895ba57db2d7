import { stat } from "node:fs/promises";
import { readEnv } from "#server/env.ts";
import { withNewsroom } from "#server/jobs/backup/reach-newsroom.ts";
import { type Backup, readBackup } from "#server/jobs/backup/read-backup.ts";
import { writeBackup } from "#server/jobs/backup/write-backup.ts";
import { ledgerBeside, mergeIntoLedger } from "#server/jobs/expunged/ledger.ts";
import { listExpunged } from "#server/records/expunges.ts";
import { DAMAGED } from "#server/records/story-hashes.ts";
import { say } from "#server/say.ts";
import { onlyArgument, runToEnd } from "./say-refusal.ts";

// `npm run backup -- <file>`: everything the database holds, as of one instant, while people go on writing.
await runToEnd(async () => {
  const file = onlyArgument("npm run backup -- <file>");
  const expunged = await withNewsroom(readEnv(process.env), async (session) => {
    await writeBackup(session, file, new Date());
    return await listExpunged(session.ask);
  });
  // What can't be read back was never a backup.
  const backup = await readBackup(file);
  for (const story of backup.stories) {
    if (story.document === DAMAGED)
      say(`Warning: the log of story ${story.storyId} is damaged, here as in the backup.`);
  }
  say(await summary(backup));
  const { audit } = backup.header;
  if (audit)
    say(
      `The audit trail's last row is ${audit.number}:${audit.hash}; note it where nobody here can change it.`,
    );
  // Last: a ledger that can't be written to is told of, and the backup is there all the same.
  const ledger = ledgerBeside(file);
  say(
    `The law took ${await mergeIntoLedger(ledger, expunged)} stories by now, listed in ${ledger}; keep it with every backup.`,
  );
});

async function summary({ file, header, stories, sha256 }: Backup): Promise<string> {
  const megabytes = ((await stat(file)).size / 1_000_000).toFixed(1);
  const sum = (of: "revisions" | "releases") => stories.reduce((count, story) => count + story[of].count, 0);
  return `Backed up ${stories.length} stories, ${sum("revisions")} revisions and ${sum("releases")} releases as of ${header.madeAt} to ${file} (${megabytes} MB, ${sha256.slice(0, 12)}).`;
}
