import { MAIL_PROBLEMS, type MailProblem } from "#domain/mail-problems.ts";
import type { Db, Tx } from "./db.ts";
import { parseOneOf } from "./stored-shapes.ts";

/** The e-mail server as the processes that send know it. */
export interface MailServer {
  /** As SMTP_URL names it; null where none is set up, and then no e-mail is written down. */
  readonly host: string | null;
  /** Why nothing goes out, and since when; null while it does. */
  readonly down: { readonly since: Date; readonly problem: MailProblem } | null;
  /** Tries in a row that failed. */
  readonly failures: number;
  /** Nobody tries before. */
  readonly tryAt: Date | null;
  /** E-mails that went out since the newsroom began. */
  readonly sent: number;
}

const NONE: MailServer = { host: null, down: null, failures: 0, tryAt: null, sent: 0 };

export async function loadMailServer(db: Db): Promise<MailServer> {
  const row = await db.mailServer.findUnique({ where: { id: 1 } });
  if (row === null) return NONE;
  const { host, downSince: since, problem, failures, tryAt, sent } = row;
  const down =
    since === null || problem === null ? null : { since, problem: parseOneOf(MAIL_PROBLEMS, problem) };
  return { host, down, failures, tryAt, sent };
}

/** A process that sends starts, and says where to; null: it can't. What was known of the server before is forgotten. */
export async function nameMailServer(db: Db, host: string | null): Promise<void> {
  const fresh = { host, downSince: null, problem: null, failures: 0, tryAt: null };
  await db.mailServer.upsert({ where: { id: 1 }, create: { id: 1, ...fresh }, update: fresh });
}

/** It took nothing; whoever looked last says when it is tried again. */
export async function markServerDown(
  tx: Tx,
  down: {
    readonly since: Date;
    readonly problem: MailProblem;
    readonly failures: number;
    readonly tryAt: Date;
  },
): Promise<void> {
  const { since: downSince, ...same } = down;
  await tx.mailServer.updateMany({ where: { id: 1 }, data: { downSince, ...same } });
}

/** Somebody asks a server that is down; until then nobody else does. Null: whoever is next may. */
export async function holdOthers(db: Db, until: Date | null): Promise<void> {
  await db.mailServer.updateMany({ where: { id: 1 }, data: { tryAt: until } });
}

/** It took something; `sent` of it were e-mails that went out. */
export async function markServerUp(tx: Tx, sent: number): Promise<void> {
  await tx.mailServer.updateMany({
    where: { id: 1 },
    data: { downSince: null, problem: null, failures: 0, tryAt: null, sent: { increment: sent } },
  });
}
