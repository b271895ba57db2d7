import { readEnv } from "#server/env.ts";
import { withNewsroom } from "#server/jobs/backup/reach-newsroom.ts";
import { auditHeadBy, verifyAuditBy } from "#server/records/audit.ts";
import type { AuditHead } from "#server/records/audit-chain.ts";
import { say } from "#server/say.ts";
import { StartRefused } from "#server/start-refused.ts";
import { runToEnd } from "./say-refusal.ts";

const USAGE = "Usage: npm run audit:verify [-- --expect <number>:<hash>]";

// `npm run audit:verify`: recomputes every hash of the audit trail, and compares it with a row noted elsewhere.
await runToEnd(async () => {
  const noted = readNoted(process.argv.slice(2));
  await withNewsroom(readEnv(process.env), async ({ ask, run }) => {
    // One state of the trail, however many rows come meanwhile.
    await run("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const verdict = await verifyAuditBy(ask, noted);
    const head = await auditHeadBy(ask);
    await run("ROLLBACK");
    if (!verdict.ok) {
      throw new StartRefused(
        `The audit trail is broken at row ${verdict.firstBad}; ${verdict.rows} rows before it fit.`,
      );
    }
    const last = head === null ? "there is none yet" : `the last is ${head.number}:${head.hash}`;
    const compared = noted === undefined ? "" : `, and row ${noted.number} is the one that was noted`;
    say(`Verified ${verdict.rows} rows of the audit trail; ${last}${compared}.`);
  });
});

function readNoted(args: readonly string[]): AuditHead | undefined {
  const [option, value, ...more] = args;
  if (option === undefined) return undefined;
  const [, number, hash] = /^(\d{1,18}):([0-9a-f]{64})$/.exec(value ?? "") ?? [];
  if (option !== "--expect" || number === undefined || hash === undefined || more.length > 0) {
    throw new StartRefused(USAGE);
  }
  return { number: BigInt(number), hash };
}
