import { createHash } from "node:crypto";
import {
  type DropReason,
  GIVE_UP_HOURS,
  isForGood,
  isOfServer,
  nextTryAfter,
} from "#domain/mail-problems.ts";
import type { NoticePreferences } from "#domain/notice-preferences.ts";
import { mayReadNotice } from "#domain/notices.ts";
import { quietUntil } from "#domain/quiet-hours.ts";
import type { Actor } from "#domain/staffer.ts";
import type { Newsroom } from "#server/commands/newsroom.ts";
import { itemOf, type NoticeItem } from "#server/commands/read/notices.ts";
import { holdOthers, loadMailServer, markServerDown, markServerUp } from "#server/records/mail-server.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import {
  type ClaimedMails,
  claimMails,
  endMails,
  forgetEndedMails,
  giveUpOldMails,
  lockMailTurn,
  postponeMails,
  rescheduleMail,
} from "#server/records/notice-mails.ts";
import { loadPreferences } from "#server/records/notice-preferences.ts";
import { loadNotices, type Notice } from "#server/records/notices.ts";
import { loadPublication, type Publication } from "#server/records/publication.ts";
import { loadActor } from "#server/records/staffers.ts";
import type { MailRefused, SendMail } from "./mail-transport.ts";
import { writeMail } from "./write-mail.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Longer than any server is waited for: only a process that died leaves its e-mails to others so late. */
const LEASE_MS = 5 * MINUTE;
const KEEP_ENDED_MS = 30 * 24 * HOUR;

export interface MailSenderOptions {
  readonly newsroom: Newsroom;
  readonly send: SendMail;
  /** The newsroom's address, such as https://write.example.com. */
  readonly origin: string;
  /** Told what a server said, and of notices that can't be read. */
  readonly onProblem: (problem: unknown, what: string) => void;
}

/** What one turn did. `more`: something else may be due. */
export interface MailTurn {
  readonly became: "nothing" | "sent" | "dropped" | "postponed" | "refused" | "server-down";
  readonly more: boolean;
}

const NOTHING: MailTurn = { became: "nothing", more: false };

/**
 * Sends what people are to be told by e-mail: all that is due for one person as one message. Any number of processes may do
 * it, and each e-mail is in the hands of one of them. Whatever was written down is asked about again before it goes: whether
 * its reader may still read the story, still wants it, has not seen it and it still holds.
 */
export class MailSender {
  readonly #options: MailSenderOptions;
  #tidiedAt = 0;

  constructor(options: MailSenderOptions) {
    this.#options = options;
  }

  /** Sends one person's message, if one is due. Rejects when the database is away. */
  async turn(): Promise<MailTurn> {
    const { db } = this.#options.newsroom;
    const now = await newsroomNow(db.prisma);
    await this.#giveUpOld(now);
    const claimed = await db.prisma.$transaction(async (tx) => {
      await lockMailTurn(tx);
      const { host, down, tryAt } = await loadMailServer(tx);
      if (host === null || (tryAt !== null && tryAt > now)) return null;
      const leaseUntil = new Date(now.getTime() + LEASE_MS);
      const found = await claimMails(tx, now, leaseUntil);
      // One process asks a server that was down how it is; the others wait for what it says.
      if (found !== null && down !== null) await holdOthers(tx, leaseUntil);
      return found;
    });
    return claimed === null ? NOTHING : await this.#deal(claimed, now);
  }

  /** What could not be sent for a day is kept with why; what went out a month ago is forgotten. */
  async #giveUpOld(now: Date): Promise<void> {
    if (Math.abs(now.getTime() - this.#tidiedAt) < MINUTE) return;
    this.#tidiedAt = now.getTime();
    const { db } = this.#options.newsroom;
    const { down } = await loadMailServer(db.prisma);
    const dueBefore = new Date(now.getTime() - GIVE_UP_HOURS * HOUR);
    await giveUpOldMails(db.prisma, { now, dueBefore, problem: down?.problem ?? "unreachable" });
    await forgetEndedMails(db.prisma, new Date(now.getTime() - KEEP_ENDED_MS));
  }

  async #deal(claimed: ClaimedMails, now: Date): Promise<MailTurn> {
    const { prisma } = this.#options.newsroom.db;
    const publication = await loadPublication(prisma);
    const reader = await loadActor(prisma, claimed.stafferId);
    if (reader === null) return await this.#drop(claimed, "account-closed", now);
    const preferences = (await loadPreferences(prisma, [reader.id])).get(reader.id);
    if (preferences === undefined) throw new Error(`preferences of ${reader.id} were not read`);
    const quietEnd = quietUntil(preferences.quiet, now, publication.zone);
    if (quietEnd !== null) return await this.#keepQuiet(claimed, quietEnd);
    const wanted = await this.#stillWanted(claimed, { reader, preferences, now });
    return wanted.length === 0
      ? await this.#released("dropped")
      : await this.#send(claimed, wanted, { reader, publication, now });
  }

  async #drop(claimed: ClaimedMails, problem: DropReason, now: Date): Promise<MailTurn> {
    const { prisma } = this.#options.newsroom.db;
    await endMails(prisma, idsOf(claimed), { state: "dropped", problem }, now);
    return await this.#released("dropped");
  }

  async #keepQuiet(claimed: ClaimedMails, dueAt: Date): Promise<MailTurn> {
    const { prisma } = this.#options.newsroom.db;
    for (const { noticeId, way } of claimed.mails) await rescheduleMail(prisma, noticeId, { way, dueAt });
    await postponeMails(prisma, idsOf(claimed), { tryAt: null, problem: null });
    return await this.#released("postponed");
  }

  /** Nothing was asked of the server, so whether it is well is as unknown as before. */
  async #released(became: MailTurn["became"]): Promise<MailTurn> {
    const { prisma } = this.#options.newsroom.db;
    const { down } = await loadMailServer(prisma);
    if (down !== null) await holdOthers(prisma, null);
    return { became, more: true };
  }

  /** Those of the e-mails that hold now, with their words; the others are dropped, each with why. */
  async #stillWanted(claimed: ClaimedMails, asked: Asked): Promise<readonly NoticeItem[]> {
    const { prisma } = this.#options.newsroom.db;
    const notices = await loadNotices(prisma, idsOf(claimed));
    const wanted: NoticeItem[] = [];
    for (const { noticeId } of claimed.mails) {
      const notice = notices.find(({ id }) => id === noticeId);
      // loadNotices leaves out what the law took.
      const found = notice === undefined ? "expunged" : await this.#ask(notice, asked);
      if (typeof found !== "string") wanted.push(found);
      else await endMails(prisma, [noticeId], { state: "dropped", problem: found }, asked.now);
    }
    return wanted.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  }

  async #ask(notice: Notice, { reader, preferences, now }: Asked): Promise<NoticeItem | DropReason> {
    if (!mayReadNotice(reader, notice.story, notice.subject)) return "may-not-read";
    if (preferences.ways[notice.subject.kind].email === "off") return "switched-off";
    if (notice.seenAt !== null) return "seen";
    try {
      const item = await itemOf(this.#options.newsroom.db.prisma, notice);
      return hasPassed(item, now) ? "passed" : item;
    } catch (problem) {
      // One that can't be read keeps no other from going.
      this.#options.onProblem(problem, `notice ${notice.id} can't be read`);
      return "unreadable";
    }
  }

  async #send(
    claimed: ClaimedMails,
    items: readonly NoticeItem[],
    { reader, publication, now }: { reader: Actor; publication: Publication; now: Date },
  ): Promise<MailTurn> {
    const { newsroom, send, origin, onProblem } = this.#options;
    const { name, zone } = publication;
    const ids = items.map(({ id }) => id);
    const mail = writeMail({ notices: items, origin, publication: name, zone });
    const to = { name: reader.name, address: reader.email };
    const sent = await send({ ...mail, to, id: idOf(ids) });
    const { prisma } = newsroom.db;
    if (sent.ok) {
      await prisma.$transaction(async (tx) => {
        await endMails(tx, ids, { state: "sent" }, now);
        await markServerUp(tx, 1);
      });
      return { became: "sent", more: true };
    }
    onProblem(sent.refusal.said, `an e-mail was not sent: ${sent.refusal.problem}`);
    return await this.#keep(claimed, ids, sent.refusal, now);
  }

  /** Nothing is lost: it is tried again, or given up and kept with why. */
  async #keep(
    claimed: ClaimedMails,
    ids: readonly string[],
    { problem }: MailRefused,
    now: Date,
  ): Promise<MailTurn> {
    const { prisma } = this.#options.newsroom.db;
    if (isOfServer(problem)) {
      await prisma.$transaction(async (tx) => {
        await lockMailTurn(tx);
        await postponeMails(tx, ids, { tryAt: null, problem: null });
        const { down, failures } = await loadMailServer(tx);
        await markServerDown(tx, {
          since: down?.since ?? now,
          problem,
          failures: failures + 1,
          tryAt: nextTryAfter(failures + 1, now),
        });
      });
      return { became: "server-down", more: false };
    }
    await prisma.$transaction(async (tx) => {
      if (isForGood(problem)) await endMails(tx, ids, { state: "given-up", problem }, now);
      else await postponeMails(tx, ids, { tryAt: nextTryAfter(mostAttempts(claimed), now), problem });
      // It answered, so it is not down.
      await markServerUp(tx, 0);
    });
    return { became: "refused", more: true };
  }
}

interface Asked {
  readonly reader: Actor;
  readonly preferences: NoticePreferences;
  readonly now: Date;
}

/** Whether it would tell somebody of what is over: a story that moved on, a deadline that was met or is past. */
function hasPassed(item: NoticeItem, now: Date): boolean {
  switch (item.kind) {
    case "waiting-for-you":
      return item.move === null ? item.approval?.standing !== "open" : !item.move.stands;
    case "approved":
      return item.approval.standing === "revoked";
    case "deadline-near":
      return !item.deadline.stands || item.deadline.at <= now;
    case "expunge-proposed":
      return !item.proposal.waits;
    default:
      return false;
  }
}

function idsOf({ mails }: ClaimedMails): readonly string[] {
  return mails.map(({ noticeId }) => noticeId);
}

function mostAttempts({ mails }: ClaimedMails): number {
  return Math.max(...mails.map(({ attempts }) => attempts));
}

function idOf(noticeIds: readonly string[]): string {
  return createHash("sha256")
    .update([...noticeIds].sort().join())
    .digest("hex")
    .slice(0, 32);
}
