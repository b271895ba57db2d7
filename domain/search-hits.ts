import type { SearchField } from "./search-entries.ts";
import type { SearchTerm } from "./search-query.ts";
import { type FoundWord, formOf, wordsIn } from "./search-words.ts";

/** A stretch of a text; `hit`: it is what was looked for. */
export interface HitRun {
  readonly text: string;
  readonly hit: boolean;
}

/** The whole text with what was looked for in it. `field`: where the text stands. */
export function markHits(text: string, terms: readonly SearchTerm[], field: SearchField | null): HitRun[] {
  const words = [...wordsIn(text)];
  return runsOf(text, hitsAmong(words, terms, field), 0, text.length);
}

const AROUND = 60;
const LONGEST = 200;

/**
 * The stretch of a text that shows most of what was looked for: whole words, about 200 characters, on one line. Null when
 * none of it stands there.
 */
export function snippetOf(text: string, terms: readonly SearchTerm[]): HitRun[] | null {
  const words = [...wordsIn(text)];
  const hits = hitsAmong(words, terms, null);
  const best = bestStretch(hits);
  if (best === null) return null;
  const first = words.findIndex((word) => word.from >= Math.max(0, best.from - AROUND));
  const start = first <= 0 ? 0 : Math.min(words[first]?.from ?? best.from, best.from);
  const last = words.findLastIndex((word) => word.to <= Math.max(start + LONGEST, best.to));
  const isWhole = last === words.length - 1;
  const to = isWhole ? text.length : endOf(text, Math.max(words[last]?.to ?? best.to, best.to));
  return onOneLine([
    ...(start > 0 ? [{ text: "… ", hit: false }] : []),
    ...runsOf(text, hits, start, to),
    ...(isWhole ? [] : [{ text: " …", hit: false }]),
  ]);
}

/** The start of a text, for a story that was found by something else. */
export function openingOf(text: string): HitRun[] {
  if (text.trim() === "") return [];
  const last = [...wordsIn(text.slice(0, LONGEST + 40))].findLast((word) => word.to <= LONGEST);
  const to = endOf(text, last?.to ?? Math.min(text.length, LONGEST));
  const start: HitRun = { text: text.slice(0, to), hit: false };
  return onOneLine(to < text.trimEnd().length ? [start, { text: " …", hit: false }] : [start]);
}

/** With the point or quote that closes it. */
function endOf(text: string, to: number): number {
  return to + (/^[.,;:!?'"’”)]{1,2}/.exec(text.slice(to, to + 2))?.[0].length ?? 0);
}

interface Hit {
  readonly from: number;
  readonly to: number;
  /** Which of the terms. */
  readonly term: number;
}

function hitsAmong(
  words: readonly FoundWord[],
  terms: readonly SearchTerm[],
  field: SearchField | null,
): Hit[] {
  const wanted = terms.filter((term) => !term.without && (term.field === null || term.field === field));
  const hits: Hit[] = [];
  wanted.forEach((term, number) => {
    const fits = term.words.map((word, index) => wordFits(word, term, index === term.words.length - 1));
    for (let at = 0; at + fits.length <= words.length; at += 1) {
      if (!fits.every((matches, index) => matches(words[at + index]?.word ?? ""))) continue;
      const [first, last] = [words[at], words[at + fits.length - 1]];
      if (first && last) hits.push({ from: first.from, to: last.to, term: number });
    }
  });
  return hits.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** The same as search-tsquery.ts asks of PostgreSQL. */
function wordFits(word: string, term: SearchTerm, isLast: boolean): (there: string) => boolean {
  const begins = (term.open && isLast && word.length > 1) || (term.field !== null && !term.exact);
  const form = formOf(word);
  return (there) =>
    there === word ||
    (begins && there.startsWith(word)) ||
    // No form changes its word's first letter, and most words are told apart by it.
    (!term.exact && term.field === null && there[0] === form[0] && formOf(there) === form);
}

/** The place with most different terms within a snippet's length, then with most hits. */
function bestStretch(hits: readonly Hit[]): { readonly from: number; readonly to: number } | null {
  let best: { from: number; to: number; worth: number } | null = null;
  let end = 0;
  hits.forEach((first, index) => {
    end = Math.max(end, index + 1);
    while (end < hits.length && (hits[end]?.to ?? 0) <= first.from + LONGEST - AROUND) end += 1;
    const within = hits.slice(index, Math.min(end, index + MOST_COUNTED));
    const worth = new Set(within.map(({ term }) => term)).size * 100 + within.length;
    const to = Math.max(...within.map((hit) => hit.to));
    if (best === null || worth > best.worth) best = { from: first.from, to, worth };
  });
  return best;
}

/** Of one word that stands there a hundred times, the first few say enough. */
const MOST_COUNTED = 20;

function runsOf(text: string, hits: readonly Hit[], from: number, to: number): HitRun[] {
  const runs: HitRun[] = [];
  let at = from;
  for (const hit of hits) {
    const start = Math.max(hit.from, at);
    const end = Math.min(hit.to, to);
    if (start >= end) continue;
    if (start > at) runs.push({ text: text.slice(at, start), hit: false });
    runs.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < to) runs.push({ text: text.slice(at, to), hit: false });
  return runs;
}

function onOneLine(runs: readonly HitRun[]): HitRun[] {
  return runs.map(({ text, hit }) => ({ text: text.replaceAll(/\s+/g, " "), hit }));
}
