import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { Table } from "./tables.ts";

type Row = Readonly<Record<string, unknown>>;

/** One connection, for work that is one transaction from its beginning to its end: a backup, a restore. */
export interface Session {
  ask(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Several statements at once, without values. */
  run(sql: string): Promise<void>;
  /** All rows of a table as PostgreSQL's own COPY text: one line a row. */
  copyOut(table: Table): AsyncIterable<Uint8Array>;
  /** Fills a table from COPY text. */
  copyIn(table: Table, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  close(): Promise<void>;
}

/** Values as COPY writes them mean the same on every server. */
const PORTABLE = `SET client_encoding = 'UTF8'; SET timezone = 'UTC'; SET datestyle = 'ISO';
  SET intervalstyle = 'postgres'; SET extra_float_digits = 1; SET bytea_output = 'hex';
  SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET search_path = public`;

/** Opens a connection past any pooler. Statements in values' shapes that every reader of the server understands. */
export async function openSession(url: string): Promise<Session> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 });
  // A connection that breaks rejects what is under way; unheard the event itself would end the process.
  client.on("error", () => undefined);
  await client.connect();
  await client.query(PORTABLE);
  return {
    async ask(text, values = []) {
      return (await client.query<Row>(text, [...values])).rows;
    },
    async run(sql) {
      await client.query(sql);
    },
    copyOut: (table) => client.query(copyTo(`COPY ${nameOf(table)} TO STDOUT`)),
    async copyIn(table, chunks) {
      await pipeline(Readable.from(chunks), client.query(copyFrom(`COPY ${nameOf(table)} FROM STDIN`)));
    },
    close: () => client.end(),
  };
}

function nameOf({ name, columns }: Table): string {
  return `public.${pg.escapeIdentifier(name)} (${columns.map((column) => pg.escapeIdentifier(column)).join(", ")})`;
}
