import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ExpungeRecord } from "#server/records/expunges.ts";
import { LEDGER, LedgerRefused, ledgerBeside, mergeRecords, readLedger } from "./ledger.ts";

/** What is known of the stories the law took, before a backup is restored. */
export interface Ledgers {
  /** The files it was read from; empty when the operator said that there is none. */
  readonly used: readonly string[];
  readonly records: readonly ExpungeRecord[];
  /** The ledger of the DATA_DIR that is restored into. */
  readonly here: string;
}

/** Said instead of a file: no story was expunged since the backup. */
const NONE = "none";

/**
 * N6: every ledger there is: the named one, the one beside the backup, and the one in DATA_DIR; what one of them lacks
 * another has. Without any, the restore is refused until somebody says that there is none: a backup that quietly brings
 * back what a court had taken down would be worse than a restore that asks.
 */
export async function findLedgers(asked: {
  readonly file: string;
  readonly named: string | null;
  readonly dataDirectory: string;
}): Promise<Ledgers> {
  const { file, named, dataDirectory } = asked;
  await access(file).catch(() => {
    throw new LedgerRefused(`There is no file ${file}.`);
  });
  const here = join(resolve(dataDirectory), LEDGER);
  const beside = ledgerBeside(file);
  const isNone = named === NONE;
  const places = new Set([...(named === null || isNone ? [] : [resolve(named)]), beside, here]);
  const used: string[] = [];
  const lists: (readonly ExpungeRecord[])[] = [];
  for (const place of places) {
    const records = await readLedger(place);
    if (records === null) {
      if (named !== null && !isNone && place === resolve(named))
        throw new LedgerRefused(`There is no file ${named}.`);
      continue;
    }
    used.push(place);
    lists.push(records);
  }
  if (used.length === 0 && !isNone) {
    throw new LedgerRefused(
      `There is no list of the stories the law took beside ${file} (${beside}); name it with --expunged <file>, or say --expunged none if no story was expunged since.`,
    );
  }
  return { used, records: mergeRecords(...lists), here };
}
