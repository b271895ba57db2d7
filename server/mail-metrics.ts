import type { Database } from "./database/connect.ts";
import { loadMailServer } from "./records/mail-server.ts";
import { newsroomNow } from "./records/newsroom-now.ts";
import { loadMailQueue } from "./records/notice-mails.ts";

/** How the newsroom's e-mail is doing, as Prometheus text: the same from every process, because it stands in the database. */
export async function mailMetrics({ prisma: db }: Pick<Database, "prisma">): Promise<string> {
  const { host, down, failures, sent } = await loadMailServer(db);
  if (host === null) return "";
  const now = await newsroomNow(db);
  const { waiting, oldestDue, givenUp } = await loadMailQueue(db, now);
  const late = oldestDue === null ? 0 : Math.max(0, (now.getTime() - oldestDue.getTime()) / 1_000);
  const lines: [string, "gauge" | "counter", string, number][] = [
    ["mail_server_down", "gauge", "1 while the e-mail server takes nothing.", down === null ? 0 : 1],
    ["mail_server_failures", "gauge", "Tries in a row that failed.", failures],
    ["mail_waiting", "gauge", "Notices that wait to go by e-mail, digests too.", waiting],
    ["mail_late_seconds", "gauge", "How long what is due has waited at most.", late],
    ["mail_given_up", "gauge", "Notices that could not be sent within a day, or at all.", givenUp],
    ["mail_sent_total", "counter", "E-mails sent.", sent],
  ];
  return lines
    .map(([name, type, help, value]) => {
      const full = `writethru_${name}`;
      return `# HELP ${full} ${help}\n# TYPE ${full} ${type}\n${full} ${value}\n`;
    })
    .join("");
}
