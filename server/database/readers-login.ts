import { createHash, createHmac } from "node:crypto";
import pg from "pg";
import { StartRefused } from "../start-refused.ts";

/** All that readers' pages are made from, and so all that the readers' login may select. */
const PUBLIC_TABLES = ["public_releases", "public_outputs", "public_addresses", "publication"] as const;

/** There is no safe login for readers. The message is the sentence to print. */
class ReadersLoginRefused extends StartRefused {}

/**
 * Makes the login the public site uses, one for each database of a server, and answers its URL. It belongs to
 * `writethru_readers`, which can select the public tables and nothing else, so a fault in the public site has no way
 * to a draft. The password follows from `secret`, so nothing has to be kept and every process finds the same one.
 */
export async function makeReadersLogin(url: string, secret: string): Promise<string> {
  const target = new URL(url);
  const database = decodeURIComponent(target.pathname.slice(1));
  const name = `writethru_readers_${createHash("sha256").update(database).digest("hex").slice(0, 12)}`;
  const password = createHmac("sha256", secret).update(`readers of ${database}`).digest("hex");
  await withClient(url, async (client) => {
    await client.query("BEGIN");
    // Processes that start together would otherwise update the same role at once, and one of them fail.
    await client.query("SELECT pg_advisory_xact_lock(hashtext('writethru readers login'))");
    const known = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [name]);
    const role = pg.escapeIdentifier(name);
    try {
      if (known.rowCount === 0) await client.query(`CREATE ROLE ${role}`);
      await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
      await client.query(`ALTER ROLE ${role} SET default_transaction_read_only = on`);
      await client.query(`ALTER ROLE ${role} SET statement_timeout = '10s'`);
      await client.query(`GRANT writethru_readers TO ${role}`);
      await client.query("COMMIT");
    } catch (problem) {
      await client.query("ROLLBACK");
      throw forbidsRoles(problem)
        ? new ReadersLoginRefused(
            "The login of DATABASE_URL may not make roles; make a login for readers and name it in PUBLIC_DATABASE_URL.",
          )
        : problem;
    }
  });
  target.username = name;
  target.password = password;
  return target.href;
}

/** A pooler may know its logins by a list, on which the one we made can't be. */
export async function checkReadersReach(publicUrl: string): Promise<void> {
  try {
    await withClient(publicUrl, (client) => client.query("SELECT 1"));
  } catch {
    throw new ReadersLoginRefused(
      "The pooler in DATABASE_URL does not let the readers' login in; make a login for readers, which it knows, and name it in PUBLIC_DATABASE_URL.",
    );
  }
}

/**
 * Takes a login that somebody else made: gives it the public tables and refuses it when it could read more, because
 * then the wall between readers and drafts would only be believed in.
 */
export async function checkReadersLogin(url: string, publicUrl: string): Promise<void> {
  const user = await readersName(publicUrl);
  await withClient(url, async (client) => {
    const tables = PUBLIC_TABLES.map((table) => pg.escapeIdentifier(table)).join(", ");
    await client.query(`GRANT SELECT ON ${tables} TO ${pg.escapeIdentifier(user)}`);
  });
  await withClient(publicUrl, async (client) => {
    const readable = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
          AND has_table_privilege(oid, 'SELECT') AND relname <> ALL ($1)`,
      [PUBLIC_TABLES],
    );
    const [first] = readable.rows;
    if (first) {
      throw new ReadersLoginRefused(
        `The login of PUBLIC_DATABASE_URL can read "${first.name}"; give it a login of its own without rights.`,
      );
    }
  });
}

async function readersName(publicUrl: string): Promise<string> {
  return await withClient(publicUrl, async (client) => {
    const answer = await client.query<{ name: string }>("SELECT current_user AS name");
    const [row] = answer.rows;
    if (!row) throw new Error("PostgreSQL did not say who we are");
    return row.name;
  });
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** 42501 insufficient_privilege; 42704 undefined_object: the group could not be made either. */
function forbidsRoles(problem: unknown): boolean {
  return problem instanceof pg.DatabaseError && (problem.code === "42501" || problem.code === "42704");
}
