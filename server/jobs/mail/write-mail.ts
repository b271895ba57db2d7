import {
  noticeLinkText,
  noticePath,
  noticeSentence,
  noticeTitle,
  type SaidNotice,
} from "#domain/notice-sentences.ts";
import { element, escapeMarkup, joined, Markup } from "#server/outputs/markup.ts";
import { headerText } from "./mail-address.ts";

/** An e-mail before it has a recipient. */
export interface WrittenMail {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where its reader chooses what they get. */
  readonly preferences: string;
}

export interface MailToWrite {
  /** One at least, oldest first. */
  readonly notices: readonly SaidNotice[];
  /** The newsroom's address, such as https://write.example.com. */
  readonly origin: string;
  /** The publication's name and IANA zone. */
  readonly publication: string;
  readonly zone: string;
}

/**
 * Writes what somebody is told as one e-mail. It leaves the newsroom's control, so it holds the slug, who did what and a
 * link, and never a word of the copy, of a comment or of a note: those are read in the newsroom, by whoever may read them
 * then.
 */
export function writeMail(mail: MailToWrite): WrittenMail {
  const stories = byStory(mail.notices);
  const preferences = `${mail.origin}/newsroom/account#notices`;
  const subject = headerText(subjectOf(mail, stories));
  return {
    subject,
    preferences,
    text: textOf(mail, stories, preferences),
    html: htmlOf(mail, stories, { preferences, subject }),
  };
}

type Stories = readonly (readonly SaidNotice[])[];

/** By story, in the order of each one's first notice. */
function byStory(notices: readonly SaidNotice[]): Stories {
  const stories = new Map<string, SaidNotice[]>();
  for (const notice of notices) {
    const { id } = notice.story;
    stories.set(id, [...(stories.get(id) ?? []), notice]);
  }
  return [...stories.values()];
}

function subjectOf({ notices, zone }: MailToWrite, stories: Stories): string {
  const [first] = notices;
  if (first === undefined) throw new Error("an e-mail without a notice was to be written");
  if (notices.length === 1) return noticeTitle(first, zone);
  const count = `${notices.length} notices`;
  return stories.length === 1 ? `${first.story.slug}: ${count}` : `${count} on ${stories.length} stories`;
}

function footOf(publication: string): string {
  return `You get this because you work in the newsroom of ${publication}. Its words stay there.`;
}

function textOf({ origin, publication, zone }: MailToWrite, stories: Stories, preferences: string): string {
  const pieces = stories.flatMap((notices) =>
    notices.map((notice) =>
      [noticeTitle(notice, zone), noticeSentence(notice, zone), `${origin}${noticePath(notice)}`]
        .map(inOneLine)
        .join("\n"),
    ),
  );
  const foot = `--\n${footOf(publication)}\nChoose what you get by e-mail, and when:\n${preferences}`;
  return `${[...pieces, foot].join("\n\n")}\n`;
}

/** A name can hold what would look like other lines of the e-mail. */
function inOneLine(line: string): string {
  return line.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}

const SANS = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const INK = "#17181c";
const SOFT = "#565a62";
const STYLE = {
  body: `margin:0;padding:0;background:#f5f5f2;color:${INK};font-family:${SANS};-webkit-text-size-adjust:100%`,
  frame: "width:100%;border-collapse:collapse",
  outer: "padding:24px 12px",
  sheet:
    "width:100%;max-width:560px;margin:0 auto;border-collapse:separate;background:#ffffff;border:1px solid #dbdcd8;border-radius:8px",
  masthead: `padding:18px 24px 0;color:${SOFT};font-size:13px;line-height:1.4`,
  story: "padding:18px 24px 4px",
  between: "padding:18px 24px 4px;border-top:1px solid #e6e7e3",
  title: `margin:0;color:${INK};font-size:18px;line-height:1.35;font-weight:650`,
  sentence: `margin:6px 0 0;color:${SOFT};font-size:15px;line-height:1.5`,
  way: "margin:14px 0 14px",
  link: "display:inline-block;padding:11px 18px;border-radius:6px;background:#2149bd;color:#ffffff;font-size:15px;line-height:1.2;font-weight:600;text-decoration:none",
  foot: `max-width:560px;margin:16px auto 0;padding:0 24px;color:${SOFT};font-size:12px;line-height:1.5`,
  soft: `color:${SOFT};text-decoration:underline`,
} as const;

/** Dark where the reader's program is dark; programs that know nothing of it show the light one. */
const DARK = `@media (prefers-color-scheme: dark) {
  .page { background: #101114 !important }
  .sheet { background: #191b1f !important; border-color: #33363d !important }
  .between { border-color: #33363d !important }
  .ink { color: #e9e9e6 !important }
  .soft { color: #a6a9b0 !important }
}`;

function htmlOf(
  { origin, publication, zone }: MailToWrite,
  stories: Stories,
  { preferences, subject }: { readonly preferences: string; readonly subject: string },
): string {
  const rows = stories.flat().map((notice, at) => row(notice, { origin, zone, first: at === 0 }));
  const masthead = element("td", { style: STYLE.masthead, class: "soft" }, publication);
  const sheet = table({ style: STYLE.sheet, class: "sheet" }, joined([inRow(masthead), ...rows.map(inRow)]));
  const choose = element(
    "a",
    { href: preferences, style: STYLE.soft, class: "soft" },
    "Choose what you get by e-mail, and when",
  );
  const foot = element(
    "p",
    { style: STYLE.foot, class: "soft" },
    new Markup(`${escapeMarkup(footOf(publication))} ${choose.source}.`),
  );
  const page = table(
    { style: STYLE.frame },
    inRow(element("td", { style: STYLE.outer }, joined([sheet, foot]))),
  );
  return [
    `<!DOCTYPE html>\n<html lang="en-US"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">`,
    element("title", {}, subject).source,
    `<style>${DARK}</style></head><body class="page" style="${STYLE.body}">${page.source}</body></html>\n`,
  ].join("");
}

function row(
  notice: SaidNotice,
  { origin, zone, first }: { readonly origin: string; readonly zone: string; readonly first: boolean },
): Markup {
  const link = element(
    "a",
    { href: `${origin}${noticePath(notice)}`, style: STYLE.link },
    noticeLinkText(notice),
  );
  return element(
    "td",
    first ? { style: STYLE.story } : { style: STYLE.between, class: "between" },
    joined([
      element("h1", { style: STYLE.title, class: "ink" }, noticeTitle(notice, zone)),
      element("p", { style: STYLE.sentence, class: "soft" }, noticeSentence(notice, zone)),
      element("p", { style: STYLE.way }, link),
    ]),
  );
}

function inRow(cell: Markup): Markup {
  return element("tr", {}, cell);
}

function table(attributes: Readonly<Record<string, string>>, rows: Markup): Markup {
  return element("table", { role: "presentation", cellpadding: "0", cellspacing: "0", ...attributes }, rows);
}
