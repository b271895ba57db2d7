import { DEK, HED } from "#copy/format.ts";
import { type CommentField, commentPieces } from "#domain/comments.ts";
import { ALT_TEXT, CAPTION } from "./text-names.ts";
import type { Named, PlaceLine, ThreadLine } from "./thread-line.ts";

export const FIELD_LABELS: Readonly<Record<CommentField, string>> = {
  hed: "the hed",
  dek: "the dek",
  byline: "the byline",
  dateline: "the dateline",
  seoHed: "the hed for search engines",
  socialText: "the text for social posts",
};

/** "On the story", "On words of the hed": what a thread is about, beside the words themselves. */
export function placeWords(place: PlaceLine): string {
  if (place.on === "story") return "On the story";
  if (place.on === "field") return `On ${FIELD_LABELS[place.field]}`;
  const { text } = place.anchor;
  if (text === HED) return "On words of the hed";
  if (text === DEK) return "On words of the dek";
  if (text.startsWith(CAPTION)) return "On words of a caption";
  return text.startsWith(ALT_TEXT) ? "On words of an alt text" : "On words of the body";
}

const MOST_SHOWN = 140;

/** A quote as it is shown: on one line, shortened; an object reads as what it is. */
export function quoteWords(quote: string): string {
  const line = quote.replaceAll("\uFFFC", "[object]").replaceAll("\n", " ¶ ").trim();
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN - 1).trimEnd()}…` : line;
}

/** What was typed, with "@" and a name made "@" and an ID; of two names the longer one is meant. */
export function withIds(text: string, people: readonly Named[]): string {
  const byLength = [...people].sort((one, other) => other.name.length - one.name.length);
  return byLength.reduce(
    (words, { id, name }) =>
      words.replace(new RegExp(`@${literal(name)}(?![\\p{L}\\p{N}-])`, "gu"), `@${id}`),
    text,
  );
}

/** The same turned round, for changing a comment. */
export function withNames(text: string, people: readonly Named[]): string {
  return commentPieces(text)
    .map((piece) => (typeof piece === "string" ? piece : `@${nameIn(people, piece.mention)}`))
    .join("");
}

export function nameIn(people: readonly Named[], id: string): string {
  return people.find((each) => each.id === id)?.name ?? "Somebody";
}

function literal(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

const MENTION_BEING_TYPED = /(?:^|[\s(“"])@([\p{L}\p{N}.’' -]{0,40})$/u;
const MOST_OFFERED = 6;

/** Whom somebody means who has typed an "@" before the caret, and where it stands; null while they name nobody. */
export function mentionTyped(
  beforeCaret: string,
  people: readonly Named[],
): { readonly at: number; readonly offered: readonly Named[] } | null {
  const [, typed] = MENTION_BEING_TYPED.exec(beforeCaret) ?? [];
  if (typed === undefined) return null;
  const sought = typed.toLowerCase();
  const offered = people.filter(({ name }) =>
    [name, ...name.split(/\s+/)].some((part) => part.toLowerCase().startsWith(sought)),
  );
  const isWhole = offered.length === 1 && offered[0]?.name.toLowerCase() === sought;
  if (offered.length === 0 || isWhole) return null;
  return { at: beforeCaret.length - typed.length - 1, offered: offered.slice(0, MOST_OFFERED) };
}

export type ThreadFilter = "open" | "resolved" | "mine";

/** `mine`: those that are open and that somebody started, has, spoke in or is named in. */
export function isShown(thread: ThreadLine, filter: ThreadFilter, own: string): boolean {
  if (filter === "resolved") return thread.resolved !== null;
  if (thread.resolved !== null) return false;
  if (filter === "open") return true;
  return (
    thread.startedBy.id === own ||
    thread.assignedTo?.id === own ||
    thread.people.some(({ id }) => id === own) ||
    thread.comments.some(({ by }) => by.id === own)
  );
}
