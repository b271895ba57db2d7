import { linkOf } from "#components/article/runs.tsx";
import type { Run } from "#copy/format.ts";
import { datelineText } from "#domain/dateline.ts";
import { apBodyDate, apClock } from "#domain/updated-line.ts";
import { inEmphasis } from "./markdown-emphasis.ts";
import { heading, line, words } from "./markdown-words.ts";
import { oneLine } from "./one-line.ts";
import { ORIGIN } from "./places.ts";
import type { ReaderNote } from "./release-for-readers.ts";
import type { WireItem, WireStory, WordGroup } from "./wire-item.ts";

/** The story in CommonMark (P2). Words stay words: nothing in the copy can become markup or HTML. */
export function markdown(item: WireItem, zone: string): string {
  const { story, notice } = item;
  const pieces =
    story === null
      ? [heading(1, words(notice?.hed ?? "")), ...(notice?.note ? [noteLine(notice.note, zone)] : [])]
      : storyPieces(story, zone);
  const { copyright, usageTerms, address } = item;
  const end = ["---", line(words(`${copyright.notice} ${usageTerms}`)), `<${ORIGIN}${address}>`];
  return `${[...pieces, ...end].filter((piece) => piece !== "").join("\n\n")}\n`;
}

function storyPieces(story: WireStory, zone: string): string[] {
  const { facts, copy, notes, contacts } = story;
  return [
    heading(1, runsIn(copy.hed)),
    facts.dek === "" ? "" : `**${words(facts.dek)}**`,
    line(words(facts.byline)),
    line(words(story.line)),
    ...notes.top.map((note) => noteLine(note, zone)),
    ...groupsIn(story.groups, datelineText(copy.fields.dateline)),
    ...notes.bottom.map((note) => noteLine(note, zone)),
    // No list of the body has this marker, so that none of them goes on here.
    list(
      contacts.map((contact) => words(contact.replace(/^• /, ""))),
      () => "*",
    ),
  ];
}

/** Two lists one after the other, which something left out has parted, are one to CommonMark unless their markers differ. */
function groupsIn(groups: readonly WordGroup[], dateline: string): string[] {
  const opening = groups.find((group) => group.kind === "paragraph");
  let isOther = false;
  return groups.map((group, index) => {
    isOther = groups[index - 1]?.kind === group.kind && !isOther;
    return groupIn(group, group === opening ? dateline : "", isOther);
  });
}

function groupIn(group: WordGroup, dateline: string, isOther: boolean): string {
  switch (group.kind) {
    case "paragraph":
      return line(`${words(dateline)}${runsIn(group.runs)}`);
    case "subhed":
      return heading(2, runsIn(group.runs));
    case "note":
      return line(runsIn(group.runs.map((run) => ({ ...run, marks: { ...run.marks, em: true } }))));
    case "quote":
      return group.items.map((runs) => `> ${line(runsIn(runs))}`).join("\n>\n");
    case "bullet":
      return list(group.items.map(runsIn), () => (isOther ? "+" : "-"));
    case "number":
      return list(group.items.map(runsIn), (index) => `${index + 1}${isOther ? ")" : "."}`);
  }
}

function list(items: readonly string[], marker: (index: number) => string): string {
  return items.map((item, index) => `${marker(index)} ${line(item)}`).join("\n");
}

function noteLine({ label, text, at }: ReaderNote, zone: string): string {
  return `**${words(label.trim())}** ${words(text.trim())} *(${apClock(at, zone)}, ${apBodyDate(at, zone)})*`;
}

function runsIn(runs: readonly Run[]): string {
  const shown = runs.map((run) => ({ ...run, text: oneLine(run.text) })).filter(({ text }) => text !== "");
  let written = "";
  for (const [index, run] of shown.entries()) written += runIn(run, written, shown[index + 1]?.text ?? "");
  return written.trim();
}

/** A run with its marks, after what is written before it and before what `next` begins with. */
function runIn(run: Run, written: string, next: string): string {
  const inner = run.text.trim();
  if (inner === "") return run.text;
  // A mark that begins or ends with a space is none, so spaces stand outside.
  const before = run.text.slice(0, run.text.length - run.text.trimStart().length);
  const after = run.text.slice(run.text.trimEnd().length);
  const link = linkOf(run);
  const around =
    link === null ? { before: before || written, after: after || next } : { before: "", after: "" };
  const marked = inEmphasis(inner, run.marks ?? {}, around);
  return `${before}${link === null ? marked : `[${marked}](${target(link)})`}${after}`;
}

/** In angle brackets nothing ends an address but these; an ampersand could begin the name of a sign. */
function target(link: string): string {
  const address = link.replaceAll(/[<>\\\s]/g, encodeURIComponent);
  return `<${address.replaceAll("&", "&amp;")}>`;
}
