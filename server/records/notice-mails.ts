import { type DropReason, MAIL_PROBLEMS, type MailProblem } from "#domain/mail-problems.ts";
import { MAIL_WAYS, type MailWay } from "#domain/notice-preferences.ts";
import type { Ask } from "./copy-sql.ts";
import type { Db, Tx } from "./db.ts";
import { parseOneOf } from "./stored-shapes.ts";

/** A notice that is to go to its reader by e-mail. */
export interface NewNoticeMail {
  readonly noticeId: string;
  readonly stafferId: string;
  readonly storyId: string;
  readonly way: MailWay;
  readonly dueAt: Date;
}

export async function addMails(tx: Tx, mails: readonly NewNoticeMail[]): Promise<void> {
  if (mails.length > 0) await tx.noticeMail.createMany({ data: [...mails] });
}

/** Notices of one person that are due, as one process has them until `tryAt`. */
export interface ClaimedMails {
  readonly stafferId: string;
  readonly mails: readonly ClaimedMail[];
}

interface ClaimedMail {
  readonly noticeId: string;
  readonly way: MailWay;
  readonly dueAt: Date;
  /** With the one that begins now. */
  readonly attempts: number;
}

/**
 * One process at a time chooses what to send, for as long as choosing takes: what is due for a person goes out as one
 * message, and one process alone asks a server that was down.
 */
export async function lockMailTurn(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('writethru mail'))`;
}

/** What one person's message can hold. */
const MOST_TOGETHER = 50;

/**
 * Takes what is due for one person, whoever has waited longest; null when nothing is. Nobody else gets these until
 * `leaseUntil`: should this process die, somebody tries again then. Within the turn of lockMailTurn.
 */
export async function claimMails(tx: Tx, now: Date, leaseUntil: Date): Promise<ClaimedMails | null> {
  const rows = await tx.$queryRaw<
    { notice_id: string; staffer_id: string; way: string; due_at: Date; attempts: number }[]
  >`
    WITH person AS (
      SELECT staffer_id FROM notice_mails
       WHERE state = 'waiting' AND due_at <= ${now} AND (try_at IS NULL OR try_at <= ${now})
       ORDER BY due_at, notice_id LIMIT 1
    ), due AS (
      SELECT m.notice_id FROM notice_mails m JOIN person USING (staffer_id)
       WHERE m.state = 'waiting' AND m.due_at <= ${now} AND (m.try_at IS NULL OR m.try_at <= ${now})
       ORDER BY m.due_at, m.notice_id LIMIT ${MOST_TOGETHER}
       FOR UPDATE OF m SKIP LOCKED
    )
    UPDATE notice_mails m SET try_at = ${leaseUntil}, attempts = m.attempts + 1
      FROM due WHERE m.notice_id = due.notice_id
    RETURNING m.notice_id::text, m.staffer_id::text, m.way, m.due_at, m.attempts`;
  const [first] = rows;
  if (first === undefined) return null;
  const mails = rows.map((row) => ({
    noticeId: row.notice_id,
    way: parseOneOf(MAIL_WAYS, row.way),
    dueAt: row.due_at,
    attempts: row.attempts,
  }));
  return { stafferId: first.staffer_id, mails };
}

/** What became of e-mails: over for good, with why they were not sent. */
export type MailEnd =
  | { readonly state: "sent" }
  | { readonly state: "dropped"; readonly problem: DropReason }
  | { readonly state: "given-up"; readonly problem: MailProblem };

export async function endMails(db: Db, noticeIds: readonly string[], end: MailEnd, at: Date): Promise<void> {
  const problem = end.state === "sent" ? null : end.problem;
  await db.noticeMail.updateMany({
    where: { noticeId: { in: [...noticeIds] }, state: "waiting" },
    data: { state: end.state, problem, endedAt: at, tryAt: null },
  });
}

/** Puts e-mails back; nobody tries before `tryAt`. `problem` null: it was not theirs, and the try doesn't count. */
export async function postponeMails(
  db: Db,
  noticeIds: readonly string[],
  next: { readonly tryAt: Date | null; readonly problem: MailProblem | null },
): Promise<void> {
  await db.noticeMail.updateMany({
    where: { noticeId: { in: [...noticeIds] }, state: "waiting" },
    data: { ...next, ...(next.problem === null && { attempts: { decrement: 1 } }) },
  });
}

/** A person's e-mails that wait, with what the notice is of: what they choose now holds for these too. */
export async function waitingMails(
  tx: Tx,
  stafferId: string,
): Promise<readonly { readonly noticeId: string; readonly kind: string; readonly toldAt: Date }[]> {
  const rows = await tx.noticeMail.findMany({
    where: { stafferId, state: "waiting" },
    select: { noticeId: true, notice: { select: { kind: true, createdAt: true } } },
    orderBy: { noticeId: "asc" },
  });
  return rows.map(({ noticeId, notice }) => ({ noticeId, kind: notice.kind, toldAt: notice.createdAt }));
}

export async function rescheduleMail(
  tx: Tx,
  noticeId: string,
  { way, dueAt }: { readonly way: MailWay; readonly dueAt: Date },
): Promise<void> {
  await tx.noticeMail.updateMany({ where: { noticeId, state: "waiting" }, data: { way, dueAt } });
}

/** Gives up what was due before `dueBefore` and is in nobody's hands; it is kept with why it did not go. Answers how many. */
export async function giveUpOldMails(
  db: Db,
  {
    now,
    dueBefore,
    problem,
  }: { readonly now: Date; readonly dueBefore: Date; readonly problem: MailProblem },
): Promise<number> {
  return db.$executeRaw`
    UPDATE notice_mails SET state = 'given-up', ended_at = ${now}, try_at = NULL,
           problem = coalesce(problem, ${problem})
     WHERE state = 'waiting' AND due_at < ${dueBefore} AND (try_at IS NULL OR try_at <= ${now})`;
}

/** What went out or was dropped long ago is of no use to anybody; what was given up stays. */
export async function forgetEndedMails(db: Db, endedBefore: Date): Promise<number> {
  return db.$executeRaw`
    DELETE FROM notice_mails WHERE state IN ('sent', 'dropped') AND ended_at < ${endedBefore}`;
}

/** N6: the law took the story, so nothing of it goes out; within the transaction that takes it. */
export async function dropMailsOfStory(ask: Ask, storyId: string): Promise<void> {
  await ask(
    `UPDATE notice_mails SET state = 'dropped', problem = 'expunged', ended_at = newsroom_now(), try_at = NULL
      WHERE story_id = $1::uuid AND state = 'waiting'`,
    [storyId],
  );
}

/** A restored backup holds e-mails that waited when it was made: most went out since, so none of them does. */
export async function dropMailsOfBackup(ask: Ask): Promise<void> {
  await ask(
    `UPDATE notice_mails SET state = 'dropped', problem = 'restored', ended_at = newsroom_now(), try_at = NULL
      WHERE state = 'waiting'`,
    [],
  );
}

/** The queue in numbers, and what was given up, newest first. */
export interface MailQueue {
  readonly waiting: number;
  /** When what waits longest was due; null when nothing is due. */
  readonly oldestDue: Date | null;
  readonly givenUp: number;
  readonly lastGivenUp: readonly {
    readonly staffer: { readonly id: string; readonly name: string };
    readonly at: Date;
    readonly problem: MailProblem;
  }[];
}

const MOST_SHOWN = 20;

export async function loadMailQueue(db: Db, now: Date): Promise<MailQueue> {
  const counts = await db.noticeMail.groupBy({ by: ["state"], _count: true });
  const count = (state: string) => counts.find((each) => each.state === state)?._count ?? 0;
  const oldest = await db.noticeMail.aggregate({
    where: { state: "waiting", dueAt: { lte: now } },
    _min: { dueAt: true },
  });
  const rows = await db.noticeMail.findMany({
    where: { state: "given-up" },
    select: { problem: true, endedAt: true, dueAt: true, staffer: { select: { id: true, name: true } } },
    orderBy: { endedAt: { sort: "desc", nulls: "last" } },
    take: MOST_SHOWN,
  });
  return {
    waiting: count("waiting"),
    oldestDue: oldest._min.dueAt,
    givenUp: count("given-up"),
    lastGivenUp: rows.map(({ problem, endedAt, dueAt, staffer }) => ({
      staffer,
      at: endedAt ?? dueAt,
      problem: parseOneOf(MAIL_PROBLEMS, problem ?? ""),
    })),
  };
}
