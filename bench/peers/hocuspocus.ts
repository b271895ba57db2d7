import { Database } from "@hocuspocus/extension-database";
import { Server } from "@hocuspocus/server";
import pg from "pg";

// Hocuspocus as its documentation sets it up: each document a row, stored two to ten seconds after an edit.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });
await pool.query("CREATE TABLE IF NOT EXISTS hocuspocus (name text PRIMARY KEY, state bytea NOT NULL)");

const database = new Database({
  async fetch({ documentName }) {
    const { rows } = await pool.query<{ state: Buffer }>("SELECT state FROM hocuspocus WHERE name = $1", [
      documentName,
    ]);
    return rows[0]?.state ?? null;
  },
  async store({ documentName, state }) {
    await pool.query(
      "INSERT INTO hocuspocus VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET state = excluded.state",
      [documentName, state],
    );
  },
});

const server = new Server({
  address: "127.0.0.1",
  port: Number(process.env.PORT),
  quiet: true,
  extensions: [database],
});
await server.listen();
process.send?.({ kind: "listening" });
