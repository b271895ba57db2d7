import { entriesOf, type SearchField } from "./search-entries.ts";
import { pairNumber } from "./search-pairs.ts";
import { wordsIn } from "./search-words.ts";

/** A story's words, as they are to be found. */
export interface SearchableStory {
  readonly slug: string;
  readonly hed: string;
  /** Names in the byline, between commas. */
  readonly byline: string;
  readonly tags: readonly string[];
  /** All other words of the working copy. */
  readonly text: string;
  /** What readers have and the working copy no longer says; empty when that is nothing. */
  readonly released: string;
}

/** What a story is found by. `head` and `words` are texts that PostgreSQL reads as tsvector. */
export interface SearchVectors {
  /** Slug, hed, byline and tags: few entries, so that a story named so is found among a thousand that mention it. */
  readonly head: string;
  /** Every word there is. */
  readonly words: string;
  /** Which of them stand next to each other (search-pairs.ts). */
  readonly pairs: readonly number[];
}

/** How much a place counts, from A to D, as ts_rank takes them. */
const HED = "A";
const SLUG = "B";
const NAMES = "C";
const TEXT = "D";

/** Words of two places are never next to each other. */
const APART = 8;
/** PostgreSQL counts no further, and takes a megabyte at most. */
const LAST_POSITION = 16_383;
const MOST_BYTES = 600_000;

/** The entries of a story with where each stands. A very long text is found by its first 16,000 words or so. */
export function searchVectors(story: SearchableStory): SearchVectors {
  const all = new Vector();
  all.add(story.hed, HED, "hed");
  all.add(story.slug, SLUG, "slug");
  all.add(story.byline, NAMES, "by");
  for (const tag of story.tags) all.add(tag, NAMES, "tag");
  const named = all.toString();
  all.add(story.text, TEXT, null);
  all.add(story.released, TEXT, null);
  return { head: named, words: all.toString(), pairs: [...all.pairs] };
}

class Vector {
  readonly pairs = new Set<number>();
  readonly #places = new Map<string, string[]>();
  #position = 0;
  #bytes = 0;

  add(text: string, weight: string, field: SearchField | null): void {
    let before: string | null = null;
    for (const { word } of wordsIn(text)) {
      this.#position += 1;
      if (this.#position > LAST_POSITION || this.#bytes > MOST_BYTES) return;
      for (const entry of entriesOf(word, field)) this.#addEntry(entry, `${this.#position}${weight}`);
      if (before !== null) this.pairs.add(pairNumber(before, word));
      before = word;
    }
    this.#position += APART;
  }

  #addEntry(entry: string, place: string): void {
    const places = this.#places.get(entry);
    if (places) places.push(place);
    else this.#places.set(entry, [place]);
    // At most four bytes a letter, and what PostgreSQL keeps beside it.
    this.#bytes += places ? 2 : 4 * entry.length + 8;
  }

  /** Entries hold letters, figures and our marks only, so that quotes around them are all that is needed. */
  toString(): string {
    return [...this.#places].map(([entry, places]) => `'${entry}':${places.join(",")}`).join(" ");
  }
}
