import { done } from "#domain/result.ts";
import { editNoticePreferences } from "#server/commands/edit-notice-preferences.ts";
import { noticeSettingsFor } from "#server/commands/read/notice-settings.ts";
import { editNoticeSettings, getNoticeSettings } from "../../contracts/notices.ts";
import { handle } from "../../handle.ts";

export const GET = handle(getNoticeSettings, async ({ newsroom, actor }) =>
  done(await noticeSettingsFor(newsroom, actor)),
);

export const PATCH = handle(editNoticeSettings, ({ newsroom, actor, body }) =>
  editNoticePreferences(newsroom, actor, body),
);
