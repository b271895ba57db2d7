import { NOTICE_KINDS } from "#domain/notice-kinds.ts";
import {
  decidePreferences,
  mailDue,
  type NoticePreferences,
  type PreferenceChanges,
} from "#domain/notice-preferences.ts";
import { done, refused } from "#domain/result.ts";
import type { Actor } from "#domain/staffer.ts";
import type { Tx } from "#server/records/db.ts";
import { newsroomNow } from "#server/records/newsroom-now.ts";
import { endMails, rescheduleMail, waitingMails } from "#server/records/notice-mails.ts";
import { savePreferences } from "#server/records/notice-preferences.ts";
import { loadPublication } from "#server/records/publication.ts";
import { lockStaffer } from "#server/records/staffers.ts";
import { type Answer, inOneTransaction, type Newsroom } from "./newsroom.ts";
import { type NoticeSettings, settingsOf } from "./read/notice-settings.ts";
import { nothingToChange } from "./refusals.ts";

/** Changes how the actor is told. E-mail that waits goes as if they had always wanted it so. */
export function editNoticePreferences(
  newsroom: Newsroom,
  actor: Actor,
  changes: PreferenceChanges,
): Answer<NoticeSettings> {
  return inOneTransaction(newsroom, async (tx) => {
    if (Object.values(changes).every((value) => value === undefined)) return refused(nothingToChange());
    // Two screens of theirs at once: the second adds to what the first kept.
    await lockStaffer(tx, actor.id);
    const before = await settingsOf(tx, actor);
    const decided = decidePreferences(before, changes);
    if (!decided.ok) return decided;
    await savePreferences(tx, actor.id, decided.value);
    await rescheduleMails(tx, actor.id, decided.value);
    return done({ ...before, ...decided.value });
  });
}

async function rescheduleMails(tx: Tx, stafferId: string, next: NoticePreferences): Promise<void> {
  const { zone } = await loadPublication(tx);
  const now = await newsroomNow(tx);
  for (const { noticeId, kind, toldAt } of await waitingMails(tx, stafferId)) {
    const known = NOTICE_KINDS.find((each) => each === kind);
    const way = known === undefined ? "off" : next.ways[known].email;
    const dueAt = mailDue(next, way, toldAt, zone);
    if (dueAt === null) await endMails(tx, [noticeId], { state: "dropped", problem: "switched-off" }, now);
    else await rescheduleMail(tx, noticeId, { way, dueAt });
  }
}
