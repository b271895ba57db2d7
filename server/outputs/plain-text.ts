import { plainRuns } from "#components/article/runs.tsx";
import type { Run } from "#copy/format.ts";
import { datelineText } from "#domain/dateline.ts";
import { apBodyDate, apClock } from "#domain/updated-line.ts";
import { oneLine } from "./one-line.ts";
import { ORIGIN } from "./places.ts";
import type { ReaderNote } from "./release-for-readers.ts";
import type { WireItem, WireStory, WordGroup } from "./wire-item.ts";

/** The story as text and nothing else (P2): paragraphs parted by blank lines, for a terminal, a mail or a reader aloud. */
export function plainText(item: WireItem, zone: string): string {
  const { story, notice } = item;
  const pieces =
    story === null
      ? [notice?.hed ?? "", ...(notice?.note ? [noteText(notice.note, zone)] : [])]
      : storyPieces(story, zone);
  return `${[...pieces, ...endLines(item)].filter((piece) => piece !== "").join("\n\n")}\n`;
}

function storyPieces({ facts, copy, groups, notes, contacts, line }: WireStory, zone: string): string[] {
  const opening = groups.find((group) => group.kind === "paragraph");
  return [
    oneLine(facts.hed),
    oneLine(facts.dek),
    [oneLine(facts.byline), line].filter((each) => each !== "").join("\n"),
    ...notes.top.map((note) => noteText(note, zone)),
    ...groups.map((group) => groupText(group, group === opening ? datelineText(copy.fields.dateline) : "")),
    ...notes.bottom.map((note) => noteText(note, zone)),
    contacts.map(oneLine).join("\n"),
  ];
}

function groupText(group: WordGroup, dateline: string): string {
  switch (group.kind) {
    case "paragraph":
      return `${dateline}${lineOf(group.runs)}`;
    case "subhed":
      return lineOf(group.runs);
    case "note":
      return `[${lineOf(group.runs)}]`;
    case "quote":
      return group.items.map((runs) => `    ${lineOf(runs)}`).join("\n");
    case "bullet":
      return group.items.map((runs) => `• ${lineOf(runs)}`).join("\n");
    case "number":
      return group.items.map((runs, index) => `${index + 1}. ${lineOf(runs)}`).join("\n");
  }
}

function noteText({ label, text, at }: ReaderNote, zone: string): string {
  return `${label} ${oneLine(text).trim()} (${apClock(at, zone)}, ${apBodyDate(at, zone)})`;
}

function endLines({ copyright, usageTerms, address }: WireItem): string[] {
  return [`${copyright.notice} ${usageTerms}`, `${ORIGIN}${address}`];
}

/** A line break typed within a paragraph would end it here. */
function lineOf(runs: readonly Run[]): string {
  return oneLine(plainRuns(runs)).trim();
}
