import type { Database } from "./database/connect.ts";

/** How what is scheduled is doing, as Prometheus text: the same from every process, because it stands in the database. */
export async function releaseMetrics({ pool }: Pick<Database, "pool">): Promise<string> {
  const { rows } = await pool.query<{ waiting: number; late: number }>(
    `SELECT count(*)::int AS waiting,
            greatest(0, coalesce(extract(epoch FROM (SELECT newsroom_now()) - min(at)), 0))::float8 AS late
       FROM scheduled_releases WHERE state = 'waiting'`,
  );
  const { waiting = 0, late = 0 } = rows[0] ?? {};
  return [
    ["releases_scheduled", "Releases that wait for their instant.", waiting],
    ["release_late_seconds", "How long what is due has waited at most.", late],
  ]
    .map(([name, help, value]) => {
      const full = `writethru_${name}`;
      return `# HELP ${full} ${help}\n# TYPE ${full} gauge\n${full} ${value}\n`;
    })
    .join("");
}
