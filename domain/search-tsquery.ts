import { fieldEntry, formEntry } from "./search-entries.ts";
import type { SearchQuery, SearchTerm } from "./search-query.ts";
import { formOf } from "./search-words.ts";

/** A shorter beginning would be that of half of all words. */
const SHORTEST_BEGINNING = 2;

/** A text that PostgreSQL reads as tsquery; null when only filters were given. Goes as a parameter. */
export function tsqueryOf({ terms }: SearchQuery): string | null {
  return terms.length === 0 ? null : terms.map(termQuery).join(" & ");
}

function termQuery(term: SearchTerm): string {
  const last = term.words.length - 1;
  const phrase = term.words
    .map((word, index) => wordQuery(word, term, term.open && index === last))
    .join(" <-> ");
  return term.without ? `!(${phrase})` : `(${phrase})`;
}

function wordQuery(word: string, { field, exact }: SearchTerm, open: boolean): string {
  const mayGoOn = open && word.length >= SHORTEST_BEGINNING;
  if (field !== null) return `'${fieldEntry(word, field)}'${mayGoOn || !exact ? ":*" : ""}`;
  const ways = exact ? [`'${word}'`] : formsQuery(word);
  return mayGoOn ? `(${[`'${word}':*`, ...ways].join(" | ")})` : `(${ways.join(" | ")})`;
}

function formsQuery(word: string): string[] {
  const form = formOf(word);
  return [`'${form}'`, `'${formEntry(form)}'`];
}
