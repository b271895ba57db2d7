import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { program, ROOT, runCommand } from "#scripts/run-command.ts";
import { postgresRoomLog } from "#server/records/postgres-room-log.ts";
import { takingTurns, twoWriters } from "../clients/traces.ts";
import { short } from "../figures.ts";
import type { RunningServer } from "../servers/contender.ts";
import { type OurServer, startOurs } from "../servers/our-server.ts";
import { startServer } from "../servers/start-server.ts";
import { talkTrace } from "./replay-trace.ts";
import { atMost, ours, type Work } from "./work.ts";

/** Longer than Hocuspocus may wait before it stores. */
const STORED_MS = 12_000;
/** Tables that hold one story's words, in a database with one story. */
const OUR_TABLES = ["copy_updates", "copy_snapshots", "copy_clients", "copy_heads"];

export const databaseBytes: Work = {
  name: "database-bytes",
  title: "Bytes stored per 1,000 keystrokes, after compaction",
  aim: "reported; ≤ y-leveldb",
  method:
    "The trace friendsforever typed by two people into an otherwise empty database. Ours: all tables that hold words " +
    "(log, snapshots and the one kept before it, clients, heads), Hocuspocus: its table; both with indexes and TOAST " +
    "after VACUUM FULL, less what they take when empty. y-leveldb: its folder after flushDocument and compactRange.",
  contenders: ["writethru", "hocuspocus", "y-leveldb"],
  rounds: { full: 1, quick: 1, tiny: 1 },
  figures: [
    { key: "bytes", title: "bytes per 1,000 keystrokes" },
    { key: "total", title: "bytes in all" },
  ],
  async measure({ cluster, size }, contender) {
    const orders = { cluster, contender, people: 4 };
    const own = contender === "writethru" ? await startOurs(orders) : null;
    await using server = own ?? (await startServer(orders));
    const traced = size === "tiny" ? takingTurns() : twoWriters();
    const empty = own ? await tableBytes(own, OUR_TABLES) : 0;
    const [story = ""] = await server.prepare(1, traced.start);
    const { isEqual } = await talkTrace(server, story, traced);
    if (!isEqual) throw new Error(`${contender} does not hold the trace's text`);
    await wait(size === "tiny" && own ? 0 : STORED_MS);
    await server.stop();
    const total = await storedBytes(server, own, story, empty);
    return { bytes: (1_000 * total) / traced.edits.length, total };
  },
  judge(medians) {
    const [own, level] = [ours(medians, "bytes"), ours(medians, "bytes", "y-leveldb")];
    return { met: atMost(own, level), sentence: `${short(own)} bytes, y-leveldb ${short(level)}` };
  },
};

async function storedBytes(
  server: RunningServer,
  own: OurServer | null,
  story: string,
  empty: number,
): Promise<number> {
  if (own) {
    await postgresRoomLog(own.db.pool, "the bench").compact(story);
    return (await tableBytes(own, OUR_TABLES)) - empty;
  }
  if (server.directory !== null) {
    const script = join(ROOT, "bench/peers/leveldb-size.ts");
    const command = [program("tsc")[0], "--import", "tsx", script, server.directory, story] as const;
    const { code, output } = await runCommand([...command]);
    if (code !== 0) throw new Error(output);
    return Number(output.trim().split("\n").at(-1));
  }
  return (await tableBytes(server, ["hocuspocus"])) - EMPTY_TABLE;
}

/** A table with one index and TOAST takes two pages before it has a row. */
const EMPTY_TABLE = 2 * 8_192;

async function tableBytes({ databaseUrl }: RunningServer, tables: readonly string[]): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl ?? "" });
  await client.connect();
  let bytes = 0;
  for (const table of tables) {
    await client.query(`VACUUM FULL ${pg.escapeIdentifier(table)}`);
    const { rows } = await client.query<{ bytes: string }>("SELECT pg_total_relation_size($1) AS bytes", [
      table,
    ]);
    bytes += Number(rows[0]?.bytes);
  }
  await client.end();
  return bytes;
}
