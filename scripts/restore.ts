import { readEnv } from "#server/env.ts";
import { withEmptyNewsroom } from "#server/jobs/backup/reach-newsroom.ts";
import { restoreBackup } from "#server/jobs/backup/restore-backup.ts";
import { say } from "#server/say.ts";
import { onlyArgument, runToEnd } from "./say-refusal.ts";

// `npm run restore -- <file>`: into an empty database, whole or not at all.
await runToEnd(async () => {
  const file = onlyArgument("npm run restore -- <file>");
  const { header, stories } = await withEmptyNewsroom(readEnv(process.env), (session) =>
    restoreBackup(session, file, new Date()),
  );
  say(
    `Restored ${stories.length} stories as they were at ${header.madeAt}; every document, revision and release was compared.`,
  );
});
