import { join } from "node:path";
import type { Database } from "#server/database/connect.ts";
import { listen } from "#server/database/listen.ts";
import { askPool } from "#server/records/copy-sql.ts";
import { listExpunged } from "#server/records/expunges.ts";
import { LEDGER, mergeIntoLedger } from "./ledger.ts";

export interface KeptLedger {
  close(): Promise<void>;
}

/**
 * N6: keeps the ledger in DATA_DIR as the database has it: at the start, and at once when the law takes a story. A
 * process that dies in between writes it at its next start; the next backup writes one beside itself anyway.
 */
export async function keepLedger(options: {
  readonly pool: Database["pool"];
  readonly directUrl: string;
  readonly dataDirectory: string;
  readonly onProblem: (problem: unknown) => void;
}): Promise<KeptLedger> {
  const file = join(options.dataDirectory, LEDGER);
  let last: Promise<void> = Promise.resolve();
  const write = () => {
    last = last
      .then(async () => void (await mergeIntoLedger(file, await listExpunged(askPool(options.pool)))))
      .catch(options.onProblem);
  };
  const listening = await listen({
    url: options.directUrl,
    channels: ["expunge"],
    onNotice: write,
    onBack: write,
  });
  write();
  return {
    async close() {
      await listening.close();
      await last;
    },
  };
}
