import pg from "pg";
import { StartRefused } from "../start-refused.ts";

/** The oldest PostgreSQL whose unique indexes can treat two NULLs as the same. */
const OLDEST = 15;

/** Proves that a server answers at `url`, lets us in and is new enough; otherwise one sentence naming `variable`. */
export async function reachDatabase(variable: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined); // what matters is told by the calls below
  try {
    await client.connect();
    const answer = await client.query<{ server_version_num: string }>("SHOW server_version_num");
    const major = Math.floor(Number(answer.rows[0]?.server_version_num) / 10_000);
    if (major < OLDEST) {
      throw new StartRefused(`${variable} names a PostgreSQL ${major}; Writethru needs ${OLDEST} or newer.`);
    }
  } catch (problem) {
    throw problem instanceof StartRefused
      ? problem
      : new StartRefused(sentence(variable, new URL(url), problem));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function sentence(variable: string, url: URL, problem: unknown): string {
  const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
  const place = `${url.hostname}:${url.port || "5432"}`;
  if (code === "28P01" || code === "28000") return `${variable}: the server at ${place} refuses this login.`;
  if (code === "3D000") return `${variable}: the server at ${place} has no database of that name.`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return `${variable}: there is no host called ${url.hostname}.`;
  const reason = code || (problem instanceof Error ? problem.message : String(problem));
  return `${variable}: the server at ${place} does not answer (${reason}).`;
}
