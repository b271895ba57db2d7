import { resolve } from "node:path";
import { type Env, readEnv } from "#server/env.ts";
import { withEmptyNewsroom } from "#server/jobs/backup/reach-newsroom.ts";
import { restoreBackup } from "#server/jobs/backup/restore-backup.ts";
import { findLedgers, type Ledgers } from "#server/jobs/expunged/find-ledgers.ts";
import { mergeIntoLedger } from "#server/jobs/expunged/ledger.ts";
import type { Replayed } from "#server/jobs/expunged/replay-expunges.ts";
import { say } from "#server/say.ts";
import { StartRefused } from "#server/start-refused.ts";
import { runToEnd } from "./say-refusal.ts";

const USAGE = "Usage: npm run restore -- <file> [--expunged <ledger> | --expunged none]";

// `npm run restore -- <file>`: into an empty database, whole or not at all, without what the law took since.
await runToEnd(async () => {
  const { file, named } = readArguments(process.argv.slice(2));
  const env = readEnv(process.env);
  const ledgers = await findLedgers({ file, named, dataDirectory: env.dataDirectory });
  const { backup, replayed } = await withEmptyNewsroom(env, (session) =>
    restoreBackup(session, file, new Date(), { expunged: ledgers.records }),
  );
  const { header, stories } = backup;
  say(
    `Restored ${stories.length} stories as they were at ${header.madeAt}; every document, revision and release was compared.`,
  );
  await keepHere(env, ledgers);
  say(inWords(ledgers, replayed));
});

function readArguments(args: readonly string[]): { readonly file: string; readonly named: string | null } {
  const [file, option, value, ...more] = args;
  if (!file || file.startsWith("--") || more.length > 0) throw new StartRefused(USAGE);
  if (option === undefined) return { file, named: null };
  if (option !== "--expunged" || !value) throw new StartRefused(USAGE);
  return { file, named: value };
}

/** A story that came after this backup is not in the database; should a later backup be restored, it is in the ledger. */
async function keepHere(env: Env, { here, records }: Ledgers): Promise<void> {
  if (env.databaseUrl === null || records.length > 0) await mergeIntoLedger(here, records);
}

function inWords({ used }: Ledgers, { again, before, unknown }: Replayed): string {
  if (used.length === 0) {
    return "No ledger of expunged stories was used, as you said: what the law took after that is back.";
  }
  const counts = [
    `${again} taken out again`,
    `${before} held no words any more`,
    `${unknown} came after the backup`,
  ];
  const from = used.map((ledger) => resolve(ledger)).join(" and ");
  return `What the law took, from ${from}: ${counts.join(", ")}.`;
}
