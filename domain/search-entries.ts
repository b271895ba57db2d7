import { formOf } from "./search-words.ts";

/**
 * The entries that search looks up, as texts that PostgreSQL's tsvector and tsquery take without any dictionary of its
 * own: what one version finds, all do. A word has an entry of its own; one more when its form is another word; and one
 * for the field it stands in, so that a search can be for a slug or a name only. The marks before those can start no word.
 */

export const SEARCH_FIELDS = ["slug", "hed", "by", "tag"] as const;
/** Where a search can be told to look. */
export type SearchField = (typeof SEARCH_FIELDS)[number];

const FIELD_MARKS: Readonly<Record<SearchField, string>> = { slug: ":s:", hed: ":h:", by: ":b:", tag: ":t:" };

/** Everything that a word of a text is found by. */
export function entriesOf(word: string, field: SearchField | null): string[] {
  const form = formOf(word);
  return [
    word,
    ...(form === word ? [] : [formEntry(form)]),
    ...(field === null ? [] : [fieldEntry(word, field)]),
  ];
}

/** Found by every word whose form this is and which isn't it. */
export function formEntry(form: string): string {
  return `~${form}`;
}

export function fieldEntry(word: string, field: SearchField): string {
  return `${FIELD_MARKS[field]}${word}`;
}
