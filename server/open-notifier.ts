import type { Logger } from "pino";
import type { Database } from "./database/connect.ts";
import type { Env } from "./env.ts";
import { tellOfDeadlines } from "./jobs/deadline-teller.ts";
import { MailSender } from "./jobs/mail/mail-sender.ts";
import { openMailTransport } from "./jobs/mail/mail-transport.ts";
import { keepTurning, type Turning } from "./keep-turning.ts";
import { nameMailServer } from "./records/mail-server.ts";
import type { Ending } from "./stop-in-order.ts";

/** What is to go at once leaves within so long. */
const MAIL_TURN_MS = 3_000;
const DEADLINE_TURN_MS = 15_000;

/**
 * Tells people of deadlines that are near, and sends what they want by e-mail, on timers; null without the role `jobs`. Says
 * in the database whether there is an e-mail server, because commands write e-mail down only where one will send it.
 */
export async function openNotifier(
  env: Env,
  db: Database,
  address: string,
  log: Logger,
): Promise<Ending | null> {
  if (!env.roles.has("jobs")) return null;
  await nameMailServer(db.prisma, env.mail?.server.host ?? null);
  const deadlines = keepTurning({
    turn: () => tellOfDeadlines({ db }, env.deadlineNoticeMinutes * 60_000),
    everyMs: DEADLINE_TURN_MS,
    onProblem: (problem) => log.warn({ err: problem }, "people could not be told of deadlines"),
  });
  const mail = openMail(env, db, address, log);
  return {
    what: "telling people",
    // An e-mail under way is not cut off: it would be sent a second time.
    within: 15_000,
    async end() {
      await Promise.all([deadlines.stop(), mail?.stop()]);
    },
  };
}

function openMail({ mail }: Env, db: Database, origin: string, log: Logger): Turning | null {
  if (mail === null) return null;
  const sender = new MailSender({
    newsroom: { db },
    send: openMailTransport(mail.server, mail.from),
    origin,
    onProblem: (problem, what) => log.warn({ err: problem }, what),
  });
  return keepTurning({
    turn: () => sender.turn(),
    everyMs: MAIL_TURN_MS,
    onProblem: (problem) => log.warn({ err: problem }, "e-mail could not be looked after"),
  });
}
