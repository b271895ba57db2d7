import { createHash, createHmac } from "node:crypto";
import pg from "pg";

/** What happened stays written: the newsroom adds rows here and reads them, and PostgreSQL lets it do nothing else. */
const APPEND_ONLY = ["audit_rows", "releases", "release_reviews", "stage_moves", "revisions"] as const;

/** The columns that may be set once a row is there; the other columns of these tables never change. */
const SET_LATER: Readonly<Record<string, readonly string[]>> = {
  approvals: ["revoked_at", "release_number"],
  scheduled_releases: [
    "based_on",
    "state",
    "ended_at",
    "ended_by",
    "ended_why",
    "release_number",
    "failure",
    "attempts",
    "try_at",
  ],
  expunges: ["confirmed_by", "confirmed_at", "withdrawn_by", "withdrawn_at"],
};

/** Which migrations ran is the owner's business. */
const OWNERS_OWN = "_prisma_migrations";

/** N6: the one way to take words out of append-only rows; it asks for itself whether two people confirmed it. */
const EXPUNGE = "expunge_column(uuid, text, text, text)";

export interface Urls {
  readonly url: string;
  readonly directUrl: string;
}

/**
 * N7: makes the login that everything but migrations works with, one for each database of a server, and answers its
 * URLs. It owns nothing, so it can neither change nor delete what append-only tables hold, nor switch off what guards
 * them; a fault or a break-in through the newsroom can add to the audit trail, and no more. The password follows from
 * `secret`, as the readers' does. Null where such a login can't be had: the given one may not make roles, or a pooler
 * doesn't let it in. Then triggers alone guard the trail, and the hash chain shows what got past them.
 */
export async function makeNewsroomLogin({ url, directUrl }: Urls, secret: string): Promise<Urls | null> {
  const database = decodeURIComponent(new URL(directUrl).pathname.slice(1));
  const name = `writethru_newsroom_${createHash("sha256").update(database).digest("hex").slice(0, 12)}`;
  const password = createHmac("sha256", secret).update(`newsroom of ${database}`).digest("hex");
  const made = await withClient(directUrl, (client) => makeRole(client, name, password));
  if (!made) return null;
  const own = { url: as(url, name, password), directUrl: as(directUrl, name, password) };
  return url === directUrl || (await letsIn(own.url)) ? own : null;
}

async function makeRole(client: pg.Client, name: string, password: string): Promise<boolean> {
  await client.query("BEGIN");
  // Processes that start together would otherwise change the same role and tables at once, and one of them fail.
  await client.query("SELECT pg_advisory_xact_lock(hashtext('writethru newsroom login'))");
  const known = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [name]);
  const role = pg.escapeIdentifier(name);
  try {
    if (known.rowCount === 0) await client.query(`CREATE ROLE ${role}`);
    await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
    await client.query(await grantsFor(client, role));
    await client.query("COMMIT");
    return true;
  } catch (problem) {
    await client.query("ROLLBACK");
    if (forbidsRoles(problem)) return false;
    throw problem;
  }
}

/** Every right there was is taken first: a table that becomes append-only must not keep what it had. */
async function grantsFor(client: pg.Client, role: string): Promise<string> {
  const found = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> $1 ORDER BY relname`,
    [OWNERS_OWN],
  );
  return [
    `GRANT USAGE ON SCHEMA public TO ${role}`,
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role}`,
    ...found.rows.flatMap(({ name }) => rightsOn(name).map((right) => `GRANT ${right} TO ${role}`)),
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
    `GRANT EXECUTE ON FUNCTION ${EXPUNGE} TO ${role}`,
  ].join(";\n");
}

function rightsOn(table: string): readonly string[] {
  const on = `ON ${pg.escapeIdentifier(table)}`;
  if (APPEND_ONLY.some((name) => name === table)) return [`SELECT, INSERT ${on}`];
  const later = SET_LATER[table];
  if (later === undefined) return [`SELECT, INSERT, UPDATE, DELETE ${on}`];
  return [
    `SELECT, INSERT ${on}`,
    `UPDATE (${later.map((column) => pg.escapeIdentifier(column)).join(", ")}) ${on}`,
  ];
}

function as(url: string, name: string, password: string): string {
  const target = new URL(url);
  target.username = name;
  target.password = password;
  return target.href;
}

async function letsIn(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query("SELECT 1"));
    return true;
  } catch {
    // A pooler may know its logins by a list, on which the one we made can't be.
    return false;
  }
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined); // what matters is told by the calls themselves
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** 42501 insufficient_privilege. */
function forbidsRoles(problem: unknown): boolean {
  return problem instanceof pg.DatabaseError && problem.code === "42501";
}
