import type pg from "pg";
import type { Db } from "./db.ts";

/**
 * One way to ask, for statements that run both inside a command's transaction and on the log's own pool. Values are
 * always parameters; `text` is a constant of ours with `$1` … and casts.
 */
export type Ask = (text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

/** A row as the driver gives it; read its columns with the functions below. */
export type Row = Readonly<Record<string, unknown>>;

export function askPrisma(db: Db): Ask {
  return (text, values) => db.$queryRawUnsafe<Row[]>(text, ...values);
}

/** With `withinMs`, a question whose answer doesn't come in time rejects, and its connection is given up. */
export function askPool(pool: pg.Pool | pg.PoolClient, withinMs?: number): Ask {
  // pg's types leave out this setting of a single query; its Query reads it.
  const patience = withinMs === undefined ? {} : { query_timeout: withinMs };
  return async (text, values) => (await pool.query<Row>({ text, values: [...values], ...patience })).rows;
}

/** A bigint column: Prisma gives bigint, pg gives text. Sequences and clientIDs stay below 2^53. */
export function numberIn(row: Row, column: string): number {
  const value = Number(row[column]);
  if (!Number.isSafeInteger(value)) throw new Error(`column ${column} is not a whole number`);
  return value;
}

export function textIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw new Error(`column ${column} is not text`);
  return value;
}

export function bytesIn(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new Error(`column ${column} is not bytes`);
  return value;
}

/** A bigint[] column that was cast to text[]. */
export function numbersIn(row: Row, column: string): number[] {
  const value = row[column];
  if (!Array.isArray(value)) throw new Error(`column ${column} is not a list`);
  return value.map(Number);
}
