import { mailProblemSentence, serverProblemSentence } from "#domain/mail-problems.ts";
import { decide } from "#domain/permissions.ts";
import { done } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import { loadMailServer } from "#server/records/mail-server.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { loadMailQueue } from "#server/records/notice-mails.ts";
import type { Answer, Newsroom } from "../newsroom.ts";

/** How the newsroom's e-mail is doing, for whoever keeps it running. */
export interface MailState {
  /** The server as SMTP_URL names it; null where none is set up. */
  readonly host: string | null;
  /** Nothing goes out: since when, what is wrong and what to do, and when it is tried again. */
  readonly down: { readonly since: Date; readonly sentence: string; readonly tryAt: Date | null } | null;
  readonly sent: number;
  readonly waiting: number;
  readonly oldestDue: Date | null;
  readonly givenUp: number;
  readonly lastGivenUp: readonly {
    readonly staffer: { readonly id: string; readonly name: string };
    readonly at: Date;
    readonly sentence: string;
  }[];
}

export async function mailStateFor({ db }: Newsroom, actor: Actor): Answer<MailState> {
  const permitted = decide(actor, "manage-settings", null);
  if (!permitted.ok) return permitted;
  const { host, down, tryAt, sent } = await loadMailServer(db.prisma);
  const queue = await loadMailQueue(db.prisma, await newsroomNow(db.prisma));
  return done({
    host,
    down:
      down === null || host === null
        ? null
        : { since: down.since, sentence: serverProblemSentence(down.problem, host), tryAt },
    sent,
    ...queue,
    lastGivenUp: queue.lastGivenUp.map(({ problem, ...same }) => ({
      ...same,
      sentence: mailProblemSentence(problem),
    })),
  });
}
