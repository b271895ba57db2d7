import type { NoticeSubject } from "#domain/notice-kinds.ts";
import { mailDue, type NoticePreferences } from "#domain/notice-preferences.ts";
import { mayReadNotice } from "#domain/notices.ts";
import type { Actor } from "#domain/staffer.ts";
import type { StoryFacts } from "#domain/story.ts";
import type { Tx } from "#server/records/db.ts";
import { loadMailServer } from "#server/records/mail-server.ts";
import { addMails } from "#server/records/notice-mails.ts";
import { loadPreferences } from "#server/records/notice-preferences.ts";
import { addNotices } from "#server/records/notices.ts";
import { notify } from "#server/records/notify.ts";
import { loadPublication } from "#server/records/publication.ts";

export interface Telling {
  /** As it is after what is told of. */
  readonly story: StoryFacts;
  readonly subject: NoticeSubject;
  readonly people: readonly Actor[];
  /** Who did it: they know. Null where nobody did. */
  readonly byId: string | null;
  readonly at: Date;
}

/**
 * Tells people of something, in the transaction of the thing itself: nothing happens that its people aren't told of, and
 * nobody is told of what did not happen. Each in the ways they chose, and only of what they may read (N2). What is to go by
 * e-mail is written down here and sent later.
 */
export async function tell(tx: Tx, { story, subject, people, byId, at }: Telling): Promise<void> {
  const told = people.filter((actor) => actor.id !== byId && mayReadNotice(actor, story, subject));
  if (told.length === 0) return;
  const ids = told.map(({ id }) => id);
  const preferences = await loadPreferences(tx, ids);
  const canMail = (await loadMailServer(tx)).host !== null;
  const readers = ids.flatMap((stafferId) => {
    const { app: inApp, email } = wanted(preferences, stafferId).ways[subject.kind];
    return inApp || (canMail && email !== "off") ? [{ stafferId, inApp }] : [];
  });
  if (readers.length === 0) return;
  const added = await addNotices(tx, { readers, storyId: story.id, subject, at });
  for (const { stafferId, inApp } of readers) if (inApp) await notify(tx, "notice", stafferId);
  if (!canMail) return;
  const { zone } = await loadPublication(tx);
  const mails = added.flatMap(({ id: noticeId, stafferId }) => {
    const theirs = wanted(preferences, stafferId);
    const { email: way } = theirs.ways[subject.kind];
    const dueAt = mailDue(theirs, way, at, zone);
    return dueAt === null ? [] : [{ noticeId, stafferId, storyId: story.id, way, dueAt }];
  });
  await addMails(tx, mails);
}

function wanted(preferences: ReadonlyMap<string, NoticePreferences>, stafferId: string): NoticePreferences {
  const found = preferences.get(stafferId);
  if (found === undefined) throw new Error(`preferences of ${stafferId} were not read`);
  return found;
}
