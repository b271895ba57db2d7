import { entriesOf, type SearchField } from "./search-entries.ts";
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

/** Texts that PostgreSQL reads as tsvector. */
export interface SearchVectors {
  /** Slug, hed, byline and tags: few entries, so that a story named so is found among a thousand that mention it. */
  readonly head: string;
  /** Every word there is. */
  readonly words: string;
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
  const head = new Vector();
  head.add(story.hed, HED, "hed");
  head.add(story.slug, SLUG, "slug");
  head.add(story.byline, NAMES, "by");
  for (const tag of story.tags) head.add(tag, NAMES, "tag");
  const named = head.toString();
  head.add(story.text, TEXT, null);
  head.add(story.released, TEXT, null);
  return { head: named, words: head.toString() };
}

class Vector {
  readonly #places = new Map<string, string[]>();
  #position = 0;
  #bytes = 0;

  add(text: string, weight: string, field: SearchField | null): void {
    for (const { word } of wordsIn(text)) {
      this.#position += 1;
      if (this.#position > LAST_POSITION || this.#bytes > MOST_BYTES) return;
      for (const entry of entriesOf(word, field)) this.#addEntry(entry, `${this.#position}${weight}`);
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
