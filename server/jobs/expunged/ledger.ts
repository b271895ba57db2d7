import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import type { ExpungeRecord } from "#server/records/expunges.ts";
import { StartRefused } from "../../start-refused.ts";

/**
 * N6: the list of every story the law took, kept outside the database: a backup that is older than the day the law took
 * a story doesn't know it, and would bring the words back. It stands in DATA_DIR, beside every backup, and wherever an
 * operator copies it. It holds IDs, instants and legal reasons, and no copy.
 */
export const LEDGER = "expunged.ledger";

const PROGRAM = "writethru expunged";
const FORMAT = 1;

const head = z.object({
  program: z.literal(PROGRAM),
  format: z.number().int(),
  stories: z.number().int(),
  /** Of all that follows this line. */
  sha256: z.string(),
});

const record = z.object({
  id: z.uuid(),
  storyId: z.uuid(),
  reason: z.string(),
  reference: z.string(),
  proposedBy: z.uuid().nullable(),
  confirmedBy: z.uuid().nullable(),
  proposedAt: z.iso.datetime(),
  confirmedAt: z.iso.datetime(),
});

/** The ledger can't be used, and a person can mend it. The message is the sentence to print. */
export class LedgerRefused extends StartRefused {}

/** Null when there is no such file. Refused when it was cut short or altered: a story that is missing would come back. */
export async function readLedger(file: string): Promise<readonly ExpungeRecord[] | null> {
  const text = await readFile(file, "utf8").catch((problem: unknown) => {
    if (problem instanceof Error && "code" in problem && problem.code === "ENOENT") return null;
    throw problem;
  });
  return text === null ? null : parseLedger(text, file);
}

function parseLedger(text: string, file: string): readonly ExpungeRecord[] {
  const end = text.indexOf("\n");
  const rest = text.slice(end + 1);
  const first = parsed(head, text.slice(0, Math.max(end, 0)), file);
  if (first.format > FORMAT) {
    throw new LedgerRefused(`${file} was written by a newer Writethru; use that version.`);
  }
  const lines = rest.split("\n").slice(0, -1);
  if (first.format !== FORMAT || first.sha256 !== sha256Of(rest) || first.stories !== lines.length)
    throw altered(file);
  return lines.map((line) => parsed(record, line, file));
}

/** Adds what the ledger doesn't have yet, and never takes anything out of it. Answers how many stories it holds. */
export async function mergeIntoLedger(file: string, records: readonly ExpungeRecord[]): Promise<number> {
  const known = await readLedger(file);
  const all = mergeRecords(known ?? [], records);
  if (known === null || all.length > known.length) await writeLedger(file, all);
  return all.length;
}

/** Every story once, in the order the law took them. */
export function mergeRecords(...lists: readonly (readonly ExpungeRecord[])[]): readonly ExpungeRecord[] {
  const byStory = new Map(lists.flat().map((each) => [each.storyId, each]));
  return [...byStory.values()].sort((a, b) => compare(a.confirmedAt, b.confirmedAt) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whole under its name, or not at all. */
async function writeLedger(file: string, records: readonly ExpungeRecord[]): Promise<void> {
  const target = resolve(file);
  const rest = records.map((each) => `${JSON.stringify(each)}\n`).join("");
  const first = { program: PROGRAM, format: FORMAT, stories: records.length, sha256: sha256Of(rest) };
  const unfinished = `${target}.unfinished-${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  try {
    const handle = await open(unfinished, "w", 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(first)}\n${rest}`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, target);
  } catch (problem) {
    await rm(unfinished, { force: true });
    throw problem;
  }
}

/** Where the ledger of a backup lies. */
export function ledgerBeside(backupFile: string): string {
  return join(dirname(resolve(backupFile)), LEDGER);
}

function parsed<S extends z.ZodType>(shape: S, line: string, file: string): z.output<S> {
  try {
    const found = shape.safeParse(JSON.parse(line));
    if (found.success) return found.data;
  } catch {
    // Not JSON: damaged as well.
  }
  throw altered(file);
}

function altered(file: string): LedgerRefused {
  return new LedgerRefused(
    `${file} is not as it was written; copy it again, or write it anew with npm run expunged.`,
  );
}

function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
