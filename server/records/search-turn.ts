import type pg from "pg";
import { type Ask, askPool } from "./copy-sql.ts";

/** What may be done while no other process reads stories for search. */
export interface SearchTurn {
  readonly ask: Ask;
  /** The database's time. */
  readonly now: Date;
  /** Does work that may fail without the rest of the turn; rejects with what it threw. */
  apart(work: () => Promise<void>): Promise<void>;
}

/**
 * Does `work` in one transaction, as the only process of the newsroom; null when another one has the turn. The lock ends
 * with the transaction, however that ends.
 */
export async function takeSearchTurn<T>(
  pool: pg.Pool,
  work: (turn: SearchTurn) => Promise<T>,
): Promise<T | null> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query<{ mine: boolean; now: Date }>(
      "SELECT pg_try_advisory_xact_lock(hashtext('writethru search index')) AS mine, clock_timestamp() AS now",
    );
    const [answer] = rows;
    const value = answer?.mine ? await work(turnWith(client, answer.now)) : null;
    await client.query("COMMIT");
    client.release();
    return value;
  } catch (problem) {
    // Whatever state the connection is in, nobody else gets it.
    client.release(true);
    throw problem;
  }
}

function turnWith(client: pg.PoolClient, now: Date): SearchTurn {
  return {
    ask: askPool(client),
    now,
    async apart(work) {
      await client.query("SAVEPOINT apart");
      try {
        await work();
        await client.query("RELEASE SAVEPOINT apart");
      } catch (problem) {
        // A connection that broke fails here once more, and with it the turn.
        await client.query("ROLLBACK TO SAVEPOINT apart");
        throw problem;
      }
    },
  };
}
