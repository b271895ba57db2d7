import type { NoticePreferences } from "#domain/notice-preferences.ts";
import type { Actor } from "#domain/staffer.ts";
import type { Db } from "#server/records/db.ts";
import { loadMailServer } from "#server/records/mail-server.ts";
import { loadPreferences } from "#server/records/notice-preferences.ts";
import type { Newsroom } from "../newsroom.ts";

/** How somebody wants to be told, and whether e-mail reaches them. */
export interface NoticeSettings extends NoticePreferences {
  readonly email: {
    readonly address: string;
    /** Whether the newsroom has an e-mail server. */
    readonly isSetUp: boolean;
    /** Since when it takes nothing; null while it does. What is written meanwhile goes out later. */
    readonly heldUpSince: Date | null;
  };
}

/** One's own. */
export function noticeSettingsFor({ db }: Newsroom, actor: Actor): Promise<NoticeSettings> {
  return settingsOf(db.prisma, actor);
}

export async function settingsOf(db: Db, actor: Actor): Promise<NoticeSettings> {
  const preferences = (await loadPreferences(db, [actor.id])).get(actor.id);
  if (preferences === undefined) throw new Error(`preferences of ${actor.id} were not read`);
  const { host, down } = await loadMailServer(db);
  return {
    ...preferences,
    email: { address: actor.email, isSetUp: host !== null, heldUpSince: down?.since ?? null },
  };
}
