import type { NoticeKind } from "#domain/notice-kinds.ts";
import type { MailWay, NoticePreferences } from "#domain/notice-preferences.ts";
import type { QuietHours } from "#domain/quiet-hours.ts";

/** How one is told, as GET /api/v1/me/notice-settings answers it. Instants are ISO 8601. */
export interface OwnNoticeSettings extends NoticePreferences {
  readonly email: {
    readonly address: string;
    readonly isSetUp: boolean;
    readonly heldUpSince: string | null;
  };
}

/** Each kind as it is offered to choose from: what it is called, and when it comes. */
export const KIND_WORDS: Readonly<Record<NoticeKind, { readonly label: string; readonly about: string }>> = {
  mentioned: { label: "Named in a comment", about: "Somebody writes @ and your name." },
  assigned: { label: "Given a thread", about: "A thread of comments is yours to settle." },
  answered: {
    label: "Answered",
    about: "Somebody answers in a thread that you began, wrote in or were given.",
  },
  "handed-off": { label: "Handed a story", about: "Somebody gives you a story, or takes one off you." },
  "waiting-for-you": { label: "Waiting for you", about: "The next step of a story is yours." },
  "to-check": {
    label: "To be checked",
    about: "A story needs legal or picture checking that you can clear.",
  },
  approved: { label: "Approved", about: "What you wrote or froze was approved." },
  refused: {
    label: "Sent back",
    about: "Your story is sent back, held or spiked, or an approval taken back.",
  },
  released: { label: "Released", about: "What you wrote or approved went out, or was taken from readers." },
  "not-released": {
    label: "Did not go out",
    about: "A scheduled release was refused at its time, or taken back by what somebody did.",
  },
  "deadline-near": { label: "Deadline near", about: "A story that you have or write is due soon." },
  "released-alone": { label: "Released alone", about: "An editor released without a second person." },
  "expunge-proposed": { label: "Expunging proposed", about: "The law is said to want a story gone." },
};

export const MAIL_WAY_LABELS: Readonly<Record<MailWay, string>> = {
  "at-once": "At once",
  digest: "In the digest",
  off: "Never",
};

/** What the quiet hours are when somebody switches them on: 10 p.m. to 7 a.m. */
export const FIRST_QUIET: QuietHours = { from: 22 * 60, to: 7 * 60 };

/** "22:00": minutes after midnight as a time field has them. */
export function timeField(minutes: number): string {
  const two = (figure: number) => String(figure).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Minutes after midnight of what a time field has; null while it has no whole time. */
export function minutesOf(field: string): number | null {
  const [, hour, minute] = /^(\d\d):(\d\d)(?::\d\d)?$/.exec(field) ?? [];
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
}

/** "8 a.m.", "noon": a full hour of the day, as the house writes it. */
export function hourWords(hour: number): string {
  if (hour === 0) return "midnight";
  if (hour === 12) return "noon";
  return hour < 12 ? `${hour} a.m.` : `${hour - 12} p.m.`;
}
