import type pg from "pg";
import { auditForeignClient } from "./audit-foreign-client.ts";
import { appendUpdates } from "./copy-append.ts";
import { compact, type Merge } from "./copy-compact.ts";
import { saveDigests } from "./copy-digest.ts";
import { askOwners, isUnbroken, loadCopy, NoSuchCopy, rowsAfter } from "./copy-load.ts";
import { askPool, numberIn, textIn } from "./copy-sql.ts";
import type { LogHead, OpenedCopy, RoomLog, Tail } from "./room-log.ts";

/** After this the database counts as away; the rows are offered again. */
const APPEND_TIMEOUT_MS = 4_000;
/** Somebody may hold one story's log longer than that, e.g. a restore of a long story. */
const WAITING_APPEND_TIMEOUT_MS = 30_000;

/** A network may forget a connection without a word: what is read over it would never be answered. */
const READ_TIMEOUT_MS = 5_000;

/** The log in PostgreSQL. `processId` names this process in notices; `merge` is where long logs are compacted. */
export function postgresRoomLog(pool: pg.Pool, processId: string, merge?: Merge): RoomLog {
  const ask = askPool(pool, READ_TIMEOUT_MS);

  async function open(storyId: string): Promise<OpenedCopy | null> {
    try {
      const copy = await loadCopy(ask, storyId);
      return { ...copy, owners: await askOwners(ask, storyId, copy.generation) };
    } catch (problem) {
      if (problem instanceof NoSuchCopy) return null;
      throw problem;
    }
  }

  async function after(storyId: string, { generation, sequence }: LogHead): Promise<Tail> {
    const head = (await heads([storyId])).get(storyId);
    if (head?.generation !== generation) return { kind: "generation" };
    const rows = await rowsAfter(ask, storyId, generation, sequence);
    const isWhole = isUnbroken(sequence, rows) && (rows.at(-1)?.sequence ?? sequence) >= head.sequence;
    return isWhole ? { kind: "rows", rows } : { kind: "broken" };
  }

  async function heads(storyIds: readonly string[]): Promise<ReadonlyMap<string, LogHead>> {
    const rows = await ask(
      `SELECT story_id::text AS story_id, generation, last_sequence FROM copy_heads
       WHERE story_id = ANY($1::uuid[])`,
      [storyIds],
    );
    return new Map(
      rows.map((row) => [
        textIn(row, "story_id"),
        { generation: numberIn(row, "generation"), sequence: numberIn(row, "last_sequence") },
      ]),
    );
  }

  return {
    open,
    after,
    heads,
    append: (appends, wait) =>
      appendUpdates(pool, appends, {
        processId,
        wait,
        timeoutMs: wait ? WAITING_APPEND_TIMEOUT_MS : APPEND_TIMEOUT_MS,
      }),
    reportForeignClient: (report) => auditForeignClient(pool, report),
    async compact(storyId) {
      await compact(ask, storyId, merge);
    },
    saveDigests: (digests) => saveDigests(ask, digests),
  };
}
