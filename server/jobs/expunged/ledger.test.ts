import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ExpungeRecord } from "#server/records/expunges.ts";
import { somewhere } from "#tests/support/backups.ts";
import { findLedgers } from "./find-ledgers.ts";
import { LEDGER, mergeIntoLedger, mergeRecords, readLedger } from "./ledger.ts";

function recordOf(number: number, over: Partial<ExpungeRecord> = {}): ExpungeRecord {
  const id = (kind: number) => `0190a000-0000-7000-8${kind}00-${String(number).padStart(12, "0")}`;
  return {
    id: id(1),
    storyId: id(2),
    reason: "A court\nordered it.",
    reference: "Docket 26-1017",
    proposedBy: id(3),
    confirmedBy: null,
    proposedAt: `2026-02-0${number}T21:00:00.000000Z`,
    confirmedAt: `2026-02-0${number}T22:00:00.000000Z`,
    ...over,
  };
}

test("[N6] a ledger holds what was put in, in order, and never loses a story", async () => {
  await using place = await somewhere();
  const file = join(place.folder, "new", LEDGER);
  expect(await readLedger(file)).toBeNull();
  expect(await mergeIntoLedger(file, [])).toBe(0);
  expect(await readLedger(file)).toEqual([]);
  expect(await mergeIntoLedger(file, [recordOf(3), recordOf(1)])).toBe(2);
  expect(await mergeIntoLedger(file, [recordOf(2)])).toBe(3);
  // A newsroom restored from an older backup knows fewer; the ledger keeps them.
  expect(await mergeIntoLedger(file, [])).toBe(3);
  expect(await readLedger(file)).toEqual([recordOf(1), recordOf(2), recordOf(3)]);
  expect(mergeRecords([recordOf(1)], [recordOf(1, { reason: "the same story" })])).toHaveLength(1);
});

test("[N6] a ledger that was cut short or altered anywhere is refused: a story that is missing would come back", async () => {
  await using place = await somewhere();
  const file = join(place.folder, LEDGER);
  await mergeIntoLedger(file, [recordOf(1), recordOf(2)]);
  const whole = await readFile(file);
  for (let length = 0; length < whole.length; length += 1) {
    await writeFile(file, whole.subarray(0, length));
    await expect(readLedger(file), `${length} bytes`).rejects.toThrow("is not as it was written");
  }
  for (let at = 0; at < whole.length; at += 1) {
    const altered = Buffer.from(whole);
    altered[at] = (altered[at] ?? 0) ^ 1;
    await writeFile(file, altered);
    await expect(readLedger(file), `byte ${at}`).rejects.toThrow(/is not as it was written|newer Writethru/);
  }
  await expect(mergeIntoLedger(file, [recordOf(3)])).rejects.toThrow();
});

test("[N6] a restore reads every ledger there is, and without any asks to be told that there is none", async () => {
  await using place = await somewhere();
  await writeFile(place.file, "a backup");
  const dataDirectory = join(place.folder, "data");
  const find = (named: string | null) => findLedgers({ file: place.file, named, dataDirectory });
  await expect(find(null)).rejects.toThrow(
    /^There is no list of the stories the law took beside .*--expunged none/,
  );
  expect(await find("none")).toMatchObject({ used: [], records: [] });
  const elsewhere = join(place.folder, "elsewhere.ledger");
  await expect(find(elsewhere)).rejects.toThrow(`There is no file ${elsewhere}.`);
  await mergeIntoLedger(join(place.folder, LEDGER), [recordOf(1)]);
  await mergeIntoLedger(join(dataDirectory, LEDGER), [recordOf(2)]);
  await mergeIntoLedger(elsewhere, [recordOf(3)]);
  expect((await find(null)).records).toEqual([recordOf(1), recordOf(2)]);
  expect((await find(elsewhere)).records).toEqual([recordOf(1), recordOf(2), recordOf(3)]);
  // Saying that there is none doesn't bring back what one of them names.
  expect((await find("none")).records).toEqual([recordOf(1), recordOf(2)]);
});
