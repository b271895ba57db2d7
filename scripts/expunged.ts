import { readEnv } from "#server/env.ts";
import { withNewsroom } from "#server/jobs/backup/reach-newsroom.ts";
import { mergeIntoLedger } from "#server/jobs/expunged/ledger.ts";
import { listExpunged } from "#server/records/expunges.ts";
import { say } from "#server/say.ts";
import { onlyArgument, runToEnd } from "./say-refusal.ts";

// `npm run expunged -- <file>`: the stories the law took, for a restore of any older backup. Adds to a file that exists.
await runToEnd(async () => {
  const file = onlyArgument("npm run expunged -- <file>");
  const records = await withNewsroom(readEnv(process.env), ({ ask }) => listExpunged(ask));
  const held = await mergeIntoLedger(file, records);
  say(`The law took ${records.length} stories of this newsroom; ${file} holds ${held}.`);
});
