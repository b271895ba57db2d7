import type { Refusal } from "./refusal.ts";
import { done, type Result, refused } from "./result.ts";
import { SEARCH_FIELDS, type SearchField } from "./search-entries.ts";
import { readFilter, type SearchFilter } from "./search-filters.ts";
import { foldedWords } from "./search-words.ts";

/** Words that must stand next to each other in this order. */
export interface SearchTerm {
  /** At least one. */
  readonly words: readonly string[];
  /** Only there; null: anywhere. */
  readonly field: SearchField | null;
  /** As written (it was quoted); otherwise in any form. */
  readonly exact: boolean;
  /** The last word may go on: it is still being typed. */
  readonly open: boolean;
  /** Must not be there. */
  readonly without: boolean;
}

/** What somebody looks for: every term, and every filter. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  readonly filters: readonly SearchFilter[];
}

export const LONGEST_SEARCH = 200;
const MOST_WORDS = 24;

/** A minus, a name and a colon, a quoted text that may still lack its end, or anything up to the next space. */
const PIECE = /([-–−]?)(?:([\p{L}]+):)?(?:["“”„«»]([^"“”„«»]*)(["“”„«»]?)|(\S+))/gu;

/**
 * Reads what was typed: words, "phrases", words begun, -without, slug: hed: by: tag:, and filters. Nothing that can be
 * typed throws. The last word, when nothing follows it, is taken as begun.
 */
export function readSearch(typed: string): Result<SearchQuery, Refusal> {
  if (typed.length > LONGEST_SEARCH) {
    return refused(
      badSearch("too-long", `Search for at most ${LONGEST_SEARCH} characters; a few words are enough.`),
    );
  }
  const terms: SearchTerm[] = [];
  const filters: SearchFilter[] = [];
  for (const piece of typed.matchAll(PIECE)) {
    const [whole, minus, name = "", quoted, end, bare] = piece;
    const value = quoted ?? bare ?? "";
    if (isNameOnly(value)) continue;
    const without = minus !== "";
    const filter = readFilter(name.toLowerCase(), value, without);
    if (filter !== null) {
      if (!filter.ok) return filter;
      if (filter.value !== null) filters.push(filter.value);
      continue;
    }
    const field = SEARCH_FIELDS.find((one) => one === name.toLowerCase()) ?? null;
    const words = foldedWords(field === null && name !== "" ? `${name} ${value}` : value);
    if (words.length === 0) continue;
    const isLast = piece.index + whole.length === typed.length;
    const open =
      isLast && !without && end !== undefined ? end === "" : isLast && !without && endsInWord(whole);
    terms.push(...termsOf({ words, field, exact: quoted !== undefined, open, without }));
  }
  return decideEnough({ terms, filters }, typed);
}

/**
 * Of a phrase that is still being typed, the last word is looked for anywhere: it is no word yet, so nothing can be known to
 * stand next to it.
 */
function termsOf(term: SearchTerm): SearchTerm[] {
  if (!term.open || term.words.length < 2) return [term];
  const begun = { ...term, words: term.words.slice(-1) };
  return [{ ...term, words: term.words.slice(0, -1), open: false }, begun];
}

/** "by:" with its value still to come. */
function isNameOnly(text: string): boolean {
  const name = text.endsWith(":") ? text.slice(0, -1).toLowerCase() : "";
  return readFilter(name, "", false) !== null || SEARCH_FIELDS.some((field) => field === name);
}

function endsInWord(text: string): boolean {
  return /[\p{L}\p{N}\p{M}]$/u.test(text);
}

function decideEnough(query: SearchQuery, typed: string): Result<SearchQuery, Refusal> {
  if (query.terms.reduce((sum, { words }) => sum + words.length, 0) > MOST_WORDS) {
    return refused(badSearch("too-many-words", `Search for at most ${MOST_WORDS} words at once.`));
  }
  if (query.filters.length > 0 || query.terms.some(({ without }) => !without)) return done(query);
  if (query.terms.length > 0) {
    return refused(
      badSearch(
        "only-without",
        "Say what to look for, too: a minus only leaves stories out of what is found.",
      ),
    );
  }
  return refused(
    typed.trim() === ""
      ? badSearch("empty", "Type a word of the story, a name or its slug.")
      : badSearch("no-words", "There is no word to look for in that. Type letters or figures."),
  );
}

/** Also for what only a command can know of a search, such as a desk that isn't there. */
export function badSearch(code: string, sentence: string): Refusal {
  return { kind: "malformed", code: `search-${code}`, sentence, details: { field: "q" } };
}
